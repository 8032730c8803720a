/**
 * Formulas that are wider than the column scroll in a box of their own, which the keyboard can reach; no others. A formula in a
 * line breaks at its relations and sums; one without such a place becomes a box, too. A long text has hundreds of them: between any
 * two the browser may do something else.
 */
class WideFormulas extends HTMLElement {
  connectedCallback(): void {
    const observer = new ResizeObserver(() => void measureAll(this));
    observer.observe(this.firstElementChild ?? this);
  }
}

async function measureAll(text: HTMLElement): Promise<void> {
  for (const formula of text.querySelectorAll('.katex')) {
    await new Promise((next) => setTimeout(next));
    measure(formula, text.dataset['label'] ?? '');
  }
}

function measure(formula: Element, label: string): void {
  const box = formula.closest('.katex-display');
  // Measured as a line: the box would hide how wide it is.
  formula.classList.remove('wide');
  const wide = box ? box.scrollWidth > box.clientWidth : isWiderThanBlock(formula);
  if (!box) formula.classList.toggle('wide', wide);
  mark(box ?? formula, wide, label);
}

function isWiderThanBlock(formula: Element): boolean {
  const block = formula.closest('p,li,dd,dt,h2,h3,h4,h5,h6,figcaption,blockquote');
  const parts = formula.querySelectorAll<HTMLElement>('.base');
  return !!block && [...parts].some(({ offsetWidth }) => offsetWidth > block.clientWidth);
}

function mark(formula: Element, wide: boolean, label: string): void {
  if (wide) formula.setAttribute('tabindex', '0');
  else formula.removeAttribute('tabindex');
  formula.role = wide ? 'group' : null;
  formula.ariaLabel = wide ? label : null;
}

customElements.define('wide-formulas', WideFormulas);
