import CSL, { type Citation, type CitationItem, type Engine } from 'citeproc';
import type { Work } from '../../lib/bibtex/bibtex.ts';

/** A group of works that a text cites in one place. */
export interface Group {
  items: CitationItem[];
  /** The author is part of the sentence: `Marr (1982)`. */
  narrative: boolean;
}

/** A part of a citation: a work (`Marr, 1982, p. 4`), or what stands between works. */
export interface CitationPart {
  html: string;
  /** Id of the work. */
  id?: string;
}

/** A group as the style writes it. */
export interface RenderedGroup {
  parts: CitationPart[];
  /** Superscript. */
  raised: boolean;
}

export interface RenderedCitations {
  groups: RenderedGroup[];
  /** The style cites in notes: each group is the text of one. */
  inNotes: boolean;
  /** The list of references, in the order of the style: HTML by the id of the work. */
  list: { id: string; html: string }[];
  /** What the style's language calls a work without a year: `n.d.` */
  undated: string;
}

/** No style can say “and others”, which BibTeX can: this name stands for it. */
const others = '\u{F8FF}';

/**
 * Citations and references of one style in one language, by citeproc-js: https://citeproc-js.readthedocs.io/ Making the engine takes
 * half a second, so it is kept from text to text.
 */
export class CitationEngine {
  readonly #engine: Engine;
  readonly #language: string;
  #works: ReadonlyMap<string, Work> = new Map();

  /**
   * @param style a CSL style, as XML.
   * @param readLocale a CSL locale, as XML.
   */
  constructor(
    style: string,
    language: string,
    readLocale: (language: string) => string | undefined,
  ) {
    this.#language = language;
    const system = {
      retrieveLocale: readLocale,
      retrieveItem: (id: string) => withOthers(this.#works.get(id)),
    };
    this.#engine = new CSL.Engine(system, style, language, true);
    this.#engine.opt.development_extensions.wrap_url_and_doi = true;
  }

  /**
   * Renders what a text cites.
   *
   * @param works the works by their id; those that `groups` and `uncited` name must be among them.
   * @param uncited works that are listed whether they are cited or not.
   */
  render(
    works: ReadonlyMap<string, Work>,
    groups: readonly Group[],
    uncited: readonly string[],
  ): RenderedCitations {
    // The engine forgets the works of the text before as long as it can still look them up.
    this.#engine.rebuildProcessorState([], 'html', []);
    this.#works = works;
    const citations = groups.map(({ items }, index) => toCitation(items, index));
    const written = this.#engine.rebuildProcessorState(citations, 'html', [...uncited]);
    const inNotes = this.#engine.opt.xclass === 'note';
    const rendered = groups.map(({ narrative }, index) => {
      const html = this.#finish(written[index]?.[2] ?? '');
      if (inNotes) return { parts: [{ html }], raised: false };
      const sorted = this.#sortedItems(citations[index]);
      return narrative ? this.#narrative(sorted) : this.#parenthetical(sorted);
    });
    const undated = this.#engine.getTerm('no date', 'short');
    return { groups: rendered, inNotes, list: this.#list(), undated };
  }

  /** The authors of a work, as a sentence names them. */
  #authors(item: CitationItem): string {
    const names = this.#engine.makeCitationCluster([{ id: item.id, 'author-only': true }]);
    // Numeric styles name nobody.
    return this.#finish(names.includes('NO_PRINTED_FORM') ? this.#plainNames(item.id) : names);
  }

  #sortedItems(citation: Citation | undefined): CitationItem[] {
    const { citationById } = this.#engine.registry.citationreg;
    const sorted = citation && citationById[citation.citationID]?.sortedItems;
    return sorted?.map(([, item]) => item) ?? citation?.citationItems ?? [];
  }

