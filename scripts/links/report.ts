import type { Finding } from '../doctor/finding.ts';
import type { Answer } from './ask.ts';
import type { ExternalLinks } from './collect.ts';

/** What there is to say of the answers, at each place where an address is written. */
export function explainAnswers(
  links: ExternalLinks,
  answers: ReadonlyMap<string, Answer>,
): Finding[] {
  return [...links].flatMap(([address, places]) => {
    const answer = answers.get(address);
    const finding = answer && explain(address, answer);
    return finding ? places.map((place): Finding => ({ ...place, ...finding })) : [];
  });
}

/** Whether no address at all could be reached, which says more of this computer than of them. */
export function isOffline(answers: ReadonlyMap<string, Answer>): boolean {
  const all = [...answers.values()];
  return all.length > 0 && all.every(({ reason }) => reason.includes('network'));
}

type Explanation = Pick<Finding, 'id' | 'severity' | 'message' | 'remedy'>;

function explain(address: string, { state, reason, movedTo }: Answer): Explanation | undefined {
  if (state === 'dead') {
    return {
      id: 'link-external-dead',
      severity: 'error',
      message: `${address} ${reason}.`,
      remedy:
        'Correct the address, look for a copy at https://web.archive.org, or take the link out.',
    };
  }
  if (state === 'unsure') {
    return {
      id: 'link-external-unsure',
      severity: 'warning',
      message: `${address} ${reason}, so nothing is known of it.`,
      remedy: 'Open it in your browser.',
    };
  }
  if (movedTo === undefined) return undefined;
  return {
    id: 'link-external-moved',
    severity: 'warning',
    message: `${address} has moved for good, to ${movedTo}.`,
    remedy: 'Write the new address.',
  };
}
