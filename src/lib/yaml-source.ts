import {
  LineCounter,
  isMap,
  isNode,
  isPair,
  parseDocument,
  visit,
  type Alias,
  type Document,
} from 'yaml';

/** A position in a file, both 1-based. */
export interface Position {
  line: number;
  column: number;
}

export interface YamlProblem extends Position {
  message: string;
}

/** A YAML text that still knows where each of its keys and values stands. */
export interface YamlSource {
  /** Plain data; dates stay text (YAML's core schema has no timestamps), so their spelling is not lost. */
  data: unknown;
  problems: YamlProblem[];
  /** Where the value at a path stands; the nearest enclosing one if the path does not exist. */
  locate(path: readonly PropertyKey[]): Position;
  /** Where a key itself stands. */
  locateKey(path: readonly PropertyKey[], key: string): Position;
}

/**
 * Reads YAML.
 *
 * @param text the YAML alone.
 * @param lineOffset the lines of the file before it: 1 for front matter, which begins after `---`.
 */
export function readYaml(text: string, lineOffset = 0): YamlSource {
  const counter = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: counter,
    schema: 'core',
    prettyErrors: false,
    uniqueKeys: true,
  });
  const positionAt = (offset: number): Position => {
    const { line, col } = counter.linePos(offset);
    return { line: line + lineOffset, column: col };
  };
  const written = document.errors.map(({ pos, message }) => ({ offset: pos[0], message }));
  const { data, problem } = written.length === 0 ? plainData(document) : ({} as PlainData);
  const problems = problem ? [problem] : written;
  return {
    data: problems.length > 0 ? undefined : data,
    problems: problems.map(({ offset, message }) => ({
      ...positionAt(offset),
      message: sentence(message),
    })),
    locate: (path) => positionAt(offsetOf(document, path)),
    locateKey: (path, key) => positionAt(offsetOfKey(document, path, key)),
  };
}

interface PlainData {
  data?: unknown;
  problem?: { offset: number; message: string };
}

/**
 * The data, if each alias (`*name`) stands for something, and if they do not stand for each other until no memory holds them
 * (`maxAliasCount` of https://eemeli.org/yaml/#tojs-options).
 */
function plainData(document: Document): PlainData {
  try {
    return { data: document.toJS() as unknown };
  } catch (error) {
    if (!(error instanceof ReferenceError)) throw error;
    return { problem: { offset: offsetOfAlias(document), message: explainAlias(error) } };
  }
}

/** Writers of texts make aliases unawares: a star at the beginning of a value is one. */
function explainAlias({ message }: ReferenceError): string {
  if (message.startsWith('Unresolved alias'))
    return 'A star begins an alias, and there is no anchor of its name.';
  return message.startsWith('Excessive alias')
    ? 'Aliases of aliases stand for more values than can be held.'
    : message;
}

/** The first that stands for nothing, else the first. */
function offsetOfAlias(document: Document): number {
  const aliases: Alias[] = [];
  visit(document, { Alias: (_key, node) => void aliases.push(node) });
  const lost = aliases.find((alias) => alias.resolve(document) === undefined);
  return (lost ?? aliases[0])?.range?.[0] ?? 0;
}

function offsetOf(document: Document, path: readonly PropertyKey[]): number {
  for (let length = path.length; length >= 0; length--) {
    const node = document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return node.range[0];
    // An empty value has no node of its own: its key is the nearest place.
    const key = path[length - 1];
    if (length > 0 && typeof key === 'string') {
      const offset = findKey(document, path.slice(0, length - 1), key);
      if (offset !== undefined) return offset;
    }
  }
  return 0;
}

function offsetOfKey(document: Document, path: readonly PropertyKey[], key: string): number {
  return findKey(document, path, key) ?? offsetOf(document, path);
}

function findKey(
  document: Document,
  path: readonly PropertyKey[],
  key: string,
): number | undefined {
  const map = path.length === 0 ? document.contents : document.getIn(path, true);
  if (!isMap(map)) return undefined;
  const pair = map.items.find((item) => isPair(item) && String(item.key) === key);
  return isNode(pair?.key) ? pair.key.range?.[0] : undefined;
}

function sentence(message: string): string {
  const [first = ''] = message.split('\n');
  return first.endsWith('.') ? first : `${first}.`;
}
