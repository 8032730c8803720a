const visible = '<span class="katex-html"';
const spans = /<(\/?)span\b/g;
const presentation =
  /(?<=<math\b[^>]*><semantics>)[^]*?(?=<annotation encoding="application\/x-tex">)/g;

/**
 * A page without what KaTeX has drawn: of each formula its source is left, in the element that holds it. Formulas are most of the HTML
 * of a mathematical text, and to parse them takes most of the time.
 *
 * @param html as KaTeX writes it, which is always in the same form.
 * @param replace gives what stands in place of a drawing, of which there are two for each formula: HTML and MathML.
 */
export function withoutGlyphs(
  html: string,
  replace: (drawing: string) => string = () => '',
): string {
  const kept: string[] = [];
  let end = 0;
  for (let start = html.indexOf(visible); start !== -1; start = html.indexOf(visible, end)) {
    kept.push(html.slice(end, start));
    end = endOfSpan(html, start);
    kept.push(replace(html.slice(start, end)));
  }
  kept.push(html.slice(end));
  return kept.join('').replace(presentation, replace);
}

/** Where the `<span>` at a place ends. */
function endOfSpan(html: string, start: number): number {
  spans.lastIndex = start;
  let depth = 0;
  for (let tag = spans.exec(html); tag; tag = spans.exec(html)) {
    depth += tag[1] === '/' ? -1 : 1;
    if (depth === 0) return html.indexOf('>', tag.index) + 1;
  }
  return html.length;
}
