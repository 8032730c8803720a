import Anser from 'anser';
import type { ElementContent } from 'hast';

/** Control sequences that are no colours: they move the cursor or clear the line. (ECMA-48, 5.4) */
const controls =
  // eslint-disable-next-line no-control-regex
  /\u001B(?:\[[0-?]*[ -/]*[@-ln-~]|\][^\u0007\u001B]*(?:\u0007|\u001B\\)|[()][0-9A-Za-z]|[=>78])/g;

/**
 * What a terminal would show: a carriage return writes the line again from its beginning, as progress bars do.
 *
 * @returns text, and elements with the colours of the text in custom properties; the page chooses their lightness.
 */
export function terminalText(text: string): ElementContent[] {
  const shown = overwrite(text.replace(controls, ''));
  const parts = Anser.ansiToJson(shown, { json: true, remove_empty: true });
  return parts.map(({ content, fg, bg, decorations }): ElementContent => {
    const style = [fg ? `--fg: rgb(${fg})` : '', bg ? `--bg: rgb(${bg})` : ''].filter(Boolean);
    const className = [
      ...(fg ? ['ansi-fg'] : []),
      ...(bg ? ['ansi-bg'] : []),
      ...decorations.filter((name) => shownDecorations.has(name)).map((name) => `ansi-${name}`),
    ];
    if (className.length === 0) return { type: 'text', value: content };
    return {
      type: 'element',
      tagName: 'span',
      properties: { className, ...(style.length > 0 && { style: style.join('; ') }) },
      children: [{ type: 'text', value: content }],
    };
  });
}

const shownDecorations = new Set(['bold', 'dim', 'italic', 'underline', 'strikethrough']);

/** The number of lines of a text as `terminalText` shows it. */
export function countLines(text: string): number {
  return overwrite(text).replace(/\n$/, '').split('\n').length;
}

function overwrite(text: string): string {
  if (!text.includes('\r')) return text;
  return text
    .replaceAll('\r\n', '\n')
    .split('\n')
    .map((line) => line.split('\r').findLast((part) => part !== '') ?? '')
    .join('\n');
}
