/** A column as it is sorted: by numbers if all of its cells hold one, else as the language sorts words. */
type Compare = (a: string, b: string) => number;

/** A number at the start of a cell: `1,200`, `−3.5 %`. */
function toNumber(text: string): number {
  const [number] = /^[-−+]?[\d,\s\u00A0\u202F]*\.?\d+(?:e[-+]?\d+)?/i.exec(text) ?? [];
  return number === undefined
    ? Number.NaN
    : Number(number.replace('−', '-').replaceAll(/[,\s\u00A0\u202F]/g, ''));
}

function comparison(cells: readonly string[], language: string): Compare {
  const filled = cells.filter((cell) => cell !== '');
  if (filled.every((cell) => !Number.isNaN(toNumber(cell)))) {
    return (a, b) => toNumber(a) - toNumber(b);
  }
  const collator = new Intl.Collator(language || undefined, { numeric: true });
  return (a, b) => collator.compare(a, b);
}

/**
 * A table that readers sort by the buttons in its head, as the ARIA Authoring Practices have it:
 * https://www.w3.org/WAI/ARIA/apg/patterns/table/examples/sortable-table/ Without a script it is a table.
 */
class SortableTable extends HTMLElement {
  connectedCallback(): void {
    for (const [index, head] of this.#heads().entries()) {
      if (head.querySelector('button')) continue;
      const button = document.createElement('button');
      button.type = 'button';
      button.append(...head.childNodes);
      button.addEventListener('click', () => this.#sort(index));
      head.append(button);
    }
  }

  #heads(): HTMLTableCellElement[] {
    return [...this.querySelectorAll<HTMLTableCellElement>('thead tr:last-child > th')];
  }

  #sort(column: number): void {
    const body = this.querySelector('tbody');
    const heads = this.#heads();
    if (!body) return;
    const ascending = heads[column]?.ariaSort !== 'ascending';
    for (const head of heads) head.ariaSort = null;
    const head = heads[column];
    if (head) head.ariaSort = ascending ? 'ascending' : 'descending';
    const rows = [...body.rows].map((row) => ({
      row,
      text: row.cells[column]?.textContent.trim() ?? '',
    }));
    const compare = comparison(
      rows.map(({ text }) => text),
      document.documentElement.lang,
    );
    rows.sort((a, b) => {
      // What is not known is neither the least nor the most.
      if (a.text === '' || b.text === '') return Number(a.text === '') - Number(b.text === '');
      return ascending ? compare(a.text, b.text) : compare(b.text, a.text);
    });
    body.append(...rows.map(({ row }) => row));
  }
}

customElements.define('sortable-table', SortableTable);
