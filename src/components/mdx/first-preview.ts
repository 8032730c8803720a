import { isTap, previewLink } from './preview-link.ts';

/** Loads what shows previews when the reader is at the first link that has one. */
const types = ['pointerover', 'focusin', 'click'] as const;

function begin(event: Event): void {
  const link = previewLink(event);
  if (!link || (event.type === 'click' && !isTap(event))) return;
  // A tap shows the preview instead of following the link.
  if (isTap(event)) event.preventDefault();
  for (const type of types) document.removeEventListener(type, begin);
  void import('./previews.ts').then((previews) => previews.begin(event, link));
}

for (const type of types) document.addEventListener(type, begin);
