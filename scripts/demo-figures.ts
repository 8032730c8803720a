import path from 'node:path';
import { demoFigures } from './demo-figures/figures.ts';
import { writeFigure } from './demo-figures/picture-file.ts';

/** Draws the figures of the demo site anew, into `content/`. Whoever changes the drawing code commits what this writes. */
const content = path.join(import.meta.dirname, '../content');
for (const figure of demoFigures) {
  await writeFigure(content, figure);
  console.log(`content/${figure.path}`);
}
