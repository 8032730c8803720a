import { fragmentTarget } from '../ui/fragment-target.ts';

/**
 * An aside that opens when the address names a heading in it, and for print. Browsers do some of this themselves, each a
 * different part.
 */
class FoldingAside extends HTMLElement {
  #openedForPrint = false;

  readonly #openForFragment = (): void => {
    const target = fragmentTarget();
    const details = this.#details;
    if (!target || !details || details.open || target === details || !details.contains(target))
      return;
    // A heading in an aside within an aside: every one around it hears the same event and opens.
    details.open = true;
    target.scrollIntoView();
  };

  readonly #openForPrint = (): void => {
    const details = this.#details;
    if (!details || details.open) return;
    details.open = true;
    this.#openedForPrint = true;
  };

  readonly #closeAfterPrint = (): void => {
    const details = this.#details;
    if (details && this.#openedForPrint) details.open = false;
    this.#openedForPrint = false;
  };

  get #details(): HTMLDetailsElement | null {
    return this.querySelector(':scope > details');
  }

  connectedCallback(): void {
    addEventListener('hashchange', this.#openForFragment);
    addEventListener('beforeprint', this.#openForPrint);
    addEventListener('afterprint', this.#closeAfterPrint);
    // A second click on the same link changes no hash.
    document.addEventListener('click', this.#openForClick);
    this.#openForFragment();
  }

  disconnectedCallback(): void {
    removeEventListener('hashchange', this.#openForFragment);
    removeEventListener('beforeprint', this.#openForPrint);
    removeEventListener('afterprint', this.#closeAfterPrint);
    document.removeEventListener('click', this.#openForClick);
  }

  readonly #openForClick = (event: Event): void => {
    const link = event.target instanceof Element ? event.target.closest('a[href]') : null;
    if (link instanceof HTMLAnchorElement && link.hash !== '' && link.hash === location.hash)
      this.#openForFragment();
  };
}

customElements.define('folding-aside', FoldingAside);
