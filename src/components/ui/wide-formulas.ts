/** Makes display formulas that are wider than the column reachable by keyboard, so that they can be scrolled; no others. */
class WideFormulas extends HTMLElement {
  readonly #observer = new ResizeObserver((entries) => {
    for (const { target } of entries) this.#update(target);
  });

  connectedCallback(): void {
    for (const formula of this.querySelectorAll('.katex-display')) this.#observer.observe(formula);
  }

  disconnectedCallback(): void {
    this.#observer.disconnect();
  }

  #update(formula: Element): void {
    const wide = formula.scrollWidth > formula.clientWidth;
    const attributes = { tabindex: '0', role: 'group', 'aria-label': this.dataset['label'] ?? '' };
    for (const [name, value] of Object.entries(attributes)) {
      if (wide) formula.setAttribute(name, value);
      else formula.removeAttribute(name);
    }
  }
}

customElements.define('wide-formulas', WideFormulas);
