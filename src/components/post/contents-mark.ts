/** A section begins when its heading has passed this line, which is in the upper part of the window. */
const aboveLine = { rootMargin: '9999999px 0px -70% 0px' };

/** Keeps the mark in contents at the section that the reader is in, from now on. */
export class ContentsMark {
  readonly #contents: HTMLElement;
  /** Links by heading, in the order of the text. */
  readonly #links: ReadonlyMap<Element, HTMLAnchorElement>;
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

  constructor(contents: HTMLElement) {
    this.#contents = contents;
    this.#links = new Map(
      [...contents.querySelectorAll('a')].flatMap((link) => {
        const heading = document.getElementById(decodeURIComponent(link.hash.slice(1)));
        return heading ? [[heading, link] as const] : [];
      }),
    );
    for (const heading of this.#links.keys()) this.#headings.observe(heading);
    const footer = document.querySelector('.site-footer');
    if (footer) this.#end.observe(footer);
  }

  disconnect(): void {
    this.#headings.disconnect();
    this.#end.disconnect();
  }

  #mark(): void {
    const current = this.#current();
    const marked = this.#contents.querySelector('[aria-current]');
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
    const [box, line] = [this.#contents.getBoundingClientRect(), link.getBoundingClientRect()];
    if (line.top < box.top) this.#contents.scrollTop += line.top - box.top;
    else if (line.bottom > box.bottom) this.#contents.scrollTop += line.bottom - box.bottom;
  }
}
