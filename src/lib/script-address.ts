/** Kinds of data that a browser may take for a page, and so run what is in them. */
const pages =
  /^data:(?:text\/html|application\/xhtml\+xml|image\/svg\+xml|(?:text|application)\/xml)\b/;

/**
 * Whether an address is a program, or a page that holds one: `javascript:` and its like. It is read as browsers read it, who pass over
 * control characters and line ends (https://url.spec.whatwg.org/#concept-basic-url-parser).
 */
export function isScriptAddress(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { href } = new URL(address);
  return /^(?:javascript|vbscript):/.test(href) || pages.test(href.toLowerCase());
}
