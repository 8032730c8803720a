/** A section begins when its heading has passed this line, which is in the upper part of the window. */
const aboveLine = { rootMargin: '9999999px 0px -70% 0px' };

/** Contents beside a text, with a mark at the section that the reader is in. */
class ContentsSpy extends HTMLElement {
  /** Links by heading, in the order of the text. */
  #links = new Map<Element, HTMLAnchorElement>();
  readonly #passed = new Set<Element>();
  #atEnd = false;

  readonly #headings = new IntersectionObserver((changes) => {
    for (const { target, isIntersecting } of changes) {
      if (isIntersecting) this.#passed.add(target);
      else this.#passed.delete(target);
    }
    this.#mark();
  }, aboveLine);

  /** The last sections may be too short to come up to the line. */
  readonly #end = new IntersectionObserver(
    (changes) => {
      this.#atEnd = changes.at(-1)?.isIntersecting ?? false;
      this.#mark();
    },
    { threshold: 0.99 },
  );

  connectedCallback(): void {
    this.#links = new Map(
      [...this.querySelectorAll('a')].flatMap((link) => {
        const heading = document.getElementById(decodeURIComponent(link.hash.slice(1)));
        return heading ? [[heading, link] as const] : [];
      }),
    );
    for (const heading of this.#links.keys()) this.#headings.observe(heading);
    const footer = document.querySelector('.site-footer');
    if (footer) this.#end.observe(footer);
  }

  disconnectedCallback(): void {
    this.#headings.disconnect();
    this.#end.disconnect();
  }

  #mark(): void {
    const current = this.#current();
    const marked = this.querySelector('[aria-current]');
    if (current === marked) return;
    marked?.removeAttribute('aria-current');
    current?.setAttribute('aria-current', 'true');
    if (current) this.#show(current);
  }

  #current(): HTMLAnchorElement | null {
    const headings = [...this.#links.keys()];
    const isCurrent = (heading: Element): boolean =>
      this.#atEnd && scrollY > 0 ? heading.checkVisibility() : this.#passed.has(heading);
    const heading = headings.findLast(isCurrent);
    return (heading && this.#links.get(heading)) ?? null;
  }

  /** Scrolls the contents alone, if they are longer than the window. */
  #show(link: HTMLElement): void {
    const [box, line] = [this.getBoundingClientRect(), link.getBoundingClientRect()];
    if (line.top < box.top) this.scrollTop += line.top - box.top;
    else if (line.bottom > box.bottom) this.scrollTop += line.bottom - box.bottom;
  }
}

customElements.define('contents-spy', ContentsSpy);
