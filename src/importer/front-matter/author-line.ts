import { escapeText } from '../mdx/escape.ts';
import { asMap, textOf } from '../values.ts';
import type { Entry } from './read.ts';

/**
 * The authors of an article of Distill as a line of text, each with a link and what he or she belongs to:
 * `[Ada](https://ada.example.org) (Lab), Bob`. A page of Folia names no authors itself.
 *
 * @returns undefined if it is no such article, or names nobody.
 */
export function authorLine(entries: readonly Entry[]): string | undefined {
  const valueOf = (name: string): unknown => entries.find(({ key }) => key === name)?.value;
  const authors = valueOf('authors');
  if (valueOf('layout') !== 'distill' || !Array.isArray(authors)) return undefined;
  return authors.flatMap((author) => writeAuthor(author) ?? []).join(', ') || undefined;
}

function writeAuthor(author: unknown): string | undefined {
  const { name, url, affiliation, affiliations } = asMap(author);
  const named = writeLink(name, url);
  if (named === undefined) return undefined;
  const places = [affiliations ?? affiliation].flat().flatMap((place) => {
    const { name: own, url: address } = asMap(place);
    return writeLink(own ?? place, address) ?? [];
  });
  return places.length === 0 ? named : `${named} (${places.join(', ')})`;
}

function writeLink(name: unknown, url: unknown): string | undefined {
  const words = textOf(name)?.trim();
  if (!words) return undefined;
  const text = escapeText(words.replaceAll(/[\\*_[\]`~]/g, '\\$&'));
  const address = textOf(url)?.trim();
  return address ? `[${text}](${address.replaceAll(/[()<>{}\s]/g, encode)})` : text;
}

function encode(sign: string): string {
  return `%${sign.charCodeAt(0).toString(16)}`;
}
