/** How long the button says that it has copied, in milliseconds. */
const feedbackTime = 2500;
const timers = new WeakMap<HTMLElement, ReturnType<typeof setTimeout>>();

/**
 * Copies the text of the element that `data-target` of a button names, else the code beside the button. Where the browser does not let
 * it, the text is selected, so that a key copies it.
 */
export async function copyFor(button: HTMLElement): Promise<void> {
  const id = button.dataset['target'];
  const target =
    id === undefined ? button.parentElement?.querySelector('code') : document.getElementById(id);
  if (!target) return;
  try {
    await navigator.clipboard.writeText(
      id === undefined ? codeOf(target) : target.textContent.trim(),
    );
    confirmCopy(button);
  } catch {
    // No permission, or a page without TLS, which has no clipboard.
    getSelection()?.selectAllChildren(target);
  }
}

function confirmCopy(button: HTMLElement): void {
  const status = button.querySelector('[role="status"]');
  if (!status) return;
  const say = (text: string): void => {
    status.textContent = text;
    button.toggleAttribute('data-done', text !== '');
  };
  say(button.dataset['copied'] ?? '');
  clearTimeout(timers.get(button));
  timers.set(
    button,
    setTimeout(() => say(''), feedbackTime),
  );
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
