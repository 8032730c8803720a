import { formatPlace } from '../lib/errors.ts';
import type { Finding } from './findings.ts';
import type { ImportResult } from './import.ts';
import type { PlannedFile } from './plan.ts';

const severityOrder = ['error', 'warning', 'info'] as const;

const stateWords: Readonly<Record<PlannedFile['state'], string>> = {
  new: 'write',
  same: 'same ',
  different: 'differs',
};

/**
 * What a person reads after an import: in a dry run the plan, then the findings, the worst first, then the state of the folder.
 *
 * @param folder the site folder as the person named it.
 */
export function formatResult(result: ImportResult, folder: string): string {
  const plan = result.options.dryRun ? result.files.map(planLine) : [];
  const sections = [
    plan.join('\n'),
    ...sortFindings(result.findings).map(formatFinding),
    summary(result, folder),
  ];
  return sections.filter((section) => section !== '').join('\n\n');
}

function planLine({ state, target, from }: PlannedFile): string {
  return `${stateWords[state].padEnd(7)}  ${target}  (from ${from})`;
}

function sortFindings(findings: readonly Finding[]): Finding[] {
  return severityOrder.flatMap((severity) =>
    findings.filter((finding) => finding.severity === severity),
  );
}

function formatFinding(finding: Finding): string {
  const lines = [
    `${formatPlace(finding)} ${finding.severity} [${finding.id}]`,
    `  ${finding.message}`,
  ];
  if (finding.snippet !== undefined) lines.push(`  | ${finding.snippet}`);
  return lines.join('\n');
}

function summary(
  { options, files, written, refused, findings }: ImportResult,
  folder: string,
): string {
  const found = `${count(findings.length, 'finding')}.`;
  const left =
    refused.length === 0
      ? ''
      : ` ${count(refused.length, 'file')} left as ${refused.length === 1 ? 'it is' : 'they are'}: --force overwrites.`;
  if (options.dryRun) {
    const would =
      written.length === 0 ? 'A run would write nothing' : `A run would write ${list(written)}`;
    return `Nothing was written (dry run). ${would} into ${folder}.${left} ${found}`;
  }
  if (written.length > 0) return `Wrote ${list(written)} into ${folder}.${left} ${found}`;
  if (files.length === 0) return `Nothing was written: there are no posts to import. ${found}`;
  if (left !== '') return `Nothing was written into ${folder}.${left} ${found}`;
  return `Nothing was written: ${folder} is up to date (${list(files)}). ${found}`;
}

/** `1 post, 2 images and site.yaml` */
function list(files: readonly PlannedFile[]): string {
  const of = (kind: PlannedFile['kind']): number =>
    files.filter((file) => file.kind === kind).length;
  const parts = [
    ...(of('post') > 0 ? [count(of('post'), 'post')] : []),
    ...(of('image') > 0 ? [count(of('image'), 'image')] : []),
    ...(of('bibliography') > 0 ? [count(of('bibliography'), 'BibTeX file')] : []),
    ...(of('settings') > 0 ? ['site.yaml'] : []),
  ];
  const last = parts.pop() ?? '';
  return parts.length === 0 ? last : `${parts.join(', ')} and ${last}`;
}

function count(number: number, word: string): string {
  return `${number} ${word}${number === 1 ? '' : 's'}`;
}
