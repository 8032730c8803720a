import type { Element, Root, RootContent } from 'xast';
import { textOf } from '../../src/integrations/links/xml.ts';

export function childElements(parent: Root | Element): Element[] {
  return (parent.children as RootContent[]).filter((child) => child.type === 'element');
}

export function named(parent: Element, name: string): Element[] {
  return childElements(parent).filter((child) => child.name === name);
}

/** The text of the first child of this name; undefined if there is none. */
export function textIn(parent: Element, name: string): string | undefined {
  const [child] = named(parent, name);
  return child && textOf(child);
}

/** Addresses and dates with white space around them, which neither is. */
export function paddedValues(parent: Element, names: readonly string[]): string[] {
  return names
    .flatMap((name) => named(parent, name))
    .filter((child) => textOf(child).trim() !== textOf(child))
    .map(({ name }) => `${name} has white space around it`);
}

/** A date of RFC 3339 with an upper-case T, and Z if there is no offset, as RFC 4287, §3.3, has it. */
export function isTimestamp(text: string): boolean {
  const pattern = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/;
  return pattern.test(text) && !Number.isNaN(Date.parse(text));
}

export function isLanguage(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}

export function isWebAddress(text: string): boolean {
  return URL.canParse(text) && /^https?:/.test(text);
}
