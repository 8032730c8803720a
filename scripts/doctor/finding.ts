import { formatPlace, type ErrorId, type Place } from '../../src/lib/errors.ts';

/** What the doctor and `npm run links` find besides the mistakes that stop a build. docs/doctor.md has a paragraph for each. */
export const findingIds = [
  'alt-missing',
  'description-missing',
  'asset-unused',
  'image-oversized',
  'name-twice',
  'date-future',
  'giscus-incomplete',
  'known-dead-link',
  'text-warning',
  'link-external-dead',
  'link-external-unsure',
  'link-external-moved',
] as const;

export type FindingId = (typeof findingIds)[number];

export interface Finding extends Place {
  id: FindingId | ErrorId;
  /** An error stops a build, or makes something that is asked for not work. */
  severity: 'error' | 'warning';
  /** What is wrong and why, as full sentences. */
  message: string;
  /** What to do about it, as full sentences. */
  remedy: string;
}

export function formatFinding(finding: Finding): string {
  const { id, severity, message, remedy } = finding;
  const text = [message, remedy].join('\n').replaceAll('\n', '\n  ');
  return `${formatPlace(finding)} ${severity} [${id}]\n  ${text}`;
}

/** By file and place. */
export function sortFindings(findings: readonly Finding[]): Finding[] {
  return findings.toSorted((a, b) => {
    if (a.file !== b.file) return a.file < b.file ? -1 : 1;
    return (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0);
  });
}

/** The last line of a report. */
export function countFindings(findings: readonly Finding[], texts: number): string {
  const count = (severity: Finding['severity']): string => {
    const { length } = findings.filter((finding) => finding.severity === severity);
    return `${length} ${severity}${length === 1 ? '' : 's'}`;
  };
  return `${count('error')}, ${count('warning')} in ${texts} ${texts === 1 ? 'text' : 'texts'}.`;
}
