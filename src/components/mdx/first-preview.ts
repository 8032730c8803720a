import { previewLink } from './preview-link.ts';

/** Loads what shows previews when the reader is at the first link that has one. */
const types = ['pointerover', 'focusin', 'click'] as const;

function begin(event: Event): void {
  const link = previewLink(event);
  // Of a finger the tap counts, which comes after its pointer.
  const isTouch = event instanceof PointerEvent && event.pointerType === 'touch';
  if (!link || (event.type === 'click') !== isTouch) return;
  // A finger or a mouse gives the focus, too.
  if (event.type === 'focusin' && !link.matches(':focus-visible')) return;
  // A tap shows the preview instead of following the link.
  if (isTouch) event.preventDefault();
  for (const type of types) document.removeEventListener(type, begin);
  let wanted = true;
  const onKey = ({ key }: KeyboardEvent): void => {
    if (key === 'Escape') wanted = false;
  };
  document.addEventListener('keydown', onKey);
  void import('./previews.ts').then((previews) => {
    document.removeEventListener('keydown', onKey);
    if (wanted) previews.begin(event, link);
  });
}

for (const type of types) document.addEventListener(type, begin);
