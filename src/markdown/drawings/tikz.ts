import type { Element } from 'hast';
import { visit } from '../../lib/visit.ts';
import { findNearest } from '../../lib/suggest.ts';
import { areaColor, isColor, isInk, lineColor } from './colors.ts';
import { DrawingError, type DrawingKind } from './kind.ts';
import { parseSvg } from './svg.ts';
import { knownPackages, runTex } from './tikz-engine.ts';
import { outlineTexts } from './tikz-glyphs.ts';
import { completeTikz, mistakeIn, packagesIn } from './tikz-source.ts';

/** Pictures in TikZ (https://tikz.dev), drawn by TeX itself as WebAssembly. */
export const tikz: DrawingKind = {
  languages: ['tikz'],
  name: 'TikZ',
  highlight: 'latex',
  async draw({ text }) {
    if (text.trim() === '') {
      throw new DrawingError('This picture is empty.', example);
    }
    const source = completeTikz(text);
    await checkPackages(source);
    const { log, svg: drawn } = await runTex(source);
    const mistake = mistakeIn(log);
    if (mistake) {
      throw new DrawingError(
        `TeX cannot read this picture: ${mistake.message}${/[?!]$/.test(mistake.message) ? '' : '.'}`,
        'Correct it; https://tikz.dev explains every command, and a path ends with a semicolon.',
        // TeX counts the line of its settings, which comes first.
        mistake.line === undefined ? {} : { line: Math.min(mistake.line - 1, countLines(text)) },
      );
    }
    const svg = drawn === undefined ? undefined : parseSvg(drawn);
    if (!svg || !hasShapes(svg)) throw new DrawingError('TeX drew nothing.', example);
    await outlineTexts(svg);
    setColors(svg);
    setSize(svg);
    return { picture: { svg } };
  },
};

const example =
  'Draw something, as in: \\begin{tikzpicture} \\draw (0,0) -- (1,1); \\end{tikzpicture}';

async function checkPackages(source: string): Promise<void> {
  const known = await knownPackages();
  for (const { name, line } of packagesIn(source)) {
    if (known.includes(name)) continue;
    const nearest = findNearest(name, known);
    throw new DrawingError(
      `There is no package “${name}” for TikZ here.`,
      nearest
        ? `Did you mean “${nearest}”?`
        : 'There are, beside others: amsmath, amssymb, array, chemfig, circuitikz, pgfplots, tikz-3dplot, tikz-cd.',
      { line },
    );
  }
}

function countLines(text: string): number {
  return text.trimEnd().split('\n').length;
}

function hasShapes(svg: Element): boolean {
  let found = false;
  visit(svg, 'element', ({ tagName }) => {
    found ||= ['path', 'text', 'rect', 'image'].includes(tagName);
  });
  return found;
}

/** Black is the ink of the page. Areas and lines that the writer coloured are made to suit both themes. */
function setColors(svg: Element): void {
  visit(svg, 'element', ({ tagName, properties }) => {
    const { fill, stroke, stopColor, className } = properties;
    if (isColor(stroke)) properties['stroke'] = lineColor(stroke);
    if (typeof stopColor === 'string') properties['stopColor'] = areaColor(stopColor.trim());
    if (!isColor(fill)) return;
    const isLetter = tagName === 'path' && Array.isArray(className);
    properties['fill'] = isLetter || isInk(fill) ? lineColor(fill) : areaColor(fill);
    if (isLetter) delete properties['className'];
  });
}

/** TeX counts in points, of which three are four pixels. */
function setSize({ properties }: Element): void {
  for (const name of ['width', 'height']) {
    properties[name] = Math.ceil((Number.parseFloat(String(properties[name])) * 4) / 3);
  }
}
