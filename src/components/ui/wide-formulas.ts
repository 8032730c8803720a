/**
 * Formulas that are wider than the column scroll in a box of their own, which the keyboard can reach; no others. A formula in a
 * line breaks at its relations and sums; one without such a place becomes a box, too.
 */
class WideFormulas extends HTMLElement {
  readonly #observer = new ResizeObserver(() => {
    for (const formula of this.querySelectorAll('.katex-display')) {
      this.#mark(formula, formula.scrollWidth > formula.clientWidth);
    }
    for (const formula of this.querySelectorAll<HTMLElement>(':not(.katex-display) > .katex')) {
      // Measured as a line: the box would hide how wide it is.
      formula.classList.remove('wide');
      const wide = this.#isWiderThanBlock(formula);
      formula.classList.toggle('wide', wide);
      this.#mark(formula, wide);
    }
  });

  connectedCallback(): void {
    this.#observer.observe(this.firstElementChild ?? this);
  }

  disconnectedCallback(): void {
    this.#observer.disconnect();
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
