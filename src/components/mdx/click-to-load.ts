/**
 * The still of a page on another site: the click of a reader puts the page itself in its place, and nothing is asked of that site before.
 * Without a script the still is a link.
 */
class ClickToLoad extends HTMLElement {
  connectedCallback(): void {
    this.addEventListener('click', (event) => {
      // A new tab or window is the reader's own way to the page.
      if (event.metaKey || event.ctrlKey || event.shiftKey) return;
      event.preventDefault();
      this.#load();
    });
  }

  #load(): void {
    const { frame, title, sandbox, allow } = this.dataset;
    if (frame === undefined) return;
    const iframe = document.createElement('iframe');
    iframe.src = frame;
    iframe.title = title ?? '';
    iframe.setAttribute('sandbox', sandbox ?? '');
    if (allow !== undefined) iframe.allow = allow;
    iframe.referrerPolicy = 'strict-origin-when-cross-origin';
    iframe.style.cssText = this.style.cssText;
    this.replaceWith(iframe);
    iframe.focus();
  }
}

customElements.define('click-to-load', ClickToLoad);
