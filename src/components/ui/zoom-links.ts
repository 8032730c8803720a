import { loadNear } from './load-near.ts';

// What the link to a full picture will do is told from the start.
for (const link of document.querySelectorAll<HTMLAnchorElement>('zoom-image > a')) {
  link.role = 'button';
  link.ariaHasPopup = 'dialog';
}
loadNear('zoom-image', () => import('./zoom-image.ts'));
