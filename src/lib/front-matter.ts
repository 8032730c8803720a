import { readYaml, type YamlSource } from './yaml-source.ts';

export interface MatterFile {
  /** Undefined when the file does not begin with a line of three hyphens that another such line closes. */
  matter: YamlSource | undefined;
  /** The file without its front matter, on the same lines: the front matter's characters are blanks, its line ends remain. */
  body: string;
  /** The number of lines before the body. */
  bodyLine: number;
}

const matterBlock = /^\uFEFF?---[ \t]*\r?\n(?<yaml>(?:[\s\S]*?\r?\n)??)---[ \t]*(?:\r?\n|$)/;

/** Splits a post into front matter and body; positions in both are positions in the file. */
export function splitFrontMatter(source: string): MatterFile {
  const match = findFrontMatter(source);
  if (!match) return { matter: undefined, body: source, bodyLine: 0 };
  const { block, yaml } = match;
  return {
    matter: readYaml(yaml, 1),
    body: block.replace(/[^\r\n]/g, ' ') + source.slice(block.length),
    bodyLine: block.split('\n').length - 1,
  };
}

/** The front matter as it is written: with its lines of hyphens, and its YAML alone, which begins at `start`. */
export function findFrontMatter(
  source: string,
): { block: string; yaml: string; start: number } | undefined {
  const match = matterBlock.exec(source);
  if (!match) return undefined;
  const [block] = match;
  return { block, yaml: match.groups?.['yaml'] ?? '', start: block.indexOf('\n') + 1 };
}
