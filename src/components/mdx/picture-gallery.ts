import type { ZoomDialog } from '../ui/zoom-image.ts';

/** How far a finger moves sideways before that is meant for the next picture, in CSS pixels. */
const swipe = 40;

/** Lets a reader go from one full picture of a gallery to the next, by buttons, arrow keys and swipes. */
class PictureGallery extends HTMLElement {
  connectedCallback(): void {
    this.addEventListener('folia:zoom', (event) => {
      const { detail, target } = event as CustomEvent<ZoomDialog>;
      const links = [...this.querySelectorAll<HTMLAnchorElement>('zoom-image > a')];
      if (links.length > 1) this.#guide(detail, links, links.indexOf(target as HTMLAnchorElement));
    });
  }

  #guide(zoom: ZoomDialog, links: readonly HTMLAnchorElement[], first: number): void {
    const note = document.createElement('div');
    note.className = 'zoom-note';
    note.setAttribute('aria-live', 'polite');
    let present = first;
    const go = (step: number): void => {
      present = (present + step + links.length) % links.length;
      const link = links[present];
      if (!link) return;
      if (step !== 0) zoom.show(link);
      note.replaceChildren(this.#position(present + 1, links.length), ...captionOf(link));
    };
    const bar = document.createElement('div');
    bar.className = 'zoom-bar';
    bar.append(
      createButton('‹', this.dataset['previous'] ?? '', () => go(-1)),
      note,
      createButton('›', this.dataset['next'] ?? '', () => go(1)),
    );
    // A click elsewhere in the dialog closes it.
    bar.addEventListener('click', (event) => event.stopPropagation());
    zoom.element.append(bar);
    go(0);
    const stop = this.#listen(zoom.element, go);
    const close = () => {
      stop();
      bar.remove();
    };
    zoom.element.addEventListener('close', close, { once: true });
  }

  #position(n: number, total: number): HTMLElement {
    const position = document.createElement('p');
    position.textContent = (this.dataset['position'] ?? '')
      .replace('{n}', String(n))
      .replace('{total}', String(total));
    return position;
  }

  /** Arrow keys and swipes, until what is returned is called. Forward is where lines of text end. */
  #listen(dialog: HTMLDialogElement, go: (step: number) => void): () => void {
    const forward = this.matches(':dir(rtl)') ? -1 : 1;
    const listening = new AbortController();
    const { signal } = listening;
    dialog.addEventListener(
      'keydown',
      ({ key }) => {
        if (key === 'ArrowRight') go(forward);
        if (key === 'ArrowLeft') go(-forward);
      },
      { signal },
    );
    let start: Touch | undefined;
    dialog.addEventListener(
      'touchstart',
      ({ touches }) => {
        // Two fingers enlarge the page, and one moves about in it when it is enlarged.
        const alone = touches.length === 1 && (visualViewport?.scale ?? 1) <= 1;
        start = alone ? touches[0] : undefined;
      },
      { signal, passive: true },
    );
    dialog.addEventListener(
      'touchend',
      ({ changedTouches: [end] }) => {
        if (!start || !end) return;
        const [x, y] = [end.clientX - start.clientX, end.clientY - start.clientY];
        start = undefined;
        if (Math.abs(x) > swipe && Math.abs(x) > Math.abs(y)) go(x < 0 ? forward : -forward);
      },
      { signal },
    );
    return () => listening.abort();
  }
}

function createButton(sign: string, name: string, onClick: () => void): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'zoom-button';
  button.textContent = sign;
  button.setAttribute('aria-label', name);
  button.addEventListener('click', onClick);
  return button;
}

/** The caption of a picture once more, without ids, which a page has once. */
function captionOf(link: HTMLAnchorElement): Node[] {
  const caption = link.closest('figure')?.querySelector('figcaption')?.cloneNode(true);
  if (!(caption instanceof HTMLElement)) return [];
  for (const element of caption.querySelectorAll('[id]')) element.removeAttribute('id');
  return [...caption.childNodes];
}

customElements.define('picture-gallery', PictureGallery);
