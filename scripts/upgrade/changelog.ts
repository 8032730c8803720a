const heading = /^## \[?(\d+\.\d+\.\d+)\]?.*$/gm;

/**
 * What a change log says of the releases after one, up to another; it has the newest first.
 *
 * @param text in the form of Keep a Changelog.
 */
export function changesBetween(text: string, from: string, to: string): string {
  const headings = [...text.matchAll(heading)];
  const start = headings.find(([, version]) => version === to)?.index;
  if (start === undefined) return '';
  const end = headings.find(([, version]) => version === from)?.index;
  return text.slice(start, end).trim();
}
