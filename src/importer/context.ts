import { makeFinding, type Finding, type FindingId } from './findings.ts';
import type { FoundImage, ImageLookup } from './images.ts';
import type { OpaqueTexts } from './mdx/opaque.ts';
import type { Piece } from './mdx/pieces.ts';
import type { SourceSite } from './source-site.ts';
import type { SourceText } from './source-text.ts';
import type { Node } from './tree.ts';

export interface ContextOptions {
  source: SourceText;
  images: ImageLookup;
  opaque: OpaqueTexts;
  /** Labels of the footnotes that the post refers to. */
  footnotes: ReadonlySet<string>;
  /** Where nodes begin that MDX would not take: they stay visible as code. */
  asCode: ReadonlySet<number>;
  convert: (nodes: readonly Node[], context: RuleContext) => Piece[];
  /** The site that the text belongs to, where it is known. */
  site?: SourceSite | undefined;
}

/** What a rule knows besides its nodes, and where it puts its findings. */
export class RuleContext {
  readonly source: SourceText;
  readonly images: ImageLookup;
  readonly opaque: OpaqueTexts;
  readonly footnotes: ReadonlySet<string>;
  readonly asCode: ReadonlySet<number>;
  readonly site: SourceSite | undefined;
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
    this.asCode = options.asCode;
    this.site = options.site;
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
      makeFinding(id, message, this.source.place(node.start), this.source.written(node)),
    );
  }
}
