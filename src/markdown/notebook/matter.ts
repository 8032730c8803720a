import type { Heading, PhrasingContent } from 'mdast';
import { splitFrontMatter } from '../../lib/front-matter.ts';
import type { Position, YamlSource } from '../../lib/yaml-source.ts';
import { parseWithoutMdx } from '../without-mdx.ts';
import type { Notebook } from './read.ts';
import { sourceLines } from './source-lines.ts';

/** A first cell of YAML between lines of three hyphens, as Quarto has it; what else is in it is text. */
export interface MatterCell {
  matter: YamlSource;
  /** The cell without it, on the same lines. */
  body: string;
}

export function findMatterCell({ data }: Notebook): MatterCell | undefined {
  const [first] = data.cells;
  if (!first || first.cell_type === 'code') return undefined;
  const { matter, body } = splitFrontMatter(first.source);
  const isMap = typeof matter?.data === 'object' && matter.data !== null;
  return matter && (isMap || matter.problems.length > 0) ? { matter, body } : undefined;
}

/** The first heading of a notebook, if it begins with one of the first level: its title, where nothing else says so. */
export function findTitleHeading(notebook: Notebook): { cell: number; title: string } | undefined {
  const matterCell = findMatterCell(notebook);
  const texts = notebook.data.cells.map((cell, index) =>
    index === 0 && matterCell ? matterCell.body : cell.source,
  );
  const cell = texts.findIndex((text) => text.trim() !== '');
  if (notebook.data.cells[cell]?.cell_type !== 'markdown') return undefined;
  const line = /^\s*(# .*|[^\n]+\n=+[ \t]*(?=\n|$))/.exec(texts[cell] ?? '')?.[0];
  const [heading] = line === undefined ? [] : parseWithoutMdx(line).children;
  return heading?.type === 'heading' && heading.depth === 1
    ? { cell, title: titleSource(heading) }
    : undefined;
}

/** Front matter of a notebook that is a text of its own: what its first cell says, and what the notebook says besides. */
export function notebookMatter(notebook: Notebook): YamlSource {
  const { metadata } = notebook.data;
  const title = metadata.title ?? findTitleHeading(notebook)?.title;
  const authors = metadata.authors?.map(({ name }) => name);
  const own: object = {
    ...(title !== undefined && { title }),
    ...(authors !== undefined && { authors }),
  };
  const inMetadata = (path: readonly PropertyKey[]): Position =>
    notebook.source.locate(['metadata', ...path]);
  const matter = findMatterCell(notebook)?.matter;
  if (!matter) {
    return {
      data: own,
      problems: [],
      locate: inMetadata,
      locateKey: (path, key) => inMetadata([...path, key]),
    };
  }
  const written: object = Object(matter.data) as object;
  const lines = sourceLines(notebook, ['cells', 0, 'source']);
  const toFile = ({ line, column }: Position): Position => {
    const found = lines[line - 1];
    return found ? { line: found.line, column: found.column + column - 1 } : { line, column };
  };
  return {
    data: matter.problems.length > 0 ? undefined : { ...own, ...written },
    problems: matter.problems.map((problem) => ({ ...problem, ...toFile(problem) })),
    locate(path) {
      const [key = ''] = path;
      return key in own && !(key in written) ? inMetadata(path) : toFile(matter.locate(path));
    },
    locateKey: (path, key) => toFile(matter.locateKey(path, key)),
  };
}

/** Whether the heading that a notebook begins with is the title of its page. */
export function showsTitleTwice(notebook: Notebook): boolean {
  const heading = findTitleHeading(notebook);
  const data = Object(notebookMatter(notebook).data) as object;
  return heading !== undefined && heading.title === Reflect.get(data, 'title');
}

/** A heading as front matter writes titles: text with formulas and code. */
function titleSource({ children }: Pick<Heading, 'children'>): string {
  return children.map(phraseSource).join('').trim();
}

function phraseSource(node: PhrasingContent): string {
  if (node.type === 'inlineMath') return `$${node.value}$`;
  if (node.type === 'inlineCode') return `\`${node.value}\``;
  if ('children' in node) return titleSource(node);
  return node.type === 'text' ? node.value : '';
}
