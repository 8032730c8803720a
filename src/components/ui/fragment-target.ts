/**
 * The element that a fragment names; null if there is none. It may be encoded, or only look so.
 *
 * @param hash with its `#`; default: that of the address.
 */
export function fragmentTarget(hash: string = location.hash): HTMLElement | null {
  const fragment = hash.slice(1);
  try {
    return document.getElementById(decodeURIComponent(fragment));
  } catch {
    return document.getElementById(fragment);
  }
}
