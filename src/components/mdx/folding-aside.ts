import { fragmentTarget } from '../ui/fragment-target.ts';

/**
 * Asides open when the address names something in them, and for print. Browsers do some of this themselves, each a different part.
 */
const closedAsides = (): HTMLDetailsElement[] => [
  ...document.querySelectorAll<HTMLDetailsElement>('folding-aside > details:not([open])'),
];

let openedForPrint: readonly HTMLDetailsElement[] = [];

function openForFragment(): void {
  const target = fragmentTarget();
  const around = closedAsides().filter((aside) => aside !== target && aside.contains(target));
  for (const aside of around) aside.open = true;
  if (around.length > 0) target?.scrollIntoView();
}

addEventListener('hashchange', openForFragment);
// A second click on the same link changes no hash.
document.addEventListener('click', ({ target }) => {
  const link = target instanceof Element ? target.closest<HTMLAnchorElement>('a[href*="#"]') : null;
  if (link && link.hash === location.hash) openForFragment();
});
addEventListener('beforeprint', () => {
  openedForPrint = closedAsides();
  for (const aside of openedForPrint) aside.open = true;
});
addEventListener('afterprint', () => {
  for (const aside of openedForPrint) aside.open = false;
});
openForFragment();
