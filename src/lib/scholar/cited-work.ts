import type { Work } from '../bibtex/bibtex.ts';
import { splitHiddenMath } from '../bibtex/hidden-math.ts';
import { texToText } from '../tex/plain-text.ts';

/** A work that a text cites, as other programs are told of it: everything is plain text. */
export interface CitedWork {
  /** Its key. */
  id: string;
  /** In CSL: `article-journal`. */
  type: string;
  title?: string;
  /** `Linden, Ada`; without `and others`. */
  authors: string[];
  /** As far as it is known: `2019/12/31`, `2019`. */
  date?: string;
  /** The journal, book or proceedings that it is in. */
  container?: string;
  volume?: string;
  issue?: string;
  firstPage?: string;
  lastPage?: string;
  publisher?: string;
  doi?: string;
}

/** What is told of a work in CSL-JSON. */
export function toCitedWork(work: Work): CitedWork {
  const [firstPage, lastPage] = plain(work['page'])?.split(/\s*[-–—]+\s*/) ?? [];
  const facts = {
    title: plain(work.title),
    date: dateOf(work),
    container: plain(work['container-title']),
    volume: plain(work['volume']),
    issue: plain(work['issue'] ?? work['number']),
    firstPage,
    lastPage,
    publisher: plain(work['publisher']),
    doi: plain(work['DOI'])?.replace(/^https?:\/\/(?:dx\.)?doi\.org\//, ''),
  };
  return {
    id: work.id,
    type: work.type,
    authors: (work.author ?? []).flatMap((author) => nameOf(author) ?? []),
    ...(Object.fromEntries(
      Object.entries(facts).filter(([, value]) => value !== undefined),
    ) as Partial<CitedWork>),
  };
}

type Name = NonNullable<Work['author']>[number] & { 'non-dropping-particle'?: string };

function nameOf({ family, given, literal, 'non-dropping-particle': particle }: Name) {
  if (family === 'others') return undefined;
  const sorted = [[particle, family].filter(Boolean).join(' '), given].filter(Boolean).join(', ');
  return plain(literal ?? sorted);
}

function dateOf({ issued }: Work): string | undefined {
  const [parts] = issued?.['date-parts'] ?? [];
  if (parts?.[0] === undefined) return undefined;
  return parts.map((part, index) => (index === 0 ? part : String(part).padStart(2, '0'))).join('/');
}

/** https://citeproc-js.readthedocs.io/en/latest/csl-json/markup.html#html-like-formatting-tags: `a<b` is a text. */
const markup = /<\/?(?:i|b|sup|sub|span)(?:\s[^<>]*)?>/g;

/** Fields hold a few tags, and formulas in hiding. */
function plain(value: unknown): string | undefined {
  if (typeof value !== 'string' && typeof value !== 'number') return undefined;
  const text = splitHiddenMath(String(value).replace(markup, ''))
    .map((part) => (part.tex ? texToText(part.value) : part.value))
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
  return text === '' ? undefined : text;
}
