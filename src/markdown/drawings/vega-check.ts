import { createRequire } from 'node:module';
import type { JSONPath } from 'jsonc-parser';
import { findNearest } from '../../lib/suggest.ts';
import type { JsonSource } from './json.ts';
import { DrawingError } from './kind.ts';

interface Schema {
  definitions: Record<string, { properties?: Record<string, unknown>; enum?: string[] }>;
}

/** What may hold the views of a chart. */
const holders = ['layer', 'concat', 'hconcat', 'vconcat', 'spec'];
const forms = ['Unit', 'Layer', 'Facet', 'Repeat', 'Concat', 'VConcat', 'HConcat'];

/**
 * Looks for what Vega-Lite passes over in silence, or stumbles over without a word of why: misspelt keys, marks and channels.
 *
 * @throws {DrawingError}
 */
export function checkVegaLite({ value, placeOf }: JsonSource): void {
  const { definitions } = loadSchema();
  const namesOf = (name: string) => Object.keys(definitions[name]?.properties ?? {});
  const check = (kind: string, path: JSONPath, known: readonly string[], name: string): void => {
    if (known.includes(name)) return;
    const nearest = findNearest(name, known);
    throw new DrawingError(
      `Vega-Lite knows no ${kind} “${name}”.`,
      nearest ? `Did you mean “${nearest}”?` : `There are: ${[...known].sort().join(', ')}.`,
      placeOf(path),
    );
  };
  const keys = [...new Set(forms.flatMap((form) => namesOf(`TopLevel${form}Spec`)))];
  const marks = [...(definitions['Mark']?.enum ?? []), ...compositeMarks];
  for (const { view, path } of viewsOf(value, [])) {
    for (const key of Object.keys(view)) check('key', [...path, key], keys, key);
    const { mark, encoding } = view;
    const type = isObject(mark) ? mark['type'] : mark;
    if (typeof type === 'string') check('mark', [...path, 'mark'], marks, type);
    if (!isObject(encoding)) continue;
    for (const channel of Object.keys(encoding)) {
      const at = [...path, 'encoding', channel];
      check('channel of the encoding', at, namesOf('FacetedEncoding'), channel);
    }
  }
}

const compositeMarks = ['boxplot', 'errorband', 'errorbar'];

let schema: Schema | undefined;

function loadSchema(): Schema {
  schema ??= createRequire(import.meta.url)('vega-lite/vega-lite-schema.json') as Schema;
  return schema;
}

type View = Record<string, unknown>;

function viewsOf(view: View, path: JSONPath): { view: View; path: JSONPath }[] {
  const within = holders.flatMap((holder) => {
    const held = view[holder];
    if (isObject(held)) return viewsOf(held, [...path, holder]);
    if (!Array.isArray(held)) return [];
    return held.flatMap((each: unknown, index) =>
      isObject(each) ? viewsOf(each, [...path, holder, index]) : [],
    );
  });
  return [{ view, path }, ...within];
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
