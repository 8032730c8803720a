import { loadNear } from '../ui/load-near.ts';

/** What the bar at the end of a post will do is told from the start, as far as it can: a page without TLS has no clipboard. */
const bar = document.querySelector('post-actions');

if ('clipboard' in navigator) {
  const links = bar?.querySelectorAll<HTMLAnchorElement>('[data-copy]') ?? [];
  for (const link of links) link.role = 'button';
}
bar?.querySelector('button')?.toggleAttribute('hidden', !('share' in navigator));
loadNear('post-actions', () => import('./post-actions.ts'));
