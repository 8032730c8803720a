/** A column as it is sorted: by numbers if its cells hold numbers, else as the language sorts words. */
type Compare = (a: string, b: string) => number;

/** What stands in a cell of which nothing is known. */
const unknown = /^(?:[-–—?]|n\/?a)?$/i;

/** A number at the start of a cell: `1,200`, `−3.5 %`, `< 0.05`, `1.5e-3`. */
const number = /^[<>≤≥≈~±$€£\s]*([-−+]?)(\d[\d.,'’\s\u00A0\u202F]*|\.\d+)(e[-−+]?\d+)?/i;

/**
 * The number that a cell begins with. A mark before groups of three digits divides thousands if the language writes them so; any other
 * is a decimal mark, for tables of numbers are copied from everywhere: `1.200` is 1200 in German, and `1.20` 1.2.
 */
function toNumber(text: string, thousands: string): number {
  const [, sign = '', digits = '', power = ''] = number.exec(text) ?? [];
  if (digits === '') return Number.NaN;
  const spaced = digits.trim().replaceAll(/['’\s\u00A0\u202F]/g, '');
  const mark = thousands === '.' ? String.raw`\.` : ',';
  const grouped = new RegExp(String.raw`^[1-9]\d{0,2}(?:${mark}\d{3})+(?![\d${mark}])`);
  const whole = grouped.exec(spaced)?.[0] ?? '';
  const plain = whole.replaceAll(/[.,]/g, '') + spaced.slice(whole.length).replace(',', '.');
  return parseFloat(`${sign}${plain}${power}`.replaceAll('−', '-'));
}

function comparison(cells: readonly string[], language: string): Compare {
  const collator = new Intl.Collator(language || undefined, { numeric: true });
  const compareWords: Compare = (a, b) => collator.compare(a, b);
  const format = new Intl.NumberFormat(language || undefined, { useGrouping: true });
  const thousands = format.formatToParts(11111).find(({ type }) => type === 'group')?.value ?? ',';
  const known = cells.filter((cell) => !unknown.test(cell));
  if (known.some((cell) => Number.isNaN(toNumber(cell, thousands)))) return compareWords;
  // Days of one year begin with the same number.
  return (a, b) => toNumber(a, thousands) - toNumber(b, thousands) || compareWords(a, b);
}

/**
 * A table that readers sort by the buttons in its head, as the ARIA Authoring Practices have it:
 * https://www.w3.org/WAI/ARIA/apg/patterns/table/examples/sortable-table/ Without a script it is a table.
 */
class SortableTable extends HTMLElement {
  connectedCallback(): void {
    for (const [index, head] of this.#heads().entries()) {
      const name = cellText(head);
      if (name === '' || head.querySelector('button')) continue;
      const button = document.createElement('button');
      button.type = 'button';
      // A link in a button could not be followed: then the button stands beside the words. Formulas name nothing.
      const linked = head.querySelector('a') !== null;
      if (linked || head.querySelector('.katex')) button.setAttribute('aria-label', name);
      if (!linked) button.append(...head.childNodes);
      button.addEventListener('click', () => this.#sort(index));
      head.append(button);
    }
  }

  #heads(): HTMLTableCellElement[] {
    return [...this.querySelectorAll<HTMLTableCellElement>('thead tr:last-child > *')];
  }

  #sort(column: number): void {
    const body = this.querySelector('tbody');
    const heads = this.#heads();
    if (!body) return;
    const ascending = heads[column]?.ariaSort !== 'ascending';
    for (const head of heads) head.ariaSort = null;
    const head = heads[column];
    if (head) head.ariaSort = ascending ? 'ascending' : 'descending';
    const rows = [...body.rows].map((row) => ({ row, text: cellText(row.cells[column]) }));
    const compare = comparison(
      rows.map(({ text }) => text),
      document.documentElement.lang,
    );
    rows.sort((a, b) => {
      // What is not known is neither the least nor the most.
      const [first, second] = [unknown.test(a.text), unknown.test(b.text)];
      if (first || second) return Number(first) - Number(second);
      return ascending ? compare(a.text, b.text) : compare(b.text, a.text);
    });
    body.append(...rows.map(({ row }) => row));
  }
}

/** The text of a cell. A formula is there once: KaTeX writes it as MathML, as TeX and in glyphs. */
function cellText(cell: Element | undefined): string {
  const copy = cell?.cloneNode(true);
  if (!(copy instanceof Element)) return '';
  for (const twice of copy.querySelectorAll('annotation, .katex-html')) twice.remove();
  return copy.textContent.trim();
}

customElements.define('sortable-table', SortableTable);
