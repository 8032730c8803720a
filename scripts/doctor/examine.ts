import { formatPlace, type ContentProblem } from '../../src/lib/errors.ts';
import { findAlts } from './alts.ts';
import { findAssets } from './assets.ts';
import { findComments } from './comments.ts';
import { findDates } from './dates.ts';
import { findDescriptions } from './descriptions.ts';
import { formatFinding, sortFindings, type Finding } from './finding.ts';
import { findLinks } from './links.ts';
import { findNames } from './names.ts';
import { readPatient, type Patient } from './patient.ts';
import { findWarnings } from './warnings.ts';

const checks: readonly ((patient: Patient) => Finding[] | Promise<Finding[]>)[] = [
  findWarnings,
  findAlts,
  findDescriptions,
  findAssets,
  findLinks,
  findNames,
  findDates,
  findComments,
];

/** What the doctor has to say of a site. */
export interface Diagnosis {
  findings: Finding[];
  /** How many texts were looked at. */
  texts: number;
}

/**
 * Looks through a site without building it.
 *
 * @param environment names the site: FOLIA_SITE.
 */
export async function examine(
  engine: string,
  environment: Readonly<Record<string, string | undefined>>,
  now: Date,
): Promise<Diagnosis> {
  const { patient, problems } = await readPatient(engine, environment, now);
  const errors = problems.map((problem: ContentProblem): Finding => ({
    ...problem,
    severity: 'error',
  }));
  if (!patient) return { findings: sortFindings(errors), texts: 0 };
  // Where a text is that cannot be read is not known: links to it would be called dead.
  const possible = checks.filter((check) => check !== findLinks || errors.length === 0);
  const found = await Promise.all(possible.map(async (check) => check(patient)));
  return {
    findings: sortFindings(eachOnce([...errors, ...found.flat()])),
    texts: patient.allTexts.length,
  };
}

/** A picture that stands alone is a figure, too. */
function eachOnce(findings: readonly Finding[]): Finding[] {
  const keyOf = (finding: Finding): string =>
    finding.id === 'alt-missing' ? `${finding.id} ${formatPlace(finding)}` : formatFinding(finding);
  return [...new Map(findings.toReversed().map((finding) => [keyOf(finding), finding])).values()];
}
