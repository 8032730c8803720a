import { fill } from '../../lib/words.ts';
import type { JsxElement } from '../tree.ts';
import { finishedHtml } from './finished-html.ts';
import { component, type Showing } from './showing.ts';
import { countLines, terminalText } from './terminal-text.ts';

/**
 * Text that code has printed.
 *
 * @param count number of the cell for readers.
 * @param kind anything but ordinary output.
 */
export function terminalOutput(
  { words }: Pick<Showing, 'words'>,
  text: string,
  count: number,
  kind?: 'stderr' | 'error',
): JsxElement {
  const trimmed = text.replace(/\n+$/, '');
  const label = fill(words, 'outputOfCell', { n: count });
  const properties = { role: 'group', ariaLabel: label, tabIndex: 0 };
  const block = finishedHtml('pre', properties, terminalText(trimmed));
  return component('NotebookText', { lines: String(countLines(trimmed)), kind }, [block]);
}
