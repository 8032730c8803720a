import type { ContentsMark } from './contents-mark.ts';

/** Where there is a margin for the contents: ContentsBeside.astro has the same width. */
const wide = matchMedia('(width >= 70rem)');

/** Contents beside a text: unfolded where there is room, with a mark that follows the reader from the first scrolling on. */
class ContentsSpy extends HTMLElement {
  #mark: Promise<ContentsMark> | undefined;

  readonly #unfold = (): void => {
    this.querySelector('details')?.toggleAttribute('open', wide.matches);
  };
  readonly #follow = (): void => {
    removeEventListener('scroll', this.#follow);
    this.#mark ??= import('./contents-mark.ts').then((module) => new module.ContentsMark(this));
  };

  connectedCallback(): void {
    wide.addEventListener('change', this.#unfold);
    this.#unfold();
    addEventListener('scroll', this.#follow, { passive: true });
    if (scrollY > 0) this.#follow();
  }

  disconnectedCallback(): void {
    wide.removeEventListener('change', this.#unfold);
    removeEventListener('scroll', this.#follow);
    void this.#mark?.then((mark) => mark.disconnect());
  }
}

customElements.define('contents-spy', ContentsSpy);
