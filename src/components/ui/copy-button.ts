/** How long the button says that it has copied, in milliseconds. */
const feedbackTime = 2500;

/**
 * Copies the text of the element that `data-target` names, else the code beside the button. Where the browser does not let it, the text
 * is selected, so that a key copies it.
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
    const id = this.dataset['target'];
    const target =
      id === undefined ? this.parentElement?.querySelector('code') : document.getElementById(id);
    if (!target) return;
    try {
      await navigator.clipboard.writeText(
        id === undefined ? codeOf(target) : target.textContent.trim(),
      );
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

/** The text of a block of code. Of a difference, the new lines: whoever copies code wants it as it is to be. */
function codeOf(element: HTMLElement): string {
  const lines = [...element.querySelectorAll('.has-diff .line')];
  // The first line may be indented.
  if (lines.length === 0) return element.textContent.replace(/^\s*\n|\s+$/g, '');
  return lines
    .filter((line) => !line.matches('.remove'))
    .map(({ textContent }) => textContent.trimEnd())
    .join('\n');
}

customElements.define('copy-button', CopyButton);
