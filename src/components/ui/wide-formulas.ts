/** Formulas in a frame: on a phone some ten milliseconds, which no reader notices. */
const atOnce = 20;

/**
 * Formulas that are wider than the column scroll in a box of their own, which the keyboard can reach; no others. A formula in a
 * line breaks at its relations and sums; one without such a place becomes a box, too. A long text has hundreds of them, which are
 * measured bit by bit.
 */
class WideFormulas extends HTMLElement {
  readonly #observer = new ResizeObserver(() => void this.#measureAll());

  connectedCallback(): void {
    this.#observer.observe(this.firstElementChild ?? this);
  }

  async #measureAll(): Promise<void> {
    for (const [index, formula] of this.querySelectorAll('.katex').entries()) {
      if (index % atOnce === 0) await new Promise(requestAnimationFrame);
      this.#measure(formula);
    }
  }

  #measure(formula: Element): void {
    const box = formula.closest('.katex-display');
    // Measured as a line: the box would hide how wide it is.
    formula.classList.remove('wide');
    const wide = box ? box.scrollWidth > box.clientWidth : this.#isWiderThanBlock(formula);
    if (!box) formula.classList.toggle('wide', wide);
    this.#mark(box ?? formula, wide);
  }

  #isWiderThanBlock(formula: Element): boolean {
    const block = formula.closest('p, li, dd, dt, h2, h3, h4, h5, h6, figcaption, blockquote');
    const parts = formula.querySelectorAll<HTMLElement>('.katex-html > .base');
    return !!block && [...parts].some(({ offsetWidth }) => offsetWidth > block.clientWidth);
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
