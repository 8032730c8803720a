/**
 * An e-mail address as a page carries it for its own script: no robot that looks for addresses reads Base64, and every script
 * can decode it.
 *
 * @param link what follows `mailto:`, as a URL has it: `ada@example.org?subject=a%20b`.
 */
export function encodeEmail(link: string): string {
  return btoa(encodeURIComponent(link));
}

/** The opposite of `encodeEmail`. */
export function decodeEmail(code: string): string {
  return decodeURIComponent(atob(code));
}

/** An address for people's eyes: `ada [at] example [dot] org`. */
export function spellEmail(link: string): string {
  const [address = ''] = link.split('?');
  return decodeURIComponent(address).replace('@', ' [at] ').replaceAll('.', ' [dot] ');
}
