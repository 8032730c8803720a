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
  const match = matterBlock.exec(source);
  if (!match) return { matter: undefined, body: source, bodyLine: 0 };
  const [block] = match;
  return {
    matter: readYaml(match.groups?.['yaml'] ?? '', 1),
    body: block.replace(/[^\r\n]/g, ' ') + source.slice(block.length),
    bodyLine: block.split('\n').length - 1,
  };
}
