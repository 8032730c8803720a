import { addressKey } from './addresses.ts';
import type { ContentProblem, Place } from './errors.ts';
import { ownAddress } from './own-addresses.ts';
import { normalizePath } from './permalinks.ts';
import type { Position } from './yaml-source.ts';

/** Where the keys of a text stand that decide about addresses. */
export type AddressPlaces = Partial<
  Record<'permalink' | 'slug' | 'redirect' | 'redirect_from' | 'translation_key', Position>
>;

/** A text and its addresses: paths without base, not encoded. */
export interface Addressed {
  /** As errors name it. */
  file: string;
  path: string;
  /** It is the home page, and takes the place of Folia's. */
  home?: boolean;
  /** Where it leads on to: a path or a URL. */
  redirect?: string | undefined;
  /** Addresses that it had before. */
  redirectFrom: readonly string[];
  places: AddressPlaces;
}

/**
 * What is wrong with the addresses of a site: two texts at one, a text at one of Folia's own, old addresses that are still in use
 * or claimed twice, and redirects that lead to redirects. Case does not count, since some servers and file systems ignore it.
 */
export function findAddressProblems(documents: readonly Addressed[]): ContentProblem[] {
  const present = firstByAddress(documents.map((document) => [document.path, document]));
  const old = firstByAddress(
    documents.flatMap((document) => document.redirectFrom.map((path) => [path, document] as const)),
  );
  return documents.flatMap((document) => [
    ...addressProblems(document, present),
    ...oldAddressProblems(document, present, old),
    ...redirectProblems(document, present, old),
  ]);
}

type ByAddress = ReadonlyMap<string, Addressed>;

function firstByAddress(pairs: readonly (readonly [string, Addressed])[]): ByAddress {
  const found = new Map<string, Addressed>();
  for (const [path, document] of pairs) {
    const key = addressKey(path);
    if (!found.has(key)) found.set(key, document);
  }
  return found;
}

function addressProblems(document: Addressed, present: ByAddress): ContentProblem[] {
  const { file, path, places } = document;
  const other = present.get(addressKey(path));
  const own = path === '/' && !document.home ? 'the home page' : ownAddress(path);
  const problem = {
    id: 'post-address-clash' as const,
    file,
    ...(places.permalink ?? places.slug),
    remedy: 'Give it another file name, slug or permalink.',
  };
  if (other && other !== document) {
    const message =
      path === other.path
        ? `${file} and ${other.file} have the same address ${path}.`
        : `${file} has the address ${path}, and ${other.file} has ${other.path}: many servers take them for one.`;
    return [{ ...problem, message }];
  }
  if (own === undefined) return [];
  return [{ ...problem, message: `${path} is the address of something that Folia makes: ${own}.` }];
}

function oldAddressProblems(
  document: Addressed,
  present: ByAddress,
  old: ByAddress,
): ContentProblem[] {
  return document.redirectFrom.flatMap((path): ContentProblem[] => {
    const holder = present.get(addressKey(path));
    const claimant = old.get(addressKey(path));
    const own = path === '/' ? 'the home page' : ownAddress(path);
    const problem = { id: 'redirect-from-clash' as const, ...placeOf(document, 'redirect_from') };
    const remedy = 'Take it out of "redirect_from".';
    if (holder === document) {
      const message = `${path} is the present address of the text, so nobody can be led from there.`;
      return [{ ...problem, message, remedy }];
    }
    if (holder) {
      const message = `${path} is given as an old address, but ${holder.file} is there.`;
      return [
        {
          ...problem,
          message,
          remedy: `${remedy.slice(0, -1)}, or give ${holder.file} another address.`,
        },
      ];
    }
    if (own !== undefined) {
      const message = `${path} is given as an old address, but it is that of something that Folia makes: ${own}.`;
      return [{ ...problem, message, remedy }];
    }
    if (claimant === undefined || claimant === document) return [];
    const message = `${path} is given as an old address by ${document.file} and by ${claimant.file}.`;
    return [{ ...problem, message, remedy: 'Take it out of one of the two.' }];
  });
}

/** A redirect leads to a page that stays: not to the text itself, and not to one that leads on. */
function redirectProblems(
  document: Addressed,
  present: ByAddress,
  old: ByAddress,
): ContentProblem[] {
  const path = document.redirect === undefined ? undefined : pathOf(document.redirect);
  if (path === undefined) return [];
  const target = present.get(addressKey(path));
  const moved = target ? undefined : old.get(addressKey(path));
  const problem = { id: 'redirect-loop' as const, ...placeOf(document, 'redirect') };
  if ((target ?? moved) === document) {
    return [
      {
        ...problem,
        message: `The redirect to ${path} leads back to this very text.`,
        remedy: 'Take "redirect" out, or name where the text is now.',
      },
    ];
  }
  if (moved) {
    return [
      {
        ...problem,
        message: `The redirect leads to ${path}, which is an old address of ${moved.file}.`,
        remedy: `Write its present address: ${moved.path}.`,
      },
    ];
  }
  if (target?.redirect === undefined) return [];
  return [
    {
      ...problem,
      message: `The redirect leads to ${target.file}, which itself leads on to ${target.redirect}.`,
      remedy: 'Write the address where the text really is.',
    },
  ];
}

/** The path that a redirect names, in the form that texts have theirs; undefined for a URL. */
function pathOf(redirect: string): string | undefined {
  if (!redirect.startsWith('/')) return undefined;
  return normalizePath(redirect.replace(/[?#].*$/, ''));
}

function placeOf(document: Addressed, key: keyof AddressPlaces): Place {
  return { file: document.file, ...document.places[key] };
}
