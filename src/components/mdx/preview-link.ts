/** Links of which readers get a preview. */
const links = '[data-preview], [data-footnote-ref], .katex a[href^="#"]';

/** The link with a preview that an event is about. */
export function previewLink({ target }: Event): HTMLAnchorElement | undefined {
  const link = target instanceof Element ? target.closest<HTMLAnchorElement>(links) : undefined;
  return link ?? undefined;
}
