/** Turns the link to a full picture into a button that opens it in a dialog, which is loaded then. */
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
      void this.#open(link);
    });
    link.addEventListener('keydown', (event) => {
      if (event.key !== ' ') return;
      event.preventDefault();
      void this.#open(link);
    });
  }

  async #open(link: HTMLAnchorElement): Promise<void> {
    const { openPicture } = await import('./zoom-dialog.ts');
    openPicture(link, this.dataset['close'] ?? '');
  }
}

customElements.define('zoom-image', ZoomImage);
