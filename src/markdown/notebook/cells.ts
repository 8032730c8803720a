import type { RootContent } from 'mdast';
import type { NotebookProps } from '../../schemas/components/notebook.ts';
import type { Cell, CodeCell, Output } from '../../schemas/notebook.ts';
import { findLanguage } from '../code/languages.ts';
import { showBundle } from './bundle.ts';
import { finishedHtml } from './finished-html.ts';
import { isVisible, safeHtml } from './safe-html.ts';
import { component, placeOf, type Showing } from './showing.ts';
import { terminalOutput } from './terminal-output.ts';
import { showText } from './text.ts';

/** How the code of a notebook is shown. */
export type InputMode = NonNullable<NotebookProps['input']>;

/**
 * Shows a cell as its tags say: those of nbconvert and Jupyter Book, https://jupyterbook.org/en/stable/content/metadata.html.
 *
 * @param index of the cell, the first being 0.
 * @param source of the cell, without front matter.
 */
export function showCell(
  showing: Showing,
  cell: Cell,
  index: number,
  { source, input }: { source: string; input: InputMode },
): RootContent[] {
  const tags = new Set(cell.metadata?.tags?.map((tag) => tag.replaceAll('_', '-')));
  if (tags.has('remove-cell')) return [];
  if (cell.cell_type === 'code') return showCode(showing, cell, index, { tags, input });
  const at = ['cells', index, 'source'];
  if (cell.cell_type === 'markdown') {
    return showText(showing, { markdown: source, at, attachments: cell.attachments });
  }
  return showRaw(showing, cell, index, source);
}

function showCode(
  showing: Showing,
  cell: CodeCell,
  index: number,
  { tags, input }: { tags: ReadonlySet<string>; input: InputMode },
): RootContent[] {
  const hidden = tags.has('remove-input') || input === 'hidden' || cell.source.trim() === '';
  const folded = tags.has('hide-input') || tags.has('hide-cell') || input === 'folded';
  const count = cell.execution_count ?? undefined;
  const nodes: RootContent[] = [];
  if (!hidden) {
    const position = placeOf(showing, ['cells', index]);
    const lang = languageOf(cell, showing);
    const code: RootContent = { type: 'code', lang, value: cell.source, position };
    const open = folded ? undefined : (true as const);
    nodes.push(
      component('NotebookFold', { holds: 'code', count: count?.toString(), open }, [code]),
    );
  }
  const outputs = tags.has('remove-output') ? [] : showOutputs(showing, cell, index);
  if (outputs.length > 0) {
    const shown = component('NotebookOutputs', {}, outputs);
    const closed = tags.has('hide-output') || tags.has('hide-cell');
    nodes.push(closed ? component('NotebookFold', { holds: 'output' }, [shown]) : shown);
  }
  return nodes;
}

/** A cell may be in another language: `%%bash`. */
function languageOf({ source }: CodeCell, { notebook: { data } }: Showing): string {
  const [, magic] = /^%%(\w+)/.exec(source) ?? [];
  const { kernelspec, language_info: info } = data.metadata;
  const names = [magic, info?.name, kernelspec?.language];
  const known = names.map((name) => name && findLanguage(name)).find((name) => name);
  return known ?? 'text';
}

function showOutputs(showing: Showing, cell: CodeCell, index: number): RootContent[] {
  const count = cell.execution_count ?? index + 1;
  return joinStreams(cell.outputs).flatMap(({ output, number }): RootContent[] => {
    if (output.output_type === 'stream') {
      if (output.text.trim() === '') return [];
      const kind = output.name === 'stderr' ? 'stderr' : undefined;
      return [terminalOutput(showing, output.text, count, kind)];
    }
    if (output.output_type === 'error') {
      const { ename, evalue, traceback } = output;
      const text = traceback.length > 0 ? traceback.join('\n') : `${ename}: ${evalue}`;
      return [terminalOutput(showing, text, count, 'error')];
    }
    const path = ['cells', index, 'outputs', number, 'data'];
    const { data: bundle, metadata } = output;
    return showBundle(showing, { bundle, metadata, path, cell: index + 1, count });
  });
}

/** What was printed at several times in a row is one text. */
function joinStreams(outputs: readonly Output[]): { output: Output; number: number }[] {
  const joined: { output: Output; number: number }[] = [];
  for (const [number, output] of outputs.entries()) {
    const last = joined.at(-1)?.output;
    if (
      output.output_type === 'stream' &&
      last?.output_type === 'stream' &&
      last.name === output.name
    ) {
      joined.splice(-1, 1, { output: { ...output, text: last.text + output.text }, number });
    } else {
      joined.push({ output, number });
    }
  }
  return joined;
}

/** Raw cells are for a converter: those for HTML, Markdown and for all are shown. */
function showRaw(showing: Showing, cell: Cell, index: number, source: string): RootContent[] {
  if (source.trim() === '') return [];
  const format = cell.metadata?.raw_mimetype ?? cell.metadata?.format ?? '';
  if (format === 'text/markdown') {
    return showText(showing, { markdown: source, at: ['cells', index, 'source'] });
  }
  if (format === 'text/html') {
    const { tree, leftOut } = safeHtml(source);
    for (const name of leftOut) showing.notes.add(`<${name}> is left out of`, index + 1);
    return isVisible(tree)
      ? [finishedHtml('div', { className: ['notebook-html'] }, tree.children as never)]
      : [];
  }
  return format === '' ? [terminalOutput(showing, source, index + 1)] : [];
}
