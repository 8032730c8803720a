import { readAbbreviations } from './abbreviations.ts';
import { groupAttributes } from './attribute-groups.ts';
import type { CitedWorks } from './citations/cited-works.ts';
import { convertNodes, convertWithOrigins } from './convert-nodes.ts';
import { RuleContext, type ContextOptions } from './context.ts';
import { readEquationLabels } from './equation-labels.ts';
import type { Finding } from './findings.ts';
import type { FoundImage, ImageLookup } from './images.ts';
import { evaluate, type LiquidSource } from './liquid/evaluate.ts';
import { findMdxProblem, isReadable } from './mdx/check.ts';
import { codeBlock } from './mdx/escape.ts';
import { toGfmBlocks } from './mdx/kramdown-blocks.ts';
import { OpaqueTexts } from './mdx/opaque.ts';
import { joinPieces, type PlacedPiece } from './mdx/pieces.ts';
import { parse } from './parse.ts';
import type { SourceText } from './source-text.ts';
import { TexAdapter } from './tex.ts';
import type { Node } from './tree.ts';

/** So many constructs of one post may be kept as code before all of it is. */
const maxAttempts = 40;

export interface ConvertedBody {
  mdx: string;
  findings: Finding[];
  /** Files to copy: images, and what else the post names. */
  images: FoundImage[];
  /** What its `<style>` elements hold, for the front matter. */
  styles: string[];
  /** What it cites. */
  cited: CitedWorks;
  /** It asks for contents. */
  contents: boolean;
}

/**
 * Converts the text of a post, from an offset on, to MDX that compiles: what MDX does not take in its converted form is kept as
 * code.
 *
 * @param liquid what Liquid can ask for. Without it nothing is evaluated.
 */
export function convertBody(
  written: SourceText,
  start: number,
  images: ImageLookup,
  liquid?: LiquidSource,
): ConvertedBody {
  const source = liquid ? evaluate(written, start, liquid) : written;
  const nodes = groupAttributes(parse(source, { start, end: source.text.length }), source);
  const shared = {
    source,
    images,
    footnotes: referredFootnotes(nodes, source),
    labels: readEquationLabels(nodes, source),
    abbreviations: readAbbreviations(source.text.slice(start)),
    asCode: new Set<number>(),
    site: liquid?.site,
  };
  for (let attempt = 0; attempt < maxAttempts; attempt++) {
    const opaque = new OpaqueTexts();
    const own = { opaque, tex: new TexAdapter(liquid?.site.macros), convert: convertNodes };
    const context = new RuleContext({ ...shared, ...own });
    const { mdx, placed } = convertTop(nodes, context);
    const problem = findMdxProblem(mdx);
    if (problem === undefined) {
      const written = toGfmBlocks(mdx);
      if (!isValid(written, written !== mdx, opaque)) break;
      return finish(written, context);
    }
    const culprit = findCulprit(placed, problem, shared.asCode);
    if (culprit === undefined) break;
    shared.asCode.add(culprit);
  }
  return wholeAsCode(source, start, {
    ...shared,
    opaque: new OpaqueTexts(),
    tex: new TexAdapter(liquid?.site.macros),
  });
}

interface PlacedNode extends PlacedPiece {
  node: Node;
}

function convertTop(
  nodes: readonly Node[],
  context: RuleContext,
): { mdx: string; placed: PlacedNode[] } {
  const { pieces, origins } = convertWithOrigins(nodes, context);
  const { mdx, placed } = joinPieces(pieces, true);
  const withNodes = placed.flatMap((place, index): PlacedNode[] => {
    const node = origins[index];
    return node ? [{ ...place, node }] : [];
  });
  return { mdx, placed: withNodes };
}

/** Where the construct begins that stands at a problem, or else nearest before or after it. */
function findCulprit(
  placed: readonly PlacedNode[],
  problem: number,
  asCode: ReadonlySet<number>,
): number | undefined {
  const candidates = placed.filter(({ node }) => canBeCode(node) && !asCode.has(node.start));
  const before = candidates.findLast(({ start }) => start <= problem);
  return (before ?? candidates[0])?.node.start;
}

function canBeCode({ type }: Node): boolean {
  return ['element', 'block', 'comment', 'liquid', 'attributed'].includes(type);
}

/** Whether tables and lists, as GFM has them, and code and formulas in their places leave a text valid that was so without them. */
function isValid(mdx: string, changed: boolean, opaque: OpaqueTexts): boolean {
  if (changed && findMdxProblem(mdx) !== undefined) return false;
  return !opaque.canBeCut(mdx) || isReadable(opaque.restore(mdx));
}

function finish(mdx: string, context: RuleContext): ConvertedBody {
  const restored = context.opaque.restore(mdx).replace(/^(?:[ \t]*\n)+/, '');
  return {
    mdx: `${restored.trimEnd()}\n`,
    findings: unique(context.findings),
    images: [...context.usedImages.values()],
    styles: context.styles,
    cited: context.cited,
    contents: context.asked.contents,
  };
}

function wholeAsCode(
  source: SourceText,
  start: number,
  options: Omit<ContextOptions, 'source' | 'convert'>,
): ConvertedBody {
  const context = new RuleContext({ ...options, source, convert: convertNodes });
  const span = { start, end: source.text.length };
  const message =
    'This post could not be written as valid MDX. All of it is kept as code, word for word.';
  context.report('kept-as-code', message, span);
  const text = source.slice(span).trim();
  return {
    mdx: `${codeBlock(text, 'markdown')}\n`,
    findings: context.findings,
    images: [],
    styles: [],
    cited: context.cited,
    contents: false,
  };
}

/** Several rules may look at one node before one takes it. */
function unique(findings: readonly Finding[]): Finding[] {
  const byKey = new Map(
    findings.map((finding) => [
      `${finding.line}:${finding.column}:${finding.id}:${finding.message}`,
      finding,
    ]),
  );
  return [...byKey.values()].sort(
    (a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0),
  );
}

/** Labels of footnotes that text refers to; kramdown and GFM do not tell upper from lower case. */
function referredFootnotes(nodes: readonly Node[], source: SourceText): ReadonlySet<string> {
  const labels = nodes.flatMap((node): string[] => {
    if (node.type === 'element' || node.type === 'attributed') {
      return [...referredFootnotes(node.children, source)];
    }
    if (node.type === 'block') {
      return [...labelsIn(node.opener.args), ...referredFootnotes(node.children, source)];
    }
    if (node.type === 'liquid') return labelsIn(node.args);
    return node.type === 'text' ? labelsIn(source.slice(node)) : [];
  });
  return new Set(labels);
}

function labelsIn(text: string): string[] {
  return [...text.matchAll(/\[\^([^\]\s]+)\]/g)].map((match) => (match[1] ?? '').toLowerCase());
}
