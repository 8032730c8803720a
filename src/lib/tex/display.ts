/** A part of the source. */
export interface Span {
  /** Offset of its first character. */
  start: number;
  /** Offset behind its last one. */
  end: number;
}

/** `\label{eq:map}` or `\eqref{eq:map}`. */
export interface NamedSpan extends Span {
  name: string;
}

/** A line of a formula that may have a number. */
export interface EquationRow {
  labels: NamedSpan[];
  /** TeX of the tag that the writer gave it. */
  tag: string | undefined;
  /** It is to get the next number: amsmath's environments number their rows, unless `\notag` or a tag says otherwise. */
  numbered: boolean;
  /** Offset where a tag may stand. */
  tagAt: number;
}

/** What numbering has to know of a display formula. */
export interface DisplayFormula {
  rows: EquationRow[];
  /** One of amsmath's environments with numbers is in it. */
  numbering: boolean;
  references: (NamedSpan & { command: 'ref' | 'eqref' })[];
}

/** One number each, or one for each row (https://ctan.org/pkg/amsmath, section 3). */
const oneNumber = new Set(['equation', 'equation*']);
const numberedRows = new Set(['align', 'align*', 'alignat', 'alignat*', 'gather', 'gather*']);

/** A comment, a command, or a brace; everything else is passed over. A line break is `\\`. */
const token = /%.*|\\(?:[a-zA-Z]+\*?|[\s\S])|[{}]/g;

/**
 * Reads the rows, labels, tags and references of a display formula.
 *
 * A formula without one of amsmath's environments is one row; it has a number only if a label asks for one, since nobody could refer to
 * it otherwise. What is no correct TeX is read as far as possible: KaTeX tells what is wrong with it.
 *
 * @param tex without dollars.
 */
export function readDisplay(tex: string): DisplayFormula {
  return new DisplayReader(tex).read();
}

interface OpenRow extends EquationRow {
  suppressed: boolean;
  empty: boolean;
}

class DisplayReader {
  readonly #tex: string;
  readonly #rows: OpenRow[] = [];
  readonly #references: DisplayFormula['references'] = [];
  /** Names of the environments around a place. */
  readonly #open: string[] = [];
  #braces = 0;
  /** The environment that numbers, once it was met. */
  #numbering: string | undefined;
  #row: OpenRow = newRow();

  constructor(tex: string) {
    this.#tex = tex;
  }

  read(): DisplayFormula {
    let end = 0;
    for (const { 0: text, index } of this.#tex.matchAll(token)) {
      // The argument of a command was read with it.
      if (index < end) continue;
      if (this.#tex.slice(end, index).trim() !== '') this.#row.empty = false;
      end = this.#take(text, index);
    }
    if (this.#numbering === undefined) this.#endRow(0);
    const numbering = this.#numbering !== undefined;
    return { rows: this.#rows, numbering, references: this.#references };
  }

  /** @returns the offset behind what was read. */
  #take(text: string, start: number): number {
    const end = start + text.length;
    if (text.startsWith('%')) return end;
    if (text === '{') this.#braces++;
    if (text === '}') this.#braces--;
    if (text === '\\begin') return this.#begin(end);
    if (text === '\\end') return this.#end(start, end);
    if (text === '\\\\' && this.#inRows()) {
      this.#endRow(start);
      return end;
    }
    this.#row.empty = false;
    if (text === '\\notag' || text === '\\nonumber') this.#row.suppressed = true;
    if (text === '\\tag' || text === '\\tag*') return this.#tag(end);
    if (text === '\\label') return this.#name(start, end, (span) => this.#row.labels.push(span));
    if (text === '\\ref' || text === '\\eqref') {
      const command = text === '\\ref' ? 'ref' : 'eqref';
      return this.#name(start, end, (span) => this.#references.push({ ...span, command }));
    }
    return end;
  }

  #begin(from: number): number {
    const { value: name, end } = this.#argument(from);
    const numbers = oneNumber.has(name) || numberedRows.has(name);
    if (numbers && this.#numbering === undefined && this.#open.length === 0) {
      this.#numbering = name;
      this.#row = { ...newRow(), labels: this.#row.labels };
    } else {
      this.#row.empty = false;
    }
    this.#open.push(name);
    return end;
  }

  #end(start: number, from: number): number {
    const name = this.#open.pop();
    if (this.#open.length === 0 && name !== undefined && name === this.#numbering) {
      this.#endRow(start);
    }
    return this.#argument(from).end;
  }

  #inRows(): boolean {
    const [outer] = this.#open;
    return this.#open.length === 1 && numberedRows.has(outer ?? '') && this.#braces === 0;
  }

  #endRow(tagAt: number): void {
    const { labels, tag, suppressed, empty } = this.#row;
    const automatic = this.#numbering !== undefined && !this.#numbering.endsWith('*');
    const numbered = tag === undefined && !suppressed && (automatic || labels.length > 0);
    // A line break at the end begins no row.
    if (!empty) this.#rows.push({ ...this.#row, numbered, tagAt });
    this.#row = newRow();
  }

  #tag(from: number): number {
    const { value, end } = this.#argument(from);
    this.#row.tag = value;
    return end;
  }

  #name(start: number, from: number, add: (span: NamedSpan) => void): number {
    const { value, end } = this.#argument(from);
    if (value.trim() !== '') add({ name: value.trim(), start, end });
    return end;
  }

  /** What is in the braces that follow; empty if none do. */
  #argument(from: number): { value: string; end: number } {
    const open = /\s*\{/y;
    open.lastIndex = from;
    if (!open.test(this.#tex)) return { value: '', end: from };
    const start = open.lastIndex;
    let depth = 1;
    for (const { 0: text, index } of this.#tex.slice(start).matchAll(token)) {
      if (text === '{') depth++;
      if (text === '}') depth--;
      if (depth === 0) {
        return { value: this.#tex.slice(start, start + index), end: start + index + 1 };
      }
    }
    return { value: '', end: from };
  }
}

function newRow(): OpenRow {
  return { labels: [], tag: undefined, numbered: false, tagAt: 0, suppressed: false, empty: true };
}
