import path from 'node:path';
import { parseArgs } from 'node:util';
import { fileURLToPath } from 'node:url';
import { formatProblem } from '../src/lib/errors.ts';
import { countFindings, formatFinding, sortFindings } from './doctor/finding.ts';
import { readPatient } from './doctor/patient.ts';
import { checkAddresses, defaultOptions } from './links/check.ts';
import { collectLinks } from './links/collect.ts';
import { explainAnswers, isOffline } from './links/report.ts';

const engine = fileURLToPath(new URL('..', import.meta.url));

try {
  const { values } = parseArgs({ options: { fresh: { type: 'boolean', default: false } } });
  process.exitCode = await checkLinks(values.fresh);
} catch (error) {
  if (!(error instanceof TypeError)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}

/** @param fresh whether addresses are asked that answered well not long ago. */
async function checkLinks(fresh: boolean): Promise<number> {
  const { patient, problems } = await readPatient(engine, process.env, new Date());
  if (!patient) {
    for (const problem of problems) console.error(`${formatProblem(problem)}\n`);
    return 1;
  }
  const links = collectLinks(patient);
  console.log(`${links.size} addresses on other sites.\n`);
  const answers = await checkAddresses([...links.keys()], {
    ...defaultOptions,
    ...(fresh && { memory: 0 }),
    cache: path.join(engine, 'node_modules/.cache/folia/links'),
  });
  if (isOffline(answers)) {
    console.error('None of them could be reached: is there a network?');
    return 1;
  }
  const findings = sortFindings(explainAnswers(links, answers));
  for (const finding of findings) console.log(`${formatFinding(finding)}\n`);
  console.log(countFindings(findings, patient.texts.length));
  return findings.some(({ severity }) => severity === 'error') ? 1 : 0;
}