  /** Each work is rendered alone, so that each can be a link; what citeproc-js would join is joined here. */
  #parenthetical(items: readonly CitationItem[]): RenderedGroup {
    const { layout_prefix, layout_suffix, collapse } = this.#engine.citation.opt;
    const works = this.#withYearsJoined(items).map(({ joint, item }) => ({
      joint,
      item,
      html: this.#cluster(item),
    }));
    const raised = works.every(({ html }) => /^<sup>.*<\/sup>$/s.test(html));
    const parts = works.map(({ joint, item, html }) => {
      const level = raised ? html.slice('<sup>'.length, -'</sup>'.length) : html;
      return { joint, item, html: strip(level, layout_prefix, layout_suffix) };
    });
    const joined = collapse === 'citation-number' ? this.#withNumbersJoined(parts) : parts;
    const separated = joined
      .flatMap(({ joint, item, html }) => [{ html: joint }, { id: item.id, html }])
      .slice(1);
    return { parts: [{ html: layout_prefix }, ...separated, { html: layout_suffix }], raised };
  }

  /** `Marr, 1980, 1982`: names are not repeated, in styles that say so. */
  #withYearsJoined(items: readonly CitationItem[]): JointItem[] {
    const {
      collapse,
      layout_delimiter,
      'cite-group-delimiter': within,
    } = this.#engine.citation.opt;
    const joins = items.length > 1 && collapse?.startsWith('year') === true;
    const authors = items.map((item) => (joins ? this.#authors(item) : undefined));
    return items.map((item, index) => {
      const same =
        index > 0 && authors[index] !== undefined && authors[index] === authors[index - 1];
      return same && item.prefix === undefined
        ? { item: { ...item, 'suppress-author': true }, joint: within ?? ', ' }
        : { item, joint: layout_delimiter };
    });
  }

  /** `1–3`: three numbers in a row, or more of them, become a range of the first and the last. */
  #withNumbersJoined<T extends JointItem>(parts: readonly T[]): T[] {
    const follows = (index: number): boolean => {
      const [before, part] = [parts[index - 1], parts[index]];
      return (
        !!before &&
        !!part &&
        [before, part].every(({ item }) => isPlain(item)) &&
        this.#numberOf(part.item) === this.#numberOf(before.item) + 1
      );
    };
    return parts.flatMap((part, index) => {
      const joined = follows(index);
      if (joined && follows(index + 1)) return [];
      return joined && follows(index - 1) ? [{ ...part, joint: '–' }] : [part];
    });
  }

  #numberOf({ id }: CitationItem): number {
    return this.#engine.registry.registry[id]?.seq ?? Number.NaN;
  }

  #narrative(items: readonly CitationItem[]): RenderedGroup {
    const works = items.map((item) => ({
      id: item.id,
      html: `${this.#authors(item)} ${this.#cluster({ ...item, 'suppress-author': true })}`,
    }));
    const list = new Intl.ListFormat(this.#language).formatToParts(works.map(({ id }) => id));
    const left = works.values();
    const parts = list.map(({ type, value }): CitationPart => {
      const work = type === 'element' ? left.next().value : undefined;
      return work ?? { html: value };
    });
    return { parts, raised: false };
  }

  #cluster(item: CitationItem): string {
    return this.#finish(this.#engine.makeCitationCluster([item]));
  }

  #plainNames(id: string): string {
    const names = (this.#works.get(id)?.author ?? []).map(
      ({ family, literal, given }) => family ?? literal ?? given ?? '',
    );
    const [first = id] = names;
    if (names.length > 2 || names.at(-1) === 'others') {
      return `${first} ${this.#engine.getTerm('et-al')}`;
    }
    return new Intl.ListFormat(this.#language).format(names.length > 0 ? names : [first]);
  }

  #list(): RenderedCitations['list'] {
    const made = this.#engine.makeBibliography();
    if (!made) return [];
    const [{ entry_ids: ids }, entries] = made;
    return entries.map((html, index) => ({
      id: ids[index]?.[0] ?? '',
      html: this.#finish(html.trim()),
    }));
  }

  /** Writes “et al.” for the others, and for the sign or word before them. */
  #finish(html: string): string {
    if (!html.includes(others)) return html;
    const and = this.#engine.getTerm('and');
    const term = this.#engine.getTerm('et-al');
    const dot = term.endsWith('.') ? '\\.?' : '';
    const joint = new RegExp(`,?\\s*(?:&#38;|${and})?\\s*${others}${dot}`, 'gu');
    return html.replace(joint, ` ${term}`);
  }
}

/** A work of a group, and what stands before it. */
interface JointItem {
  item: CitationItem;
  joint: string;
}

/** Whether nothing but the number of a work is written. */
function isPlain({ prefix, suffix, locator }: CitationItem): boolean {
  return prefix === undefined && suffix === undefined && locator === undefined;
}

function toCitation(items: readonly CitationItem[], index: number): Citation {
  return {
    citationID: `citation-${index}`,
    citationItems: items.map((item) => ({ ...item })),
    properties: { noteIndex: index + 1 },
  };
}

function withOthers(work: Work | undefined): Work | undefined {
  if (work?.author?.at(-1)?.family !== 'others') return work;
  return { ...work, author: [...work.author.slice(0, -1), { literal: others }] };
}

function strip(html: string, prefix: string, suffix: string): string {
  const start = html.startsWith(prefix) ? prefix.length : 0;
  const end = html.endsWith(suffix) ? html.length - suffix.length : html.length;
  return html.slice(start, end);
}
