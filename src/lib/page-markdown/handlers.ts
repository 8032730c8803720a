import type { Element } from 'hast';
import { defaultHandlers, type Handle, type State } from 'hast-util-to-mdast';
import { toString } from 'hast-util-to-string';
import type {
  BlockContent,
  Code,
  DefinitionContent,
  FootnoteDefinition,
  PhrasingContent,
  RootContent,
} from 'mdast';
import { EXIT, visit } from '../visit.ts';
import { hasClass } from '../page-furniture.ts';

/** What the elements of a text become in Markdown, where the defaults of hast-util-to-mdast do not know better. */
export const handlers: Readonly<Record<string, Handle>> = {
  a: link,
  b: (state, element) => stressed(state, element, 'strong'),
  details: (state, element) => flow(state, element),
  div: division,
  em: (state, element) => stressed(state, element, 'emphasis'),
  i: (state, element) => stressed(state, element, 'emphasis'),
  iframe: () => undefined,
  p: paragraph,
  pre: (_state, element) => codeBlock(element),
  section,
  span,
  strong: (state, element) => stressed(state, element, 'strong'),
  sub: (state, element) => asHtml(state, element),
  summary: (state, element) => strongLine(state, element),
  sup: (state, element) => (hasFootnote(element) ? state.all(element) : asHtml(state, element)),
  svg: (_state, element) => description(element),
};

function link(state: State, element: Element): ReturnType<Handle> {
  const { href, dataFootnoteRef } = element.properties;
  const address = typeof href === 'string' ? href : '';
  if (dataFootnoteRef !== undefined) return { type: 'footnoteReference', ...footnote(address) };
  if (isBackLink(element)) return undefined;
  // Markdown has no places within a text; a picture is not its own enlargement.
  if (address.startsWith('#') || hasClass(element, 'zoom-link')) return state.all(element);
  return defaultHandlers.a(state, element);
}

function isBackLink({ properties }: Element): boolean {
  return (
    properties['dataBacklink'] !== undefined || properties['dataFootnoteBackref'] !== undefined
  );
}

function division(state: State, element: Element): ReturnType<Handle> {
  if (hasClass(element, 'callout')) {
    return { type: 'blockquote', children: flow(state, element) as BlockContent[] };
  }
  if (hasClass(element, 'drawing')) return drawing(element);
  return defaultHandlers.div(state, element);
}

/** What a picture shows, and the text that it was made of. */
function drawing(element: Element): RootContent[] {
  const said = find(element, ({ tagName }) => tagName === 'svg');
  const source = find(element, ({ tagName }) => tagName === 'pre');
  const words = (said && description(said)) ?? nameOf(element);
  return [
    ...(words ? [{ type: 'paragraph' as const, children: [words] }] : []),
    ...(source ? [codeBlock(source)] : []),
  ];
}

/** The words of a drawing for those who do not see it. */
function description(svg: Element): PhrasingContent | undefined {
  const words = svg.children
    .filter((child) => child.type === 'element' && /^(?:title|desc)$/.test(child.tagName))
    .map((child) => toString(child).replace(/[.\s]*$/, '.'));
  return words.length > 0 ? emphasis(words.join(' ')) : undefined;
}

function nameOf({ properties }: Element): PhrasingContent | undefined {
  const words = [properties['dataTitle'], properties['dataDescription']]
    .filter((text) => typeof text === 'string')
    .map((text) => text.replace(/[.\s]*$/, '.'));
  return words.length > 0 ? emphasis(words.join(' ')) : undefined;
}

function emphasis(value: string): PhrasingContent {
  return { type: 'emphasis', children: [{ type: 'text', value }] };
}

function paragraph(state: State, element: Element): ReturnType<Handle> {
  if (hasClass(element, 'title') || hasClass(element, 'label')) return strongLine(state, element);
  const children = state.all(element);
  // A displayed formula ends the line that it stands in.
  if (children.some(({ type }) => type === 'math')) return state.toFlow(children);
  return { type: 'paragraph', children: children as PhrasingContent[] };
}

/** Stars do not stand beside a space: what is at the ends goes outside. */
function stressed(state: State, element: Element, type: 'strong' | 'emphasis'): ReturnType<Handle> {
  const children = state.all(element) as PhrasingContent[];
  const [first, last] = [children[0], children.at(-1)];
  const before = first?.type === 'text' && /^\s/.test(first.value) ? [space()] : [];
  const after = last?.type === 'text' && /\s$/.test(last.value) ? [space()] : [];
  if (first?.type === 'text') first.value = first.value.trimStart();
  if (last?.type === 'text') last.value = last.value.trimEnd();
  return [...before, { type, children }, ...after];
}

