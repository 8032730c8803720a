/** What the edges of printed pages say: see styles/print.css. */
interface PrintedPage {
  /** Of the page; its own name if it is the home page. */
  title: string;
  site: string;
  /** Undefined if it can be anywhere. */
  address: string | undefined;
}

/** The style attribute of the root: a page's margins take their words from custom properties there. */
export function printedPage({ title, site, address = '' }: PrintedPage): string {
  return Object.entries({ title, site, address })
    .map(([name, text]) => `--printed-${name}: ${cssString(text)}`)
    .join('; ');
}

/** A string of CSS (https://www.w3.org/TR/css-syntax-3/#serialization): what would end it, or be read as a mark of CSS, by its number. */
function cssString(text: string): string {
  return `"${text.replace(/["\\\p{Cc}]/gu, (mark) => `\\${mark.charCodeAt(0).toString(16)} `)}"`;
}
