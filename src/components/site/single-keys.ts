import { loadNear } from '../ui/load-near.ts';

/** Where the reader's choice is kept: `off` switches the keys off (WCAG 2.1.4). */
const storageKey = 'folia:single-keys';

/** The keys beside those letters, on keyboards without Latin letters. */
const otherMarks: Readonly<Record<string, string>> = { '؟': '?', '？': '?', '、': '/' };

/**
 * Keys that do what a control of the page does: the one whose `data-key` names the key is clicked. The list of them is a dialog, in which
 * the reader may switch them off: see `keys-dialog.ts`. A site may be without them.
 */
if (document.querySelector('single-keys')) begin();

function begin(): void {
  addEventListener('keydown', onKey);
  addEventListener('folia:single-keys', ({ detail }) => {
    try {
      localStorage.setItem(storageKey, detail);
    } catch {
      // Without a memory the choice holds on this page.
    }
    tell(detail);
  });
  addEventListener('storage', ({ key, newValue }) => {
    if (key === storageKey) tell(newValue);
  });
  try {
    tell(localStorage.getItem(storageKey));
  } catch {
    tell(null);
  }
  loadNear('single-keys', () => import('./keys-dialog.ts'));
}

function onKey(event: KeyboardEvent): void {
  if (!isOn() || isMeantForOthers(event)) return;
  const key = CSS.escape(keyOf(event));
  const control = document.querySelector<HTMLElement>(`[data-key="${key}"]`);
  if (!control?.checkVisibility()) return;
  event.preventDefault();
  control.click();
}

/** Tells the style sheet, and screen readers. */
function tell(choice: string | null): void {
  document.documentElement.toggleAttribute('data-single-keys', choice !== 'off');
  for (const control of document.querySelectorAll<HTMLElement>('[data-key]')) {
    const { key = '', chords = '' } = control.dataset;
    control.setAttribute('aria-keyshortcuts', `${isOn() ? key : ''} ${chords}`.trim());
  }
}

function isOn(): boolean {
  return document.documentElement.hasAttribute('data-single-keys');
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

declare global {
  interface WindowEventMap {
    /** The reader has chosen: `on` or `off`. */
    'folia:single-keys': CustomEvent<'on' | 'off'>;
  }
}
