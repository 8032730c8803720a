/** Where the reader's choice is kept: `off` switches the keys off (WCAG 2.1.4). */
const storageKey = 'folia:single-keys';

/** The keys beside those letters, on keyboards without Latin letters. */
const otherMarks: Readonly<Record<string, string>> = { '؟': '?', '？': '?', '、': '/' };

/**
 * Keys that do what a control of the page does: the one whose `data-key` names the key is clicked. The list of them is a dialog, in which
 * the reader may switch them off.
 */
class SingleKeys extends HTMLElement {
  readonly #dialog = this.querySelector('dialog');
  readonly #choice = this.querySelector('input');

  readonly #onKey = (event: KeyboardEvent): void => {
    if (isMeantForOthers(event) || !this.#isOn()) return;
    const key = CSS.escape(keyOf(event));
    const control = document.querySelector<HTMLElement>(`[data-key="${key}"]`);
    if (!control?.checkVisibility()) return;
    event.preventDefault();
    control.click();
  };

  connectedCallback(): void {
    this.querySelector('.opener')?.addEventListener('click', () => this.#open());
    this.#dialog?.addEventListener('click', ({ target }) => {
      // What is around the dialog belongs to it as well.
      const closes = target === this.#dialog || (target as Element).closest('.close');
      if (closes) this.#dialog?.close();
    });
    this.#choice?.addEventListener('change', () => this.#choose());
    addEventListener('keydown', this.#onKey);
    this.#tell();
  }

  disconnectedCallback(): void {
    removeEventListener('keydown', this.#onKey);
  }

  #open(): void {
    if (this.#choice) this.#choice.checked = this.#isOn();
    this.#dialog?.showModal();
  }

  /** Asked each time, since another tab may have changed it. */
  #isOn(): boolean {
    try {
      return localStorage.getItem(storageKey) !== 'off';
    } catch {
      return this.#choice?.checked ?? true;
    }
  }

  #choose(): void {
    try {
      localStorage.setItem(storageKey, this.#choice?.checked === true ? 'on' : 'off');
    } catch {
      // Without a memory the choice holds on this page.
    }
    this.#tell();
  }

  /** Tells the style sheet, and screen readers. */
  #tell(): void {
    const on = this.#isOn();
    document.documentElement.toggleAttribute('data-single-keys', on);
    for (const control of document.querySelectorAll<HTMLElement>('[data-key]')) {
      const { key = '', chords = '' } = control.dataset;
      control.setAttribute('aria-keyshortcuts', `${on ? key : ''} ${chords}`.trim());
    }
  }
}

/** Of a keyboard without Latin letters, the letter that is printed beside its own. */
function keyOf({ key, code }: KeyboardEvent): string {
  if (/^[ -~]+$/.test(key)) return key.toLowerCase();
  return otherMarks[key] ?? code.replace(/^Key/, '').toLowerCase();
}

/** What is written, repeated, held with another key, or pressed while something else is open. */
function isMeantForOthers(event: KeyboardEvent): boolean {
  const { altKey, ctrlKey, metaKey, defaultPrevented, isComposing, repeat } = event;
  if (altKey || ctrlKey || metaKey || defaultPrevented || isComposing || repeat) return true;
  const [target] = event.composedPath();
  const isWritten =
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches('input, textarea, select'));
  return isWritten || document.querySelector('dialog:modal') !== null;
}

customElements.define('single-keys', SingleKeys);
