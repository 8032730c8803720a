import { CitedWorks } from './citations/cited-works.ts';
import type { EquationLabels } from './equation-labels.ts';
import { makeFinding, type Finding, type FindingId } from './findings.ts';
import type { FoundImage, ImageLookup } from './images.ts';
import type { OpaqueTexts } from './mdx/opaque.ts';
import type { Piece } from './mdx/pieces.ts';
import type { SourceSite } from './source-site.ts';
import type { SourceText } from './source-text.ts';
import type { TexAdapter } from './tex.ts';
import type { Node } from './tree.ts';

export interface ContextOptions {
  source: SourceText;
  images: ImageLookup;
  opaque: OpaqueTexts;
  /** Labels of the footnotes that the post refers to. */
  footnotes: ReadonlySet<string>;
  labels: EquationLabels;
  /** Meanings by word. */
  abbreviations?: ReadonlyMap<string, string>;
  /** Reads the formulas of the post, in their order. */
  tex: TexAdapter;
  /** Where nodes begin that MDX would not take: they stay visible as code. */
  asCode: ReadonlySet<number>;
  convert: (nodes: readonly Node[], context: RuleContext) => Piece[];
  /** The site that the text belongs to, where it is known. */
  site?: SourceSite | undefined;
}

/** What is around a node. */
type Surroundings = Partial<Pick<RuleContext, 'inline' | 'phrasing' | 'literal'>>;

/** What a rule knows besides its nodes, and where it puts its findings. */
export class RuleContext {
  readonly source: SourceText;
  readonly images: ImageLookup;
  readonly opaque: OpaqueTexts;
  readonly footnotes: ReadonlySet<string>;
  readonly labels: EquationLabels;
  readonly abbreviations: ReadonlyMap<string, string>;
  readonly tex: TexAdapter;
  readonly asCode: ReadonlySet<number>;
  readonly site: SourceSite | undefined;
  /** Whether everything has to fit in one line of text, as in a caption: then no formula is a block. */
  readonly inline: boolean;
  /** Whether an element of a line of text, or the cell of a table, is around: then nothing becomes a block. */
  readonly phrasing: boolean;
  /** Whether kramdown reads no Markdown there: then its marks are text. */
  readonly literal: boolean;
  readonly findings: Finding[];
  /** The images to copy, by their target. */
  readonly usedImages: Map<string, FoundImage>;
  /** Style sheets of the post, in the order of the text. */
  readonly styles: string[];
  /** What the text cites. */
  readonly cited: CitedWorks;
  /** What the text asks of its front matter, and where the node begins that asks for its list of works. */
  readonly asked: { contents: boolean; works?: number };
  /** Ids that are given, and where the nodes begin that have them. */
  readonly ids: Map<string, number>;
  readonly #options: ContextOptions;

  constructor(options: ContextOptions, surroundings: Surroundings = {}, outer?: RuleContext) {
    this.source = options.source;
    this.images = options.images;
    this.opaque = options.opaque;
    this.footnotes = options.footnotes;
    this.labels = options.labels;
    this.abbreviations = options.abbreviations ?? new Map<string, string>();
    this.tex = options.tex;
    this.asCode = options.asCode;
    this.site = options.site;
    this.inline = surroundings.inline ?? outer?.inline ?? false;
    this.phrasing = surroundings.phrasing ?? outer?.phrasing ?? false;
    this.literal = surroundings.literal ?? outer?.literal ?? false;
    this.findings = outer?.findings ?? [];
    this.usedImages = outer?.usedImages ?? new Map<string, FoundImage>();
    this.styles = outer?.styles ?? [];
    this.cited = outer?.cited ?? new CitedWorks(options.site);
    this.asked = outer?.asked ?? { contents: false };
    this.ids = outer?.ids ?? new Map<string, number>();
    this.#options = options;
  }

  /** The same, within a line of text. */
  asInline(): RuleContext {
    return new RuleContext(this.#options, { inline: true }, this);
  }

  /** The same, within an element that stands in a line of text. */
  asPhrasing(): RuleContext {
    return new RuleContext(this.#options, { phrasing: true }, this);
  }

  /** The same, where Markdown is not read. */
  asLiteral(): RuleContext {
    return new RuleContext(this.#options, { literal: true }, this);
  }

  /** Converts the nodes within a node. */
  convert(nodes: readonly Node[]): Piece[] {
    return this.#options.convert(nodes, this);
  }

  /** Gives an id to the first node that asks for it; a text in which one stands twice could not be built. */
  claimId(id: string | undefined, node: { start: number; end: number }): string | undefined {
    if (id === undefined) return undefined;
    if (!/^\S+$/.test(id)) {
      this.report('html-attribute', `"${id}" cannot be an id. It was left out.`, node);
      return undefined;
    }
    const holder = this.ids.get(id) ?? node.start;
    this.ids.set(id, holder);
    if (holder === node.start) return id;
    const message = `The id "${id}" stands twice in this text. The second one was left out.`;
    this.report('html-attribute', message, node);
    return undefined;
  }

  report(id: FindingId, message: string, node: { start: number; end: number }): void {
    this.findings.push(
      makeFinding(id, message, this.source.place(node.start), this.source.written(node)),
    );
  }
}
