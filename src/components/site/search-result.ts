import { markTerms, readExcerpt, type TextPiece } from '../../lib/search-text.ts';
import type { SearchResult } from './search-engine.ts';
import { findPart } from './template-parts.ts';

/** One entry of the list: text goes in as text, so nothing of an excerpt can become an element. */
export function renderResult(
  template: HTMLTemplateElement,
  result: SearchResult,
  query: string,
): DocumentFragment {
  const { href, title, excerpt, date, tags, lang, sections } = result;
  const item = document.importNode(template.content, true);
  if (lang !== undefined) findPart(item, 'li', HTMLElement).lang = lang;
  const link = findPart(item, 'a', HTMLAnchorElement);
  link.href = href;
  link.append(...toNodes(markTerms(title, query)));
  findPart(item, '.excerpt', HTMLElement).append(...toNodes(readExcerpt(excerpt)));
  findPart(item, 'ul', HTMLElement).append(...sections.map(toSection));
  findPart(item, '.facts', HTMLElement).append([date, ...tags].filter(Boolean).join(' · '));
  return item;
}

function toSection({ href, title }: SearchResult['sections'][number]): HTMLLIElement {
  const link = document.createElement('a');
  link.href = href;
  link.textContent = title;
  const item = document.createElement('li');
  item.append(link);
  return item;
}

function toNodes(pieces: readonly TextPiece[]): Node[] {
  return pieces.map(({ text, marked }) => {
    if (!marked) return document.createTextNode(text);
    const mark = document.createElement('mark');
    mark.textContent = text;
    return mark;
  });
}
