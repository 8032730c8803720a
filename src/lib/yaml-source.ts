import { LineCounter, isMap, isNode, isPair, parseDocument, visit, type Document } from 'yaml';

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
  const problems = document.errors.map((error) => ({
    ...positionAt(error.pos[0]),
    message: sentence(error.message),
  }));
  let data: unknown;
  try {
    if (problems.length === 0) data = document.toJS();
  } catch (error) {
    // Aliases are followed only here.
    problems.push({ ...positionAt(firstAlias(document)), message: explainAlias(error) });
  }
  return {
    data,
    problems,
    locate: (path) => positionAt(offsetOf(document, path)),
    locateKey: (path, key) => positionAt(offsetOfKey(document, path, key)),
  };
}

/** Writers of texts make aliases unawares: a star at the beginning of a value is one. */
function explainAlias(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  if (message.startsWith('Unresolved alias'))
    return 'A star begins an alias, and there is no anchor of its name.';
  return message.startsWith('Excessive alias')
    ? 'Aliases of aliases stand for more values than can be held.'
    : sentence(message);
}

function firstAlias(document: Document): number {
  let offset = 0;
  visit(document, {
    Alias(_key, { range }) {
      offset = range?.[0] ?? 0;
      return visit.BREAK;
    },
  });
  return offset;
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
