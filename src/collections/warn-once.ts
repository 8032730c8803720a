const said = new Set<string>();

/**
 * Tells the writer of something that does not stop a build. The pages of a collection are asked for many times; the same line is
 * printed once.
 *
 * @param message full sentences.
 */
export function warnOnce(message: string): void {
  if (said.has(message)) return;
  said.add(message);
  // Astro may be in the middle of a line about a page.
  console.warn(`\n[folia] ${message}`);
}
