import { readFileSync } from 'node:fs';
import { formatPlace } from '../lib/errors.ts';
import { findingSeverities, type Finding, type FindingId } from './findings.ts';
import type { ImportResult } from './import-result.ts';
import type { PlannedFile } from './draft.ts';
import { countFiles, sortFindings } from './report.ts';

/** Explains each finding, under its id. */
const explanations = new URL('../../docs/importing.md', import.meta.url);

const severities = {
  error: 'Errors: something is missing now',
  warning: 'Warnings: something looks different',
  info: 'Good to know',
} as const;

/** `IMPORT.md`: what came over, in figures, and every finding, with what was done and what to do; the most important first. */
export function planReport(result: ImportResult): PlannedFile {
  const findings = sortFindings(result.findings);
  const sections = Object.entries(severities).flatMap(([severity, heading]) => {
    const own = findings.filter((finding) => finding.severity === severity);
    if (own.length === 0) return [];
    const byId = [...Map.groupBy(own, ({ id }) => id)].sort(([a], [b]) => rank(a) - rank(b));
    return [`## ${heading}`, ...byId.map(([id, group]) => section(id, group))];
  });
  const text = [
    '# What the import brought',
    'The last import from the al-folio site wrote this file. It is for you, and no part of the site: delete it when you are done.',
    table(result),
    findings.length === 0 ? 'Nothing else is to be said.' : sections.join('\n\n'),
  ].join('\n\n');
  const content = { text: `${text}\n` };
  return { kind: 'report', target: 'IMPORT.md', from: '', content, state: 'new' };
}

function table({ files, refused, findings }: ImportResult): string {
  const rows = [
    ...countFiles(files).map(({ name, count }) => [name, count] as const),
    ['files left alone', refused.length] as const,
    ...(['error', 'warning', 'info'] as const).map(
      (severity) =>
        [
          `findings: ${severity}`,
          findings.filter((finding) => finding.severity === severity).length,
        ] as const,
    ),
  ].filter(([, number]) => number > 0);
  return [
    '| what | number |',
    '| :--- | ---: |',
    ...rows.map(([name, number]) => `| ${name} | ${number} |`),
  ].join('\n');
}

/** Findings that leave more undone stand before others. */
const ranking = Object.keys(findingSeverities);

function rank(id: FindingId): number {
  return ranking.indexOf(id);
}

function section(id: FindingId, group: readonly Finding[]): string {
  const byMessage = [...Map.groupBy(group, ({ message }) => message)];
  return [
    `### ${id} (${group.length})`,
    explain(id),
    ...byMessage.map(([message, same]) => item(message, same)),
  ].join('\n\n');
}

/** What was said of one place, or of several. */
function item(message: string, findings: readonly Finding[]): string {
  const [first] = findings;
  if (findings.length > 1 || !first) {
    const places = findings.map((finding) => `  - ${place(finding)}${source(finding, ': ')}`);
    return [`- ${message}`, ...places].join('\n');
  }
  return `- ${place(first)}: ${message}${source(first, '\n\n  ')}`;
}

function place(finding: Finding): string {
  return `\`${formatPlace(finding)}\``;
}

function source({ snippet }: Finding, before: string): string {
  return snippet === undefined ? '' : before + quoteCode(snippet);
}

/** Code in as many backticks as it needs. */
function quoteCode(text: string): string {
  const runs = text.match(/`+/g) ?? [];
  const ticks = '`'.repeat(Math.max(0, ...runs.map(({ length }) => length)) + 1);
  return ticks.length > 1 ? `${ticks} ${text} ${ticks}` : `\`${text}\``;
}

let paragraphs: ReadonlyMap<string, string> | undefined;

/** What docs/importing.md says of a finding; its severity is the heading here, and its links count from `docs/`. */
function explain(id: FindingId): string {
  paragraphs ??= new Map(
    readFileSync(explanations, 'utf8')
      .split(/^### /m)
      .slice(1)
      .map((part) => {
        const [, name = '', text = ''] =
          /^`([^`]+)`\n([\s\S]*?)(?=^## |(?![\s\S]))/m.exec(part) ?? [];
        const own = text.trim().replace(/^(?:Error|Warning|Info)\.\s+/, '');
        return [name, own.replaceAll(/\[([^\]]+)\]\((\w+\.md)[^)]*\)/g, '$1 (docs/$2)')];
      }),
  );
  return paragraphs.get(id) ?? '';
}
