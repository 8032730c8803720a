/** One dialog serves all pictures of a page. */
let shared: ZoomDialog | undefined;

/** Shows full pictures. Whoever adds to `element` takes it away when the dialog is closed. */
export class ZoomDialog {
  readonly element = document.createElement('dialog');
  #picture = document.createElement('img');
  #link: HTMLAnchorElement | undefined;

  constructor(closeLabel: string) {
    this.element.className = 'zoom-dialog';
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'zoom-button zoom-close';
    button.textContent = '×';
    button.setAttribute('aria-label', closeLabel);
    this.element.append(this.#picture, button);
    this.element.addEventListener('click', () => this.element.close());
    this.element.addEventListener('close', () => this.#link?.focus({ preventScroll: true }));
    document.body.append(this.element);
  }

  open(link: HTMLAnchorElement): void {
    this.show(link);
    this.element.showModal();
    // Galleries add ways to their other pictures.
    link.dispatchEvent(new CustomEvent('folia:zoom', { bubbles: true, detail: this }));
  }

  /** Shows the picture that a link leads to. */
  show(link: HTMLAnchorElement): void {
    const shown = link.querySelector('img');
    // An element of its own: one that has shown another picture goes on to show that one until the next is there.
    const picture = document.createElement('img');
    picture.alt = shown?.alt ?? '';
    picture.width = Number(link.dataset['width'] ?? shown?.naturalWidth ?? 0);
    picture.height = Number(link.dataset['height'] ?? shown?.naturalHeight ?? 0);
    // What is on the page already stands in until the full picture is there.
    picture.style.backgroundImage = shown ? `url("${shown.currentSrc}")` : '';
    picture.addEventListener('load', () => (picture.style.backgroundImage = ''));
    picture.src = link.href;
    this.#picture.replaceWith(picture);
    this.#picture = picture;
    this.#link = link;
    this.element.setAttribute('aria-label', shown?.alt || link.textContent.trim());
  }
}

/** The link to a full picture, which is a button, opens it in a dialog. */
class ZoomImage extends HTMLElement {
  connectedCallback(): void {
    const link = this.querySelector('a');
    if (!link) return;
    link.addEventListener('click', (event) => {
      // A click that asks for a new tab or window is still a click on a link.
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      this.#open(link);
    });
    link.addEventListener('keydown', (event) => {
      if (event.key !== ' ') return;
      event.preventDefault();
      this.#open(link);
    });
  }

  #open(link: HTMLAnchorElement): void {
    shared ??= new ZoomDialog(this.dataset['close'] ?? '');
    shared.open(link);
  }
}

customElements.define('zoom-image', ZoomImage);
