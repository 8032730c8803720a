import type { JSONPath } from 'jsonc-parser';
import { findNearest } from '../../lib/suggest.ts';
import type { JsonSource } from './json.ts';
import { DrawingError } from './kind.ts';

/** `undefined` for what is no object. */
export function asObject(value: unknown): Readonly<Record<string, unknown>> | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : undefined;
}

/** A list as it is, what is no list as a list of one, nothing as an empty list. */
export function asList(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}

/** Where a part of a chart stands or, if it is missing, what should hold it. */
export function placeNear(
  { placeOf }: JsonSource,
  path: JSONPath,
): { line?: number; column?: number } {
  for (let length = path.length; length > 0; length--) {
    const place = placeOf(path.slice(0, length));
    if (place) return place;
  }
  return {};
}

/**
 * Checks what kind of chart something is.
 *
 * @param name how sentences call it: `A series of this chart`.
 * @param path of the property that says it.
 * @throws {DrawingError} if it is none of `known`, naming them.
 */
export function checkChartType<Type extends string>(
  json: JsonSource,
  type: unknown,
  { name, path, known }: { name: string; path: JSONPath; known: readonly Type[] },
): asserts type is Type {
  if (typeof type === 'string' && (known as readonly string[]).includes(type)) return;
  const place = placeNear(json, path);
  const accepted = `There are: ${known.join(', ')}.`;
  if (typeof type !== 'string')
    throw new DrawingError(`${name} does not say its “type”.`, accepted, place);
  const nearest = findNearest(type, known);
  throw new DrawingError(
    `${name} has the type “${type}”, which there is not.`,
    nearest === undefined ? accepted : `Did you mean “${nearest}”? ${accepted}`,
    place,
  );
}
