import type * as z from 'zod';
import { schemas, type TextKind } from '../text-kind.ts';
import type { Values } from '../values.ts';
import { withoutEmptyParts } from './authors.ts';
import { mendContents } from './contents.ts';
import { flattenMenu } from './menu.ts';
import type { Entry } from './read.ts';

export interface Problem {
  id: 'key-unknown' | 'key-value';
  message: string;
}

/** What of an entry Folia takes, and what is left of it. */
export function judge(
  entry: Entry,
  kind: TextKind,
): { taken?: Entry; left?: Entry; problem?: Problem | undefined } {
  const { key, value } = entry;
  const schema = schemaOf(key, kind);
  // A map of that name in al-folio has nothing to do with Folia's.
  if (!schema || key === 'extra') {
    const message = `Folia does not know the key "${key}". It was put under "extra".`;
    return { left: entry, problem: { id: 'key-unknown', message } };
  }
  const isEmptyRequired = value === null && key === 'title';
  if (isEmptyRequired || schema.safeParse(value).success) return { taken: entry };
  const mended = mend(entry, kind);
  if (mended?.value !== undefined && schema.safeParse(mended.value).success) {
    const { value: own, message } = mended;
    return { taken: newEntry(key, own, entry), problem: { id: 'key-value', message } };
  }
  const parts = takeParts(schema, value);
  if (parts) {
    const names = Object.keys(parts.left)
      .map((name) => `"${name}"`)
      .join(', ');
    const message = `Folia does not take ${names} of "${key}". It was put under "extra".`;
    return {
      taken: newEntry(key, parts.taken, entry),
      left: newEntry(key, parts.left, entry),
      problem: { id: 'key-value', message },
    };
  }
  const expected = schema.meta()?.expects ?? 'something else';
  const message = `The value of "${key}" is not what Folia takes there: ${expected}. It was put under "extra".`;
  return { left: entry, problem: { id: 'key-value', message } };
}

/** Another form of a value that Folia does not take, and what was done to it. */
function mend(
  { key, value }: Entry,
  kind: TextKind,
): { value: unknown; message: string } | undefined {
  if (kind === 'page' && key === 'children') {
    const message =
      'Menus of Folia have one level. The links of the inner menus stand in the outer one.';
    return { value: flattenMenu(value), message };
  }
  if (key === 'toc') {
    const message =
      'Contents of Distill have two levels. Subsections without a heading were put under the heading before them, and those of subsections left out.';
    return { value: mendContents(value), message };
  }
  if (key !== 'authors') return undefined;
  const message = 'What is empty in the list of authors was left out.';
  return { value: withoutEmptyParts(value), message };
}

function schemaOf(key: string, kind: TextKind): z.ZodType | undefined {
  const shape: Readonly<Record<string, z.ZodType>> = schemas[kind].shape;
  return Object.hasOwn(shape, key) ? shape[key] : undefined;
}

/** The keys of a map that its schema takes, apart from the others; undefined if it takes none. */
function takeParts(schema: z.ZodType, value: unknown): { taken: Values; left: Values } | undefined {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return undefined;
  let taken: Values = {};
  let left: Values = {};
  for (const [key, own] of Object.entries(value as Values)) {
    const more = { ...taken, [key]: own };
    if (schema.safeParse(more).success) taken = more;
    else left = { ...left, [key]: own };
  }
  return Object.keys(taken).length > 0 && schema.safeParse(taken).success
    ? { taken, left }
    : undefined;
}

/** An entry that was not written so. */
export function newEntry(key: string, value: unknown, at?: Entry): Entry {
  return { key, value, written: '', start: at?.start ?? 0 };
}
