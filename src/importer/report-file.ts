import { readFileSync } from 'node:fs';
import { formatPlace } from '../lib/errors.ts';
import type { Finding, FindingId } from './findings.ts';
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
    const byId = [...Map.groupBy(own, ({ id }) => id)];
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

function section(id: FindingId, group: readonly Finding[]): string {
  return [`### ${id} (${group.length})`, explain(id), ...group.map(item)].join('\n\n');
}

function item(finding: Finding): string {
  const { message, snippet } = finding;
  const source = snippet === undefined ? '' : `\n\n  ${quoteCode(snippet)}`;
  return `- \`${formatPlace(finding)}\`: ${message}${source}`;
}

/** Code in as many backticks as it needs. */
function quoteCode(text: string): string {
  const runs = text.match(/`+/g) ?? [];
  const ticks = '`'.repeat(Math.max(0, ...runs.map(({ length }) => length)) + 1);
  return ticks.length > 1 ? `${ticks} ${text} ${ticks}` : `\`${text}\``;
}

let paragraphs: ReadonlyMap<string, string> | undefined;

/** What docs/importing.md says of a finding. */
function explain(id: FindingId): string {
  paragraphs ??= new Map(
    readFileSync(explanations, 'utf8')
      .split(/^### /m)
      .slice(1)
      .map((part) => {
        const [, name = '', text = ''] =
          /^`([^`]+)`\n([\s\S]*?)(?=^## |(?![\s\S]))/m.exec(part) ?? [];
        return [name, text.trim()];
      }),
  );
  return paragraphs.get(id) ?? '';
}
