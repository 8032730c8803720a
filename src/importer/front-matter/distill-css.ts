/** What stands on a page of Folia for an element of Distill. Those that are not here have no counterpart. */
const elements: Readonly<Record<string, string>> = {
  'd-article': '.prose',
  'd-footnote': '.sidenote',
  'd-footnote-list': '.footnotes',
};

/** Folia's names of al-folio's colours. */
const colors: Readonly<Record<string, string>> = {
  '--global-bg-color': '--paper',
  '--global-code-bg-color': '--surface',
  '--global-card-bg-color': '--raised',
  '--global-text-color': '--ink',
  '--global-text-color-light': '--muted',
  '--global-distill-app-color': '--muted',
  '--global-theme-color': '--accent',
  '--global-hover-color': '--accent',
  '--global-divider-color': '--rule',
};

/** A style sheet of an al-folio page, its selectors and colours by the names that they have on one of Folia. */
export function forFolia(css: string): string {
  return css
    .replaceAll(/(?<![\w.#-])d-[a-z-]+(?![\w-])/g, (name) => elements[name] ?? name)
    .replaceAll(/(?<=\bvar\(\s*)--global-[a-z-]+/g, (name) => {
      const isOwn = new RegExp(`${name}\\s*:`).test(css);
      return (isOwn ? undefined : colors[name]) ?? name;
    });
}
