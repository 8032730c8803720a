import type { EquationLabels } from './equation-labels.ts';
import { makeFinding, type Finding, type FindingId } from './findings.ts';
import type { FoundImage, ImageLookup } from './images.ts';
import type { OpaqueTexts } from './mdx/opaque.ts';
import type { Piece } from './mdx/pieces.ts';
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
}

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
  /** Whether everything has to fit in one line of text, as in a caption: then no formula is a block. */
  readonly inline: boolean;
  readonly findings: Finding[];
  /** The images to copy, by their target. */
  readonly usedImages: Map<string, FoundImage>;
  readonly #options: ContextOptions;

  constructor(options: ContextOptions, inline = false, outer?: RuleContext) {
    this.source = options.source;
    this.images = options.images;
    this.opaque = options.opaque;
    this.footnotes = options.footnotes;
    this.labels = options.labels;
    this.abbreviations = options.abbreviations ?? new Map<string, string>();
    this.tex = options.tex;
    this.asCode = options.asCode;
    this.inline = inline;
    this.findings = outer?.findings ?? [];
    this.usedImages = outer?.usedImages ?? new Map<string, FoundImage>();
    this.#options = options;
  }

  /** The same, within a line of text. */
  asInline(): RuleContext {
    return new RuleContext(this.#options, true, this);
  }

  /** Converts the nodes within a node. */
  convert(nodes: readonly Node[]): Piece[] {
    return this.#options.convert(nodes, this);
  }

  report(id: FindingId, message: string, node: { start: number; end: number }): void {
    this.findings.push(
      makeFinding(id, message, this.source.place(node.start), this.source.slice(node)),
    );
  }
}
