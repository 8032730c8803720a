import path from 'node:path';
import type { Root } from 'mdast';
import { visit } from '../../lib/visit.ts';
import type { VFile } from 'vfile';
import { componentRules } from '../../schemas/components.ts';
import type { MarkdownContext } from '../context.ts';
import { importNode, isJsxElement } from '../tree.ts';
import { declaredNames } from './expressions.ts';

/** Components that plugins write, and writers do not. */
const internal = [
  'Algorithm',
  'Appendix',
  'BootstrapClasses',
  'ChartjsDrawing',
  'CodeBlock',
  'Drawing',
  'InlineImage',
  'LayoutClasses',
  'LiveCode',
  'MermaidDrawing',
  'NotebookFile',
  'NotebookFold',
  'NotebookOutputs',
  'NotebookText',
  'PlotlyDrawing',
  'Previews',
  'References',
  'Sidenotes',
  'SortableTable',
  'Statement',
  'TexBlock',
  'TexText',
];

/**
 * Adds the import of each component that the post uses, Folia's or the writer's. Posts import nothing themselves, and a page
 * carries the style and script of what it uses and of nothing else.
 */
export function remarkComponentImports(context: MarkdownContext) {
  const files = new Map<string, string>();
  for (const name of [...Object.keys(componentRules), ...internal]) {
    files.set(name, path.join(context.engine, 'src/components/mdx', `${name}.astro`));
  }
  for (const [name, file] of Object.entries(context.writerComponents)) files.set(name, file);

  return (tree: Root, file: VFile): void => {
    const declared = declaredNames(tree);
    const used = new Set<string>();
    visit(tree, (node) => {
      if (!isJsxElement(node)) return;
      const { name } = node;
      if (name && files.has(name) && !declared.has(name)) used.add(name);
    });
    const sorted = [...used].sort();
    tree.children.unshift(
      ...sorted.map((name) => importNode(name, (files.get(name) ?? '').split(path.sep).join('/'))),
    );
    file.data['components'] = sorted;
  };
}
