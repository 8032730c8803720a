import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { demoList } from '../src/importer/demo.ts';
import { listDemo } from './demo-files.ts';

/** Writes the list by which an import knows the demo, which it may replace. To be run after a change of `content/`. */
const root = path.dirname(import.meta.dirname);
writeFileSync(path.join(root, demoList), listDemo(root));
