import type { Element } from 'hast';

/** What a fragment may call an element: its `id`, or the `name` of an anchor as old pages have it. */
export function fragmentNames({ tagName, properties }: Element): string[] {
  const { id, name } = properties;
  return [id, tagName === 'a' ? name : undefined].filter((value) => typeof value === 'string');
}
