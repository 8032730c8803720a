/** How long the bar says that it has copied, in milliseconds. */
const confirmationTime = 2500;

/**
 * The links of the bar that are buttons copy what they lead to (`data-copy="content"`), or their address. The button shares by the
 * system's own sheet.
 */
class PostActions extends HTMLElement {
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** The browser has not let it copy. */
  #refused = false;

  connectedCallback(): void {
    for (const link of this.querySelectorAll<HTMLAnchorElement>('[role="button"]')) {
      this.#toButton(link);
    }
    const share = this.querySelector('button');
    const { title = '', url = '' } = share?.dataset ?? {};
    // A reader who closes the sheet has not made a mistake.
    share?.addEventListener('click', () => void navigator.share({ title, url }).catch(() => {}));
  }

  disconnectedCallback(): void {
    clearTimeout(this.#timer);
  }

  #toButton(link: HTMLAnchorElement): void {
    link.addEventListener('click', (event) => {
      // To open it in a tab of its own is still possible.
      if (this.#refused || event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      void this.#copy(link);
    });
    link.addEventListener('keydown', (event) => {
      if (event.key !== ' ') return;
      event.preventDefault();
      link.click();
    });
  }

  async #copy(link: HTMLAnchorElement): Promise<void> {
    try {
      // The text may come later, but Safari wants the clipboard to be asked at once.
      const blob = textOf(link).then((text) => new Blob([text], { type: 'text/plain' }));
      await navigator.clipboard.write([new ClipboardItem({ 'text/plain': blob })]);
      this.#confirm();
    } catch {
      // No permission, or no connection: the link does what it would do without a script.
      this.#refused = true;
      link.click();
    }
  }

  #confirm(): void {
    const status = this.querySelector('[role="status"]');
    if (!status) return;
    status.textContent = this.dataset['copied'] ?? '';
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => (status.textContent = ''), confirmationTime);
  }
}

async function textOf({ href, dataset }: HTMLAnchorElement): Promise<string> {
  if (dataset['copy'] !== 'content') return href;
  if (href.startsWith('data:')) return decodeURIComponent(href.slice(href.indexOf(',') + 1));
  const response = await fetch(href);
  if (!response.ok) throw new DOMException(response.statusText, 'NetworkError');
  return response.text();
}

customElements.define('post-actions', PostActions);
