import { toHtml } from 'hast-util-to-html';
import { describe, expect, it } from 'vitest';
import { countLines, terminalText } from '../../src/markdown/notebook/terminal-text.ts';

const shown = (text: string) => toHtml(terminalText(text));

describe('text for terminals', () => {
  it.each([
    ['a <b> & c', 'a &#x3C;b> &#x26; c'],
    ['\u001b[31mred\u001b[0m', '<span class="ansi-fg" style="--fg: rgb(187, 0, 0)">red</span>'],
    [
      '\u001b[1;48;5;28mx\u001b[0m',
      '<span class="ansi-bg ansi-bold" style="--bg: rgb(0, 135, 0)">x</span>',
    ],
    ['\u001b[38;2;1;2;3mx', '<span class="ansi-fg" style="--fg: rgb(1, 2, 3)">x</span>'],
    ['\u001b[3;4;9mx', '<span class="ansi-italic ansi-underline ansi-strikethrough">x</span>'],
    ['\u001b[2K\u001b[1Aa\u001b[?25l\u001b]0;title\u0007b', 'ab'],
    ['  0%\r 50%\r100%\nend', '100%\nend'],
    ['one\r\ntwo\r\n', 'one\ntwo\n'],
    ['done\r', 'done'],
  ])('is shown as there: %j', (text, html) => {
    expect(shown(text)).toBe(html);
  });

  it.each([
    ['', 1],
    ['a', 1],
    ['a\n', 1],
    ['a\r\nb\rc\n\nd', 4],
  ])('has so many lines: %j', (text, lines) => {
    expect(countLines(text)).toBe(lines);
  });
});
