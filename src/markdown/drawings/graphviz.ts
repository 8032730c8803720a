import type { Graphviz } from '@hpcc-js/wasm-graphviz';
import type { Element } from 'hast';
import { toString } from 'hast-util-to-string';
import type { Node } from 'unist';
import { SKIP, visit } from '../../lib/visit.ts';
import { visitParents } from '../../lib/visit.ts';
import { areaColor, isColor, isInk, lineColor } from './colors.ts';
import { DrawingError, type DrawingKind } from './kind.ts';
import { parseSvg } from './svg.ts';

/** Graphs in the DOT language (https://graphviz.org/doc/info/lang.html), drawn by Graphviz itself as WebAssembly. */
export const graphviz: DrawingKind = {
  languages: ['dot', 'graphviz', 'gv'],
  name: 'Graphviz',
  // Shiki knows no DOT.
  highlight: 'text',
  async draw({ text }) {
    if (text.trim() === '')
      throw new DrawingError('This graph is empty.', 'Write one, as in: digraph { a -> b }');
    const svg = parseSvg(layOut(await load(), text));
    const graph = svg?.children.find((child) => child.type === 'element');
    if (!svg || graph?.type !== 'element') {
      throw new DrawingError('Graphviz made no picture of this graph.', checkEngine);
    }
    const title = nameOf(graph);
    dropNames(svg);
    dropPage(graph);
    setSize(svg);
    setFaces(svg);
    setColors(svg);
    return { title, picture: { svg } };
  },
};

const checkEngine =
  'If it has layout=…, it must be one of: circo, dot, fdp, neato, osage, patchwork, sfdp, twopi.';

let loaded: Promise<Graphviz> | undefined;

function load(): Promise<Graphviz> {
  loaded ??= import('@hpcc-js/wasm-graphviz').then((library) => library.Graphviz.load());
  return loaded;
}

function layOut(library: Graphviz, text: string): string {
  try {
    return library.layout(withFace(text), 'svg', 'dot');
  } catch (error) {
    const reason = (error instanceof Error ? error.message : String(error)).trim();
    const [, line, near] = /syntax error in line (\d+)(?: near '(.*)')?/s.exec(reason) ?? [];
    if (line === undefined) {
      throw new DrawingError(`Graphviz cannot draw this graph: ${reason}.`, checkEngine);
    }
    throw new DrawingError(
      `Graphviz cannot read this graph${near === undefined ? '' : ` at “${near}”`}.`,
      `Correct the DOT; a graph joins its nodes by --, a digraph by ->. https://graphviz.org/doc/info/lang.html has the grammar.`,
      { line: Number(line) },
    );
  }
}

/** Up to the brace after `strict digraph name`, with comments; the name may be quoted. */
const beginning =
  /^(?:\s|\/\/.*\n|#.*\n|\/\*(?:[^*]|\*(?!\/))*\*\/)*(?:strict\s+)?(?:di)?graph\b(?:[^{"<]|"(?:\\.|[^"\\])*")*\{/i;

/** Graphviz knows how wide Helvetica's letters are; the site's own face is set in its place. On one line, so that lines stay. */
function withFace(text: string): string {
  const face = '[fontname="Helvetica"]';
  return text.replace(beginning, (start) => `${start} graph ${face} node ${face} edge ${face} `);
}

/** `digraph "name"`. Graphviz writes `%0` for none. */
function nameOf(graph: Element): string | undefined {
  const title = graph.children.find(
    (child) => child.type === 'element' && child.tagName === 'title',
  );
  const name = title && toString(title);
  // A name that is an identifier is for programs.
  return name && /[^\w.]/.test(name) && !name.startsWith('%') ? name : undefined;
}

/** `<title>a->b</title>` in each node and edge would be a tooltip, and be found by the search. */
function dropNames(svg: Element): void {
  visit(svg, 'element', (element, index, parent) => {
    if (element.tagName !== 'title' || !parent || index === undefined) return undefined;
    parent.children.splice(index, 1);
    return [SKIP, index];
  });
}

/** The white page behind a graph: the site has one of its own. */
function dropPage(graph: Element): void {
  const index = graph.children.findIndex((child) => child.type === 'element');
  const first = graph.children[index];
  if (first?.type !== 'element' || first.tagName !== 'polygon') return;
  if (first.properties['fill'] === 'white') graph.children.splice(index, 1);
}

/** Graphviz counts in points, and its letters are of 14: in a page they are as large as other labels. */
const pixelsPerPoint = 1.15;

function setSize({ properties }: Element): void {
  for (const name of ['width', 'height']) {
    const points = Number.parseFloat(String(properties[name]));
    properties[name] = Math.round(points * pixelsPerPoint);
  }
}

/** The site's faces, in the size in which they are as wide as those that Graphviz measured. */
const faces = [
  { measured: /^(?:helvetica|arial)/i, face: 'var(--sans)', size: 0.93 },
  { measured: /^courier/i, face: 'var(--mono)', size: 1 },
  { measured: /^times/i, face: 'var(--serif)', size: 0.93 },
] as const;

function setFaces(svg: Element): void {
  visit(svg, 'element', ({ tagName, properties }) => {
    if (tagName !== 'text') return;
    delete properties['xmlSpace'];
    const known = faces.find(({ measured }) => measured.test(String(properties['fontFamily'])));
    if (!known) return;
    properties['fontFamily'] = known.face;
    const size = Number(properties['fontSize']) * known.size;
    properties['fontSize'] = String(Math.round(size * 100) / 100);
  });
}

function setColors(svg: Element): void {
  // Text without a colour has none in Graphviz' SVG.
  svg.properties['fill'] = 'var(--ink)';
  visitParents(svg, 'element', (element, ancestors) => {
    if (element === svg) return;
    const { properties, tagName } = element;
    const { fill, stroke, stopColor } = properties;
    if (isColor(stroke)) properties['stroke'] = lineColor(stroke);
    if (isColor(stopColor)) properties['stopColor'] = areaColor(stopColor);
    if (!isColor(fill)) return;
    const isText = tagName === 'text';
    // Heads of arrows and points are parts of lines.
    const isLine = fill === stroke && (isInk(fill) || ancestors.some(isEdge));
    properties['fill'] = isText || isLine ? lineColor(fill) : areaColor(fill);
  });
}

function isEdge(node: Node): boolean {
  const { className } = (node as Element).properties;
  return Array.isArray(className) && className.includes('edge');
}
