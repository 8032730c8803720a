import type { FoundDocument } from './read-source-site.ts';
import { normalizePermalink } from '../lib/permalinks.ts';
import { asMap, isYes, textOf } from './values.ts';

/**
 * A page that al-folio fills by a program, by what fills it. `blog` and `not-found` are pages that Folia makes itself; `projects`
 * and `news` are layouts of Folia; `list` shows another collection; the others Folia has nothing for.
 */
export type GeneratedPage =
  | {
      fills:
        | 'blog'
        | 'not-found'
        | 'projects'
        | 'news'
        | 'publications'
        | 'repositories'
        | 'cv'
        | 'profiles'
        | 'search';
    }
  | { fills: 'list'; collection: string }
  | { fills: 'file' };

/** What fills a page; undefined if it is a text like any other. */
export function generatedPage(document: FoundDocument): GeneratedPage | undefined {
  if (document.collection !== 'pages') return undefined;
  const { values, source, matter, address } = document;
  const body = source.text.slice(matter.bodyStart);
  const layout = textOf(values['layout']);
  const path = normalizePermalink(address);
  if (/\/404(?:\/|\.html)$/.test(path)) return { fills: 'not-found' };
  const isList = isYes(asMap(values['pagination'])['enabled']) || /\bpaginator\b/.test(body);
  if (isList || (/\/blog\/$/.test(path) && /\bsite\.posts\b/.test(body))) return { fills: 'blog' };
  if (isDocument(body) || isOtherFile(address)) {
    return body.includes('{%') || body.includes('{{') ? undefined : { fills: 'file' };
  }
  if (layout === 'cv') return { fills: 'cv' };
  if (layout === 'profiles') return { fills: 'profiles' };
  if (layout === 'search') return { fills: 'search' };
  if (layout === 'book-shelf') {
    return { fills: 'list', collection: textOf(values['collection']) ?? 'books' };
  }
  // The home page shows news and publications through its layout, beside a text of its own.
  if (layout === 'about') return undefined;
  if (/\bsite\.projects\b/.test(body)) return { fills: 'projects' };
  if (/\bsite\.news\b|include\s+news\.(?:liquid|html)/.test(body)) return { fills: 'news' };
  if (/\{%-?\s*bibliography\b/.test(body)) return { fills: 'publications' };
  if (/\bsite\.data\.repositories\b|include\s+repository\//.test(body))
    return { fills: 'repositories' };
  if (/include\s+courses\.(?:liquid|html)/.test(body))
    return { fills: 'list', collection: 'teachings' };
  const [, collection] =
    /\{%-?\s*(?:for|assign)\b[^%]*\bsite\.(?!data\b|posts\b|pages\b)(\w+)/.exec(body) ?? [];
  return collection === undefined ? undefined : { fills: 'list', collection };
}

/** A whole HTML document, which Jekyll hands out as it is. */
function isDocument(body: string): boolean {
  return /^\s*(?:<!--[\s\S]*?-->\s*)*<(?:!doctype\s+html|html)\b/i.test(body);
}

/** `/verify.txt`, but not `/v1.2/`. */
function isOtherFile(address: string): boolean {
  return /\.(?:txt|xml|json|css|js|svg)$/i.test(address);
}
