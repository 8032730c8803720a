import { loadNear } from '../ui/load-near.ts';

/** Where there is a margin for contents they are unfolded in it: ContentsBeside.astro has the same width. */
const wide = matchMedia('(width >= 70rem)');

function unfold(): void {
  document.querySelector('contents-spy > details')?.toggleAttribute('open', wide.matches);
}

wide.addEventListener('change', unfold);
unfold();
loadNear('contents-spy', () => import('./contents-spy.ts'));
