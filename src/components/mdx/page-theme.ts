import type { Theme } from './theme-colors.ts';

/** In which the page is shown: on paper, always the light one. */
export function pageTheme(): Theme {
  const isDark = document.documentElement.dataset['theme'] === 'dark';
  return isDark && !matchMedia('print').matches ? 'dark' : 'light';
}

/** Calls when the theme of the page changes, and before and after it is printed. */
export function watchPageTheme(changed: () => void): void {
  let last = pageTheme();
  const compare = () => {
    if (last === pageTheme()) return;
    last = pageTheme();
    changed();
  };
  new MutationObserver(compare).observe(document.documentElement, {
    attributeFilter: ['data-theme'],
  });
  matchMedia('print').addEventListener('change', compare);
}
