import type { Element, Properties, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toString } from 'hast-util-to-string';
import { visit } from '../visit.ts';
import { canonicalLanguage } from '../languages.ts';
import { segmentWords } from '../segment-words.ts';
import { excerpt, oneLine, treeToText } from './plain-text.ts';

/** What a web page says of itself; texts are plain. */
export interface PageFacts {
  title: string | undefined;
  description: string | undefined;
  /** BCP 47 tag, in its canonical spelling. */
  lang: string | undefined;
  /** How long its main text is. */
  words: number | undefined;
}

const descriptionLength = 300;

/**
 * Reads what a page says of itself. The title of Open Graph (https://ogp.me) comes first, because that of `<title>` usually
 * ends with the name of the site.
 */
export function readPage(html: string): PageFacts {
  const page = collect(fromHtml(html));
  const text = mainText(page);
  const description = page.meta.get('description') ?? page.meta.get('og:description');
  const attribute = page.first.get('html')?.properties['lang'];
  const lang = typeof attribute === 'string' ? canonicalLanguage(attribute.trim()) : undefined;
  return {
    title: page.meta.get('og:title') ?? titleElement(page),
    description: description === undefined ? undefined : excerpt(description, descriptionLength),
    lang,
    words: segmentWords(text, lang ?? 'und').length || undefined,
  };
}

interface Page {
  /** Content of `<meta>` by name or property, the first of each. */
  meta: Map<string, string>;
  /** The first element of each name. */
  first: Map<string, Element>;
  articles: Element[];
  paragraphs: Element[];
}

function collect(tree: Root): Page {
  const page: Page = { meta: new Map(), first: new Map(), articles: [], paragraphs: [] };
  visit(tree, 'element', (element) => {
    const { tagName, properties } = element;
    // A drawing has titles too.
    if (tagName === 'svg') return 'skip';
    if (!page.first.has(tagName)) page.first.set(tagName, element);
    if (tagName === 'article') page.articles.push(element);
    if (tagName === 'p') page.paragraphs.push(element);
    if (tagName === 'meta') addMeta(page.meta, properties);
    return undefined;
  });
  return page;
}

function addMeta(meta: Page['meta'], { name, property, content }: Properties): void {
  const key = name ?? property;
  if (typeof key !== 'string' || typeof content !== 'string') return;
  const value = oneLine(content);
  if (value && !meta.has(key.toLowerCase())) meta.set(key.toLowerCase(), value);
}

function titleElement({ first }: Page): string | undefined {
  const element = first.get('title');
  return (element && oneLine(toString(element))) || undefined;
}

/** The one article of the page, else its main part, else its paragraphs: not what surrounds the text. */
function mainText({ articles, first, paragraphs }: Page): string {
  const [article, ...others] = articles;
  const main = article && others.length === 0 ? article : first.get('main');
  return main ? treeToText(main) : paragraphs.map((paragraph) => treeToText(paragraph)).join(' ');
}
