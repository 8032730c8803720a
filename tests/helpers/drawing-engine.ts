import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** As much of Folia as what draws pictures reads, so that their cache is in a folder of the test. */
export function makeDrawingEngine(folder: string): string {
  const engine = path.join(folder, 'engine');
  mkdirSync(path.join(engine, 'src/styles'), { recursive: true });
  writeFileSync(path.join(engine, 'package-lock.json'), '{}');
  const tokens = path.resolve(import.meta.dirname, '../../src/styles/tokens.css');
  copyFileSync(tokens, path.join(engine, 'src/styles/tokens.css'));
  return engine;
}
