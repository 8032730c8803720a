import { convertNodes, convertWithOrigins } from './convert-nodes.ts';
import { RuleContext, type ContextOptions } from './context.ts';
import type { Finding } from './findings.ts';
import type { FoundImage, ImageLookup } from './images.ts';
import { findMdxProblem, isReadable } from './mdx/check.ts';
import { codeBlock } from './mdx/escape.ts';
import { OpaqueTexts } from './mdx/opaque.ts';
import { joinPieces, type PlacedPiece } from './mdx/pieces.ts';
import { parse } from './parse.ts';
import type { SourceText } from './source-text.ts';
import type { Node } from './tree.ts';

/** So many constructs of one post may be kept as code before all of it is. */
const maxAttempts = 40;

export interface ConvertedBody {
  mdx: string;
  findings: Finding[];
  images: FoundImage[];
}

/**
 * Converts the text of a post, from an offset on, to MDX that compiles: what MDX does not take in its converted form is kept as
 * code.
 */
export function convertBody(source: SourceText, start: number, images: ImageLookup): ConvertedBody {
  const nodes = parse(source, { start, end: source.text.length });
  const footnotes = referredFootnotes(nodes, source);
  const asCode = new Set<number>();
  for (let attempt = 0; attempt < maxAttempts; attempt++) {
    const opaque = new OpaqueTexts();
    const context = new RuleContext({
      source,
      images,
      opaque,
      footnotes,
      asCode,
      convert: convertNodes,
    });
    const { mdx, placed } = convertTop(nodes, context);
    const problem = findMdxProblem(mdx);
    if (problem === undefined) {
      if (!opaque.canBeCut(mdx) || isReadable(opaque.restore(mdx))) return finish(mdx, context);
      break;
    }
    const culprit = findCulprit(placed, problem, asCode);
    if (culprit === undefined) break;
    asCode.add(culprit);
  }
  return wholeAsCode(source, start, { images, opaque: new OpaqueTexts(), footnotes, asCode });
}

interface PlacedNode extends PlacedPiece {
  node: Node;
}

function convertTop(
  nodes: readonly Node[],
  context: RuleContext,
): { mdx: string; placed: PlacedNode[] } {
  const { pieces, origins } = convertWithOrigins(nodes, context);
  const { mdx, placed } = joinPieces(pieces);
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
  return type === 'element' || type === 'block' || type === 'comment' || type === 'liquid';
}

function finish(mdx: string, context: RuleContext): ConvertedBody {
  const restored = context.opaque.restore(mdx).replace(/^(?:[ \t]*\n)+/, '');
  return {
    mdx: `${restored.trimEnd()}\n`,
    findings: unique(context.findings),
    images: [...context.usedImages.values()],
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
  return { mdx: `${codeBlock(text, 'markdown')}\n`, findings: context.findings, images: [] };
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
    if (node.type === 'element') return [...referredFootnotes(node.children, source)];
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
