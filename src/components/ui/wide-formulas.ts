/** Milliseconds at a time: on a phone four times as long, which is still nothing that a reader notices. */
const slice = 10;

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

  disconnectedCallback(): void {
    this.#observer.disconnect();
  }

  async #measureAll(): Promise<void> {
    let begin = Date.now();
    for (const formula of this.querySelectorAll('.katex')) {
      if (Date.now() > begin + slice) {
        await new Promise(requestAnimationFrame);
        begin = Date.now();
      }
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
