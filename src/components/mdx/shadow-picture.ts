import type { DrawingNames } from './later-drawing.ts';

/** As for the drawings of the build: see drawing.css. Nothing else of the page comes in here. */
const frameStyles = `
  :host { all: initial; display: block; overflow-x: auto; text-align: center; }
  svg.drawn {
    inline-size: var(--drawing-width);
    max-inline-size: max(100%, var(--drawing-width) * 0.6) !important;
    block-size: auto;
    direction: ltr;
  }
  .light { display: var(--drawing-light); color-scheme: light; color: CanvasText; }
  .dark { display: var(--drawing-dark); color-scheme: dark; color: CanvasText; }
  @media print { :host { overflow: visible; } svg.drawn { max-inline-size: 100% !important; } }
`;

/**
 * SVG that brings a style sheet, in a shadow root: the page's policy forbids `<style>`, but not a sheet that a script adopts
 * (https://www.w3.org/TR/cssom-1/#dom-documentorshadowroot-adoptedstylesheets), and there it styles nothing else.
 */
export class ShadowPicture {
  readonly #picture: HTMLElement;
  readonly #names: DrawingNames;
  readonly #svgs: SVGSVGElement[] = [];
  readonly #sheets = [toSheet(frameStyles)];

  constructor(picture: HTMLElement, names: DrawingNames) {
    this.#picture = picture;
    this.#names = names;
  }

  /** @param theme in which it is shown. */
  add(source: string, theme: 'light' | 'dark'): void {
    const template = document.createElement('template');
    template.innerHTML = source;
    const svg = template.content.querySelector('svg');
    if (!svg) throw new TypeError('There is no picture.');
    for (const style of svg.querySelectorAll('style')) {
      this.#sheets.push(toSheet(style.textContent));
      style.remove();
    }
    svg.classList.add('drawn', theme);
    describe(svg, this.#names);
    this.#svgs.push(svg);
  }

  show(): void {
    const root = this.#picture.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = this.#sheets;
    root.append(...this.#svgs);
    const width = Math.max(...this.#svgs.map(({ viewBox }) => viewBox.baseVal.width));
    this.#picture.style.setProperty('--drawing-width', `${Math.ceil(width)}px`);
    if (width * 0.6 <= narrowestColumn) return;
    this.#picture.tabIndex = 0;
    this.#picture.role = 'group';
    this.#picture.ariaLabel = this.#names.title;
  }
}

/** As in Drawing.astro. */
const narrowestColumn = 280;

function describe(svg: SVGSVGElement, { title, description }: DrawingNames): void {
  svg.removeAttribute('aria-roledescription');
  svg.removeAttribute('aria-labelledby');
  svg.removeAttribute('aria-describedby');
  svg.setAttribute('role', svg.querySelector('a') ? 'group' : 'img');
  svg.setAttribute('aria-label', title);
  for (const own of svg.querySelectorAll(':scope > title, :scope > desc')) own.remove();
  if (description === undefined) return;
  const text = document.createElementNS(svg.namespaceURI, 'desc') as SVGDescElement;
  text.id = `${svg.id}-description`;
  text.textContent = description;
  svg.prepend(text);
  svg.setAttribute('aria-describedby', text.id);
}

function toSheet(css: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  return sheet;
}
