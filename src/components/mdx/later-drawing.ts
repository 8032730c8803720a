/** What a drawing has to be called. */
export interface DrawingNames {
  title: string;
  description: string | undefined;
}

/**
 * A drawing that needs a browser: it is made when the reader comes near, and until then its source is there. A kind of drawing is a
 * class of this with a way to draw, around `Drawing.astro`.
 */
export abstract class LaterDrawing extends HTMLElement {
  readonly #near = new IntersectionObserver(
    (entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      this.#near.disconnect();
      void this.#begin();
    },
    // A screen ahead, so that what is read does not move.
    { rootMargin: '100% 0px' },
  );

  connectedCallback(): void {
    if (!this.hasAttribute('data-drawn')) this.#near.observe(this);
  }

  disconnectedCallback(): void {
    this.#near.disconnect();
  }

  /** Puts the picture of a source into an element. What it throws is shown to the reader. */
  protected abstract draw(source: string, picture: HTMLElement, names: DrawingNames): Promise<void>;

  async #begin(): Promise<void> {
    const drawing = this.querySelector<HTMLElement>('.drawing');
    const picture = drawing?.querySelector<HTMLElement>('.picture');
    const source = this.querySelector('details');
    if (!drawing || !picture || !source) return;
    const { title = '', description, failed = '' } = drawing.dataset;
    try {
      const text = source.querySelector('pre')?.textContent ?? '';
      await this.draw(text, picture, { title, description });
      source.open = false;
      source.classList.add('drawing-aside');
    } catch (error) {
      picture.replaceChildren(problem(failed, error));
    }
    this.dataset['drawn'] = '';
  }
}

/** In place of the picture; the source stays below it. */
function problem(failed: string, error: unknown): HTMLElement {
  const message = document.createElement('p');
  message.className = 'drawing-problem';
  // It may be an error of another window, which is no `Error` of this one.
  const { message: reason = String(error) } = error as Partial<Error>;
  message.textContent = failed.replace('{reason}', () => reason);
  return message;
}
