import type { SearchDialog } from './search-dialog.ts';

/** The button of the search, and Ctrl-K. What is behind them is loaded when it is first asked for. */
class SiteSearch extends HTMLElement {
  #dialog: Promise<SearchDialog> | undefined;

  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.isComposing || !isCommandK(event)) return;
    event.preventDefault();
    void this.#toggle();
  };

  connectedCallback(): void {
    this.querySelector('button')?.addEventListener('click', () => void this.#toggle());
    addEventListener('keydown', this.#onKey);
  }

  disconnectedCallback(): void {
    removeEventListener('keydown', this.#onKey);
  }

  async #toggle(): Promise<void> {
    this.#dialog ??= this.#load();
    (await this.#dialog).toggle();
  }

  async #load(): Promise<SearchDialog> {
    try {
      const module = await import('./search-dialog.ts');
      return await module.SearchDialog.create(this);
    } catch (error) {
      // The next click asks once more.
      this.#dialog = undefined;
      throw error;
    }
  }
}

/** Ctrl-K or ⌘-K, which closes the search as well. */
function isCommandK({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): boolean {
  if (key.toLowerCase() !== 'k' || ctrlKey === metaKey || altKey || shiftKey) return false;
  const other = document.querySelector('dialog:modal:not(.search-dialog)');
  return other === null;
}

customElements.define('site-search', SiteSearch);
