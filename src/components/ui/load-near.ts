/** How a reader comes to an element: with a mouse or a pen, with the keyboard; and how they use it, with a finger as well. */
const [comings, uses] = [
  ['pointerover', 'focusin'],
  ['click', 'keydown'],
] as const;

/**
 * Loads a module when the reader scrolls, or comes to an element that it is for: a page runs no script for what nobody uses. What the
 * reader did there before it was loaded happens once more then, unless they have moved on or pressed Escape.
 *
 * @param selector of the elements.
 */
export function loadNear(selector: string, load: () => Promise<unknown>): void {
  const waiting = new AbortController();
  const options = { signal: waiting.signal, capture: true };
  let last: Event | undefined;
  let loading: Promise<unknown> | undefined;
  const begin = (): void => {
    loading ??= load().finally(() => {
      waiting.abort();
      if (last) repeat(last);
    });
  };
  const isThere = ({ target }: Event): boolean =>
    target instanceof Element && target.closest(selector) !== null;
  const onComing = (event: Event): void => {
    if (!isThere(event)) return;
    last = event;
    begin();
  };
  const onUse = (event: Event): void => {
    if (event instanceof KeyboardEvent && event.key === 'Escape') last = undefined;
    if (!isThere(event) || !isUse(event)) return;
    event.preventDefault();
    event.stopPropagation();
    onComing(event);
  };
  for (const type of comings) document.addEventListener(type, onComing, options);
  for (const type of uses) document.addEventListener(type, onUse, options);
  // A page may be opened, or come back, in the middle.
  if (scrollY > 0) begin();
  addEventListener('scroll', begin, options);
}

/** A click, other than one that asks for a new tab or window; or Space, on a link that is a button. */
function isUse(event: Event): boolean {
  if (event instanceof KeyboardEvent) {
    return event.key === ' ' && (event.target as Element).matches('a[role="button"]');
  }
  const { ctrlKey, metaKey, shiftKey } = event as MouseEvent;
  return !ctrlKey && !metaKey && !shiftKey;
}

function repeat(event: Event): void {
  const target = event.target as Element;
  if (event.type === 'pointerover' && !target.matches(':hover')) return;
  if (event.type === 'focusin' && !target.matches(':focus')) return;
  target.dispatchEvent(Reflect.construct(event.constructor, [event.type, event]) as Event);
}
