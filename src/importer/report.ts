import { formatPlace } from '../lib/errors.ts';
import type { Finding } from './findings.ts';
import type { ImportResult } from './import-result.ts';
import type { FileKind, PlannedFile } from './draft.ts';

const severityOrder = ['error', 'warning', 'info'] as const;

const stateWords: Readonly<Record<PlannedFile['state'], string>> = {
  new: 'write',
  same: 'same ',
  demo: 'write',
  different: 'differs',
};

/**
 * What a person reads after an import: in a dry run the plan, then the findings, the worst first, then the state of the folder.
 *
 * @param folder the site folder as the person named it.
 */
export function formatResult(result: ImportResult, folder: string): string {
  const deleted = result.removed.map((file) => `delete   ${file}  (of the demo)`);
  const plan = result.options.dryRun ? [...result.files.map(planLine), ...deleted] : [];
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

/** The worst first, otherwise in their order. */
export function sortFindings(findings: readonly Finding[]): Finding[] {
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
  { options, files, written, refused, removed, findings }: ImportResult,
  folder: string,
): string {
  const found = `${count(findings.length, 'finding')}.`;
  const left =
    refused.length === 0
      ? ''
      : ` ${count(refused.length, 'file')} left as ${refused.length === 1 ? 'it is' : 'they are'}: --force overwrites.`;
  const demo =
    removed.length === 0 ? '' : `, and delete ${count(removed.length, 'file')} of the demo`;
  if (options.dryRun) {
    const would =
      written.length === 0 ? 'A run would write nothing' : `A run would write ${list(written)}`;
    return `Nothing was written (dry run). ${would} into ${folder}${demo}.${left} ${found}`;
  }
  const gone = removed.length === 0 ? '' : ` ${count(removed.length, 'file')} of the demo deleted.`;
  if (written.length > 0) return `Wrote ${list(written)} into ${folder}.${gone}${left} ${found}`;
  if (files.length === 0) return `Nothing was written: there is nothing to import. ${found}`;
  if (left !== '') return `Nothing was written into ${folder}.${left} ${found}`;
  return `Nothing was written: ${folder} is up to date (${list(files)}). ${found}`;
}

const kindWords: Readonly<
  Record<Exclude<FileKind, 'settings' | 'report'>, readonly [string, string]>
> = {
  post: ['post', 'posts'],
  draft: ['draft', 'drafts'],
  page: ['page', 'pages'],
  project: ['project', 'projects'],
  news: ['news item', 'news items'],
  image: ['image', 'images'],
  file: ['file', 'files'],
  bibliography: ['BibTeX file', 'BibTeX files'],
  data: ['data file', 'data files'],
};

/** How many files there are of each kind that has some. */
export function countFiles(files: readonly PlannedFile[]): { name: string; count: number }[] {
  return Object.entries(kindWords).flatMap(([kind, [one, several]]) => {
    const { length } = files.filter((file) => file.kind === kind);
    return length === 0 ? [] : [{ name: length === 1 ? one : several, count: length }];
  });
}

/** `1 post, 2 images and site.yaml` */
function list(files: readonly PlannedFile[]): string {
  const parts = countFiles(files).map((kind) => `${kind.count} ${kind.name}`);
  if (files.some(({ kind }) => kind === 'settings')) parts.push('site.yaml');
  const last = parts.pop() ?? '';
  return parts.length === 0 ? last : `${parts.join(', ')} and ${last}`;
}

function count(number: number, word: string): string {
  return `${number} ${word}${number === 1 ? '' : 's'}`;
}

/** The same for programs: one JSON text. */
export function resultAsJson(result: ImportResult): string {
  const { options, files, written, refused, removed, findings } = result;
  const done = (file: PlannedFile) =>
    written.includes(file) ? 'written' : refused.includes(file) ? 'refused' : 'same';
  return JSON.stringify(
    {
      source: options.source,
      site: options.site,
      dryRun: options.dryRun,
      files: files.map((file) => ({
        kind: file.kind,
        target: file.target,
        from: file.from,
        result: done(file),
      })),
      removed,
      findings: sortFindings(findings),
    },
    null,
    2,
  );
}
