import { fragmentTarget } from '../ui/fragment-target.ts';
import { previewLink } from './preview-link.ts';

/** In milliseconds: a pointer that only passes opens nothing, and one that moves on to the preview finds it open. */
const delays = { open: 150, close: 250 };

/** Between the link and the box, and between the box and the edge of the window, in pixels. */
const distances = { link: 8, edge: 8 };

/** A preview and the link that it belongs to. */
interface Preview {
  box: HTMLElement;
  link: Element;
  stop: () => void;
}

type Floating = Omit<typeof import('@floating-ui/dom'), 'autoUpdate'>;

/** There is one at a time. */
let shown: Preview | undefined;
let timer: number | undefined;

function later(action: () => void, delay: number): void {
  window.clearTimeout(timer);
  timer = window.setTimeout(action, delay);
}

function isInPreview({ target }: Event): boolean {
  return target instanceof Node && shown?.box.contains(target) === true;
}

/** A copy of what the link leads to, without what only the original may have: ids, and stops of the keyboard. */
function copyTarget(link: HTMLAnchorElement): HTMLElement | undefined {
  const target = fragmentTarget(link.hash);
  const whole = target?.closest<HTMLElement>('.katex-display') ?? target;
  if (!whole) return undefined;
  const copy = whole.cloneNode(true) as HTMLElement;
  for (const mark of copy.querySelectorAll('[data-footnote-backref], [data-backlink], script')) {
    mark.remove();
  }
  for (const element of [copy, ...copy.querySelectorAll('*')]) {
    element.removeAttribute('id');
    if (element.matches('a, button, summary, [tabindex]')) element.setAttribute('tabindex', '-1');
  }
  return copy;
}

function makeBox(copy: HTMLElement): HTMLElement {
  const box = document.createElement('div');
  box.className = 'reference-preview prose';
  box.popover = 'manual';
  // Screen readers have the link, and what it leads to, already.
  box.ariaHidden = 'true';
  // An entry of a list would be one without its list.
  if (copy instanceof HTMLLIElement) box.append(...copy.childNodes);
  else box.append(copy);
  return box;
}

async function open(link: HTMLAnchorElement): Promise<void> {
  if (shown?.link === link) return;
  close();
  const copy = copyTarget(link);
  if (!copy) return;
  const box = makeBox(copy);
  const preview: Preview = { box, link, stop: () => undefined };
  shown = preview;
  const { autoUpdate, ...floating } = await import('@floating-ui/dom');
  // The reader may be elsewhere by now.
  if (shown !== preview) return;
  document.body.append(box);
  box.showPopover();
  preview.stop = autoUpdate(link, box, () => void place(preview, floating));
}

/** Above the link, else below it: what has been read is covered rather than what comes, and the line of the link never. */
async function place({ link, box }: Preview, floating: Floating): Promise<void> {
  const { computePosition, flip, offset, shift, size } = floating;
  const padding = distances.edge;
  const middleware = [
    offset(distances.link),
    flip({ padding }),
    shift({ padding }),
    // Where neither side has room for all of it, it scrolls.
    size({ padding, apply: ({ availableHeight }) => limitHeight(box, availableHeight) }),
  ];
  const { x, y } = await computePosition(link, box, { placement: 'top', middleware });
  box.style.translate = `${Math.round(x)}px ${Math.round(y)}px`;
}

/** The style sheet has a limit of its own. */
function limitHeight(box: HTMLElement, available: number): void {
  box.style.setProperty('--available', `${Math.max(0, Math.floor(available))}px`);
}

function close(): void {
  window.clearTimeout(timer);
  shown?.stop();
  shown?.box.remove();
  shown = undefined;
}

function onPointerOver(event: PointerEvent): void {
  if (event.pointerType === 'touch') return;
  const link = previewLink(event);
  if (link) later(() => void open(link), delays.open);
  else if (isInPreview(event)) window.clearTimeout(timer);
  // What the keyboard has opened stays as long as its link has the focus.
  else if (shown?.link.matches(':focus-visible') !== true) later(close, delays.close);
}

function onFocusIn(event: FocusEvent): void {
  const link = previewLink(event);
  if (link?.matches(':focus-visible')) void open(link);
}

/** A finger cannot hover: the first tap shows, the second follows the link. */
function onClick(event: MouseEvent): void {
  const link = previewLink(event);
  if (!link) {
    if (!isInPreview(event)) close();
    return;
  }
  const touched = event instanceof PointerEvent && event.pointerType === 'touch';
  if (touched && shown?.link !== link) {
    event.preventDefault();
    void open(link);
  } else {
    close();
  }
}

document.addEventListener('pointerover', onPointerOver);
document.addEventListener('focusin', onFocusIn);
document.addEventListener('focusout', (event) => {
  if (previewLink(event) && shown?.box.matches(':hover') !== true) later(close, 0);
});
document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape') close();
});
document.addEventListener('click', onClick);
