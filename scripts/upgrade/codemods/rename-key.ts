import { isMap, isScalar, isSeq, parseDocument, type Pair, type YAMLMap } from 'yaml';

export interface RenamedText {
  /** The text with the new names; all else is as it was, to the letter. */
  text: string;
  /** How many keys were renamed. */
  renamed: number;
  /** Where the old key was left, because the new one is there as well: positions in the text. */
  kept: number[];
}

/**
 * Renames a key in YAML.
 *
 * @param path the key, after those that it stands under; a list on the way means each of its items.
 */
export function renameKey(text: string, path: readonly string[], to: string): RenamedText {
  const document = parseDocument(text, { schema: 'core' });
  if (document.errors.length > 0) return { text, renamed: 0, kept: [] };
  const found = findKeys(document.contents, path);
  const isFree = ({ map }: FoundKey): boolean => findPair(map, to) === undefined;
  // From the end, so that places before a change stay where they are.
  const free = found.filter(isFree).sort((a, b) => b.start - a.start);
  return {
    text: free.reduce((done, { start, end }) => done.slice(0, start) + to + done.slice(end), text),
    renamed: free.length,
    kept: found.filter((each) => !isFree(each)).map(({ start }) => start),
  };
}

interface FoundKey {
  map: YAMLMap;
  start: number;
  end: number;
}

function findKeys(node: unknown, path: readonly string[]): FoundKey[] {
  if (isSeq(node)) return node.items.flatMap((item) => findKeys(item, path));
  const [name, ...rest] = path;
  if (!isMap(node) || name === undefined) return [];
  const pair = findPair(node, name);
  if (!pair) return [];
  if (rest.length > 0) return findKeys(pair.value, rest);
  const range = isScalar(pair.key) ? pair.key.range : undefined;
  return range ? [{ map: node, start: range[0], end: range[1] }] : [];
}

function findPair(map: YAMLMap, name: string): Pair | undefined {
  return map.items.find(({ key }) => isScalar(key) && key.value === name);
}
