/** One dialog serves all pictures of a page. */
let shared: ZoomDialog | undefined;

interface ZoomDialog {
  dialog: HTMLDialogElement;
  picture: HTMLImageElement;
}

/** Turns the link to a full picture into a button that opens it in a dialog. */
class ZoomImage extends HTMLElement {
  connectedCallback(): void {
    const link = this.querySelector('a');
    if (!link) return;
    link.setAttribute('role', 'button');
    link.setAttribute('aria-haspopup', 'dialog');
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
    const { dialog, picture } = (shared ??= createDialog(this.dataset['close'] ?? ''));
    const shown = link.querySelector('img');
    picture.alt = shown?.alt ?? '';
    picture.width = Number(link.dataset['width'] ?? shown?.naturalWidth ?? 0);
    picture.height = Number(link.dataset['height'] ?? shown?.naturalHeight ?? 0);
    // What is on the page already stands in until the full picture is there.
    picture.style.backgroundImage = shown ? `url("${shown.currentSrc}")` : '';
    picture.src = link.href;
    dialog.setAttribute('aria-label', shown?.alt || link.textContent.trim());
    dialog.addEventListener('close', () => link.focus({ preventScroll: true }), { once: true });
    dialog.showModal();
  }
}

function createDialog(closeLabel: string): ZoomDialog {
  const dialog = document.createElement('dialog');
  dialog.className = 'zoom-dialog';
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'zoom-close';
  button.textContent = '×';
  button.setAttribute('aria-label', closeLabel);
  const picture = document.createElement('img');
  picture.addEventListener('load', () => (picture.style.backgroundImage = ''));
  dialog.append(picture, button);
  dialog.addEventListener('click', () => dialog.close());
  document.body.append(dialog);
  return { dialog, picture };
}

customElements.define('zoom-image', ZoomImage);
