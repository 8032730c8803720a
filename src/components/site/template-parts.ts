/** An element that `SearchTemplates.astro` has for certain. */
export function findPart<Kind extends Element>(
  root: ParentNode,
  selector: string,
  kind: abstract new () => Kind,
): Kind {
  const element = root.querySelector(selector);
  if (element instanceof kind) return element;
  throw new TypeError(`SearchTemplates.astro has no ${selector}.`);
}