function space(): PhrasingContent {
  return { type: 'text', value: ' ' };
}

function strongLine(state: State, element: Element): ReturnType<Handle> {
  // Strong within strong would be four stars, which end it.
  const children = state
    .all(element)
    .flatMap((node) => (node.type === 'strong' ? node.children : [node as PhrasingContent]));
  return { type: 'paragraph', children: [{ type: 'strong', children }] };
}

function codeBlock(element: Element): Code {
  const { dataLanguage: lang } = element.properties;
  if (hasClass(element, 'has-diff')) {
    return { type: 'code', lang: 'diff', value: differences(element) };
  }
  const value = toString(element).replace(/\n+$/, '');
  return { type: 'code', lang: typeof lang === 'string' ? lang : null, value };
}

/** The new lines and the old ones have a sign before them. */
function differences(element: Element): string {
  const lines: string[] = [];
  visit(element, 'element', (each) => {
    if (!hasClass(each, 'line')) return;
    const sign = hasClass(each, 'add') ? '+' : hasClass(each, 'remove') ? '-' : ' ';
    lines.push(sign + toString(each).trimEnd());
  });
  return lines.join('\n');
}

function section(state: State, element: Element): ReturnType<Handle> {
  return hasClass(element, 'footnotes') ? footnotes(state, element) : flow(state, element);
}

function footnotes(state: State, element: Element): FootnoteDefinition[] {
  const notes: FootnoteDefinition[] = [];
  visit(element, 'element', (note) => {
    const { id } = note.properties;
    if (note.tagName !== 'li' || typeof id !== 'string') return;
    notes.push({
      type: 'footnoteDefinition',
      ...footnote(`#${id}`),
      children: flow(state, note) as (BlockContent & DefinitionContent)[],
    });
  });
  return notes;
}

/** `#fn:note` is the note `note`. */
function footnote(address: string): { identifier: string; label: string } {
  const label = decodeURIComponent(address).replace(/^#(?:user-content-)?fn[:-]?/, '');
  return { identifier: label, label };
}

function hasFootnote(element: Element): boolean {
  return (
    find(element, ({ properties }) => properties['dataFootnoteRef'] !== undefined) !== undefined
  );
}

function span(state: State, element: Element): ReturnType<Handle> {
  if (hasClass(element, 'katex-display')) return { type: 'math', value: texOf(element) };
  if (hasClass(element, 'katex')) return { type: 'inlineMath', value: texOf(element) };
  const children = state.all(element);
  if (hasClass(element, 'numbered-name')) {
    return { type: 'strong', children: children as PhrasingContent[] };
  }
  // The number of a reference, which the style sheet sets beside it.
  if (hasClass(element, 'csl-left-margin')) return [...children, { type: 'text', value: ' ' }];
  return children;
}

/** The source of a formula, which KaTeX keeps; without what only a page can use: its ids and its links to them. */
function texOf(formula: Element): string {
  const source = find(formula, ({ tagName }) => tagName === 'annotation');
  return toString(source ?? formula)
    .replaceAll(/\s*\\htmlId\{[^{}]*\}\{\}/g, '')
    .replaceAll(/\\href\{\\#[^{}]*\}\{(\\text\{[^{}]*\})\}/g, '$1')
    .trim()
    .replace(/^\\begin\{equation(\*?)\}([^]*)\\end\{equation\1\}$/, '$2')
    .trim();
}

/** Markdown has no sign for it. */
function asHtml(state: State, element: Element): ReturnType<Handle> {
  const { tagName } = element;
  return [
    { type: 'html', value: `<${tagName}>` },
    ...state.all(element),
    { type: 'html', value: `</${tagName}>` },
  ];
}

function flow(state: State, element: Element): RootContent[] {
  return state.toFlow(state.all(element));
}

function find(element: Element, test: (each: Element) => boolean): Element | undefined {
  let found: Element | undefined;
  visit({ type: 'root', children: element.children }, 'element', (each) => {
    if (!test(each)) return undefined;
    found = each;
    return EXIT;
  });
  return found;
}
