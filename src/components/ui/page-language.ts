declare global {
  // eslint-disable-next-line @typescript-eslint/no-namespace -- Astro's own way to type its locals
  namespace App {
    interface Locals {
      /** BCP 47 tag of the page that is rendered: Base.astro sets it for the components of a post, which have no such prop. */
      pageLanguage?: string;
    }
  }
}

/** The language of the page around a component; that of the site where there is no page (in a feed). */
export function pageLanguage(locals: App.Locals, siteLanguage: string): string {
  return locals.pageLanguage ?? siteLanguage;
}
