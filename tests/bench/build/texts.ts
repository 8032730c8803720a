import { randomNumbers } from '../../../scripts/demo-figures/random.ts';

export const kinds = ['seed', 'math', 'figures'] as const;

/**
 * What a post is like: as long as the post that Folia began from (870 words, six sections, a few formulas); the same with a hundred
 * formulas; the same with eight figures.
 */
export type Kind = (typeof kinds)[number];

/** Pictures that lie in `assets/img/`, beside the folder of the posts, and figures take in turn. */
export const pictureCount = 40;

const words =
  `neuron spike model noise field memory brain signal state rate layer weight network stimulus response time phase current drift
  threshold potential cortex vision learning reward action policy value error gradient loss task trial session cell dendrite axon synapse
  channel membrane voltage input output code feature shape colour motion depth object scene`.split(
    /\s+/,
  );
const joints = [
  'of the',
  'in a',
  'and its',
  'with no',
  'under the',
  'for each',
  'that a',
  'as the',
];
const formulas = [
  (n: number) => `\\tau \\frac{dV}{dt} = -V + R I_{${n}}(t)`,
  (n: number) => `\\sum_{i=1}^{${n}} w_i x_i`,
  (n: number) => `p(x_{${n}} \\mid \\theta)`,
  (n: number) => `\\sqrt{\\sigma^2 + ${n}}`,
  (n: number) => `\\mathbf{W}_{${n}}^\\top \\mathbf{h}`,
];

/** A post of the given number, in Markdown that Folia and Astro both read; always the same. */
export function writePost(index: number, kind: Kind): string {
  const { uniform } = randomNumbers(index + 1);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(uniform() * list.length)] as T;
  const sentence = (): string => {
    const parts = Array.from({ length: 3 }, () => `${pick(words)} ${pick(joints)} ${pick(words)}`);
    return `The ${parts.join(', ')} ${Math.floor(uniform() * 1000)}.`;
  };
  const prose = (sentences: number): string =>
    Array.from({ length: sentences }, sentence).join(' ');
  const formula = (): string => pick(formulas)(Math.floor(uniform() * 10_000));
  const section = (number: number): string =>
    [
      `## ${number}. On ${pick(words)} and ${pick(words)}`,
      `${prose(4)} See [section ${number}](https://example.org/${index}/${number}), where **${pick(words)}** is *${pick(words)}*.[^${number}]`,
      ...formulasOf(kind, formula),
      ...(kind === 'figures' ? [figure(index, number), figure(index + 7, number)] : []),
      `- ${prose(1)}\n- ${prose(1)}\n- ${prose(1)}`,
      prose(3),
      `[^${number}]: ${prose(1)}`,
    ].join('\n\n');
  const sections = Array.from({ length: kind === 'figures' ? 4 : 6 }, (_, at) => section(at + 1));
  return `${frontMatter(index, pick)}\n${prose(3)}\n\n${sections.join('\n\n')}\n\n${listing}\n`;
}

function frontMatter(index: number, pick: (list: readonly string[]) => string): string {
  const day = new Date(Date.UTC(2000, 0, 1 + (index % 9000)));
  return `---
title: 'Post ${index} on ${pick(words)} and ${pick(words)}'
date: ${day.toISOString().slice(0, 10)}
description: 'What post ${index} says of ${pick(words)}.'
tags: [${pick(words)}, ${pick(words)}]
categories: [notes]
---
`;
}

/** One formula in a line and one below it in every third section; or sixteen a section, which makes a hundred a post. */
function formulasOf(kind: Kind, formula: () => string): string[] {
  const inLine = (): string => `Here $${formula()}$ holds wherever $${formula()}$ does.`;
  const displayed = (): string => `$$\n${formula()}\n$$`;
  if (kind !== 'math') return [inLine(), displayed()];
  return [...Array.from({ length: 7 }, inLine), displayed(), displayed()];
}

function figure(index: number, number: number): string {
  const picture = (index * 3 + number) % pictureCount;
  return `![Figure ${number} of the post](../assets/img/${picture}.png)`;
}

const listing = '```python\ndef step(v, i, dt, tau):\n    return v + dt * (i - v) / tau\n```';
