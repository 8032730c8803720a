import { parseArgs } from 'node:util';
import { fileURLToPath } from 'node:url';
import { examine } from './doctor/examine.ts';
import { countFindings, formatFinding } from './doctor/finding.ts';

const engine = fileURLToPath(new URL('..', import.meta.url));

try {
  const { values } = parseArgs({ options: { strict: { type: 'boolean', default: false } } });
  const { findings, texts } = await examine(engine, process.env, new Date());
  for (const finding of findings) console.log(`${formatFinding(finding)}\n`);
  console.log(countFindings(findings, texts));
  const counts = values.strict ? findings : findings.filter(({ severity }) => severity === 'error');
  process.exitCode = counts.length > 0 ? 1 : 0;
} catch (error) {
  if (!(error instanceof TypeError)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
