/** Milliseconds at a time: on a phone four times as long, which is still nothing that a reader notices. */
const slice = 10;

/**
 * Formulas that are wider than the column scroll in a box of their own, which the keyboard can reach; no others. A formula in a
 * line breaks at its relations and sums; one without such a place becomes a box, too. A long text has hundreds of them, which are
 * measured bit by bit.
 */
class WideFormulas extends HTMLElement {
  readonly #observer = new ResizeObserver(() => {
    this.#measureLater([...this.querySelectorAll<HTMLElement>('.katex')]);
  });

  connectedCallback(): void {
    this.#observer.observe(this.firstElementChild ?? this);
  }

  disconnectedCallback(): void {
    this.#observer.disconnect();
  }

  #measureLater(formulas: HTMLElement[]): void {
    setTimeout(() => {
      const end = performance.now() + slice;
      while (performance.now() < end) {
        const formula = formulas.shift();
        if (!formula) return;
        this.#measure(formula);
      }
      this.#measureLater(formulas);
    });
  }

  #measure(formula: HTMLElement): void {
    const box = formula.closest('.katex-display');
    if (box) {
      this.#mark(box, box.scrollWidth > box.clientWidth);
      return;
    }
    // Measured as a line: the box would hide how wide it is.
    formula.classList.remove('wide');
    const wide = this.#isWiderThanBlock(formula);
    formula.classList.toggle('wide', wide);
    this.#mark(formula, wide);
  }

  #isWiderThanBlock(formula: HTMLElement): boolean {
    const block = formula.closest('p, li, dd, dt, h2, h3, h4, h5, h6, figcaption, blockquote');
    if (!block) return false;
    const parts = [...formula.querySelectorAll('.katex-html > .base')];
    return parts.some((part) => part.getBoundingClientRect().width > block.clientWidth);
  }

  #mark(formula: Element, wide: boolean): void {
    const attributes = { tabindex: '0', role: 'group', 'aria-label': this.dataset['label'] ?? '' };
    for (const [name, value] of Object.entries(attributes)) {
      if (wide) formula.setAttribute(name, value);
      else formula.removeAttribute(name);
    }
  }
}

customElements.define('wide-formulas', WideFormulas);
