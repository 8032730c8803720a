/** Links of which readers get a preview. */
export const linksWithPreview = '[data-preview], [data-footnote-ref], .katex a[href^="#"]';

/** The link with a preview that an event is about. */
export function previewLink({ target }: Event): HTMLAnchorElement | undefined {
  const link =
    target instanceof Element ? target.closest<HTMLAnchorElement>(linksWithPreview) : undefined;
  return link ?? undefined;
}
