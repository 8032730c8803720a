/** How long the button says that it has copied, in milliseconds. */
const feedbackTime = 2500;

/**
 * Copies the text of the element that `data-target` names. Where the browser does not let it, the text is selected, so that a key
 * copies it.
 */
class CopyButton extends HTMLElement {
  #timer: ReturnType<typeof setTimeout> | undefined;

  connectedCallback(): void {
    this.querySelector('button')?.addEventListener('click', () => void this.#copy());
  }

  disconnectedCallback(): void {
    clearTimeout(this.#timer);
  }

  async #copy(): Promise<void> {
    const target = document.getElementById(this.dataset['target'] ?? '');
    if (!target) return;
    try {
      await navigator.clipboard.writeText(target.textContent.trim());
      this.#confirm();
    } catch {
      // No permission, or a page without TLS, which has no clipboard.
      getSelection()?.selectAllChildren(target);
    }
  }

  #confirm(): void {
    const status = this.querySelector('[role="status"]');
    if (!status) return;
    status.textContent = this.dataset['copied'] ?? '';
    this.toggleAttribute('data-done', true);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      status.textContent = '';
      this.toggleAttribute('data-done', false);
    }, feedbackTime);
  }
}

customElements.define('copy-button', CopyButton);
