import { LineCounter, isMap, isNode, parseDocument, type Document } from 'yaml';
import type { Place } from '../lib/errors.ts';
import type { Values } from './values.ts';

export const configName = '_config.yml';

/** A file of settings: its values, and where its keys stand. */
export interface Config {
  values: Values;
  locate: (path: readonly string[]) => Place;
  /** Why there are no values, if there should be some. */
  problem: string | undefined;
}

/** Reads `_config.yml` as leniently as Jekyll; one that is no YAML is empty. */
export function readConfig(text: string, file = configName): Config {
  const lines = new LineCounter();
  const document = parseDocument(text.replace(/^\uFEFF/, ''), {
    schema: 'core',
    strict: false,
    uniqueKeys: false,
    logLevel: 'silent',
    lineCounter: lines,
  });
  const values = plainValues(document);
  const usable = values !== undefined;
  const empty = document.errors.length === 0 && document.contents === null;
  return {
    values: values ?? {},
    locate: (path) => {
      const node = usable ? document.getIn(path, true) : undefined;
      if (!isNode(node) || !node.range) return { file };
      const { line, col } = lines.linePos(node.range[0]);
      return { file, line, column: col };
    },
    problem: usable || empty ? undefined : 'This is not a map in YAML.',
  };
}

/** Undefined: it is no map, or its aliases stand for nothing, or for more than memory holds. */
function plainValues(document: Document): Values | undefined {
  if (document.errors.length > 0 || !isMap(document.contents)) return undefined;
  try {
    return document.toJS() as Values;
  } catch (error) {
    if (error instanceof ReferenceError) return undefined;
    throw error;
  }
}
