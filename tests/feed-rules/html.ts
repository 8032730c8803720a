import type { Element } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { visit } from 'unist-util-visit';
import { htmlReferences } from '../../src/integrations/links/html.ts';

/** What readers take out or cannot show, and what a page needs its scripts for; names with a hyphen are custom elements. */
const dead =
  /^(?:script|style|link|meta|base|iframe|frame|object|embed|applet|form|noscript|template|dialog|button|annotation|svg)$|-/;

/** What in the HTML of an entry does not work outside its page. */
export function contentProblems(html: string): string[] {
  const relative = htmlReferences(html).references.filter(({ address }) => !URL.canParse(address));
  const elements = findElements(html, () => true);
  return [
    ...relative.map(({ place, address }) => `${place} ${address} is no whole address`),
    ...elements.filter(({ tagName }) => dead.test(tagName)).map(({ tagName }) => `<${tagName}>`),
    ...elements.flatMap(({ tagName, properties }) =>
      Object.keys(properties)
        .filter((name) => name === 'style' || /^on/i.test(name))
        .map((name) => `<${tagName} ${name.toLowerCase()}>`),
    ),
  ];
}

/** By HTML: a page is asked about many things, and takes longer to parse than to look through. */
const elementsOf = new Map<string, readonly Element[]>();

export function findElements(html: string, test: (element: Element) => boolean): Element[] {
  const elements = elementsOf.get(html) ?? readElements(html);
  elementsOf.set(html, elements);
  return elements.filter(test);
}

function readElements(html: string): Element[] {
  const elements: Element[] = [];
  visit(fromHtml(html, { fragment: true }), 'element', (element) => void elements.push(element));
  return elements;
}
