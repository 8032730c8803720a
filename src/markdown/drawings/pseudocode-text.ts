import type { ElementContent, Properties } from 'hast';
import { h } from 'hastscript';
import type { PseudocodeNode } from 'pseudocode/src/Parser.js';

const specials = /^\\([{}$&#%_])$/;
const quotes: Readonly<Record<string, string>> = { '`': '‘', '``': '“', "'": '’', "''": '”' };

/** What LaTeX's commands of fonts do: `\textbf{…}` to what follows in braces, `\bfseries` to what follows in a group. */
const fonts: Readonly<Record<string, string>> = {
  textnormal: 'font: inherit',
  textrm: 'font-family: var(--serif)',
  textsf: 'font-family: var(--sans)',
  texttt: 'font-family: var(--mono)',
  textbf: 'font-weight: bold',
  textmd: 'font-weight: normal',
  textlf: 'font-weight: lighter',
  textup: 'font-style: normal',
  textit: 'font-style: italic',
  textsc: 'font-variant: small-caps',
  textsl: 'font-style: oblique',
  uppercase: 'text-transform: uppercase',
  lowercase: 'text-transform: lowercase',
  normalfont: 'font: inherit',
  rmfamily: 'font-family: var(--serif)',
  sffamily: 'font-family: var(--sans)',
  ttfamily: 'font-family: var(--mono)',
  bfseries: 'font-weight: bold',
  mdseries: 'font-weight: normal',
  lfseries: 'font-weight: lighter',
  upshape: 'font-style: normal',
  itshape: 'font-style: italic',
  scshape: 'font-variant: small-caps',
  slshape: 'font-style: oblique',
  tiny: 'font-size: 0.7em',
  scriptsize: 'font-size: 0.8em',
  footnotesize: 'font-size: 0.85em',
  small: 'font-size: 0.92em',
  large: 'font-size: 1.17em',
  huge: 'font-size: 1.9em',
};

/** A formula, with where it stands. */
export type DrawFormula = (node: PseudocodeNode) => ElementContent;

/** The text of a line as HTML. */
export function textOf(node: PseudocodeNode | undefined, formula: DrawFormula): ElementContent[] {
  return contentOf([...(node?.children ?? [])], formula);
}

function contentOf(nodes: PseudocodeNode[], formula: DrawFormula): ElementContent[] {
  const content: ElementContent[] = [];
  for (let node = nodes.shift(); node; node = nodes.shift()) {
    if (node.whitespace) content.push({ type: 'text', value: ' ' });
    const value = String(node.value);
    switch (node.type) {
      case 'math':
        content.push(formula(node));
        break;
      case 'font-dclr':
      case 'sizing-dclr':
        // It holds to the end of its group.
        content.push(h('span', lookOf(value), contentOf(nodes.splice(0), formula)));
        break;
      case 'font-cmd':
        content.push(h('span', lookOf(value), textOf(nodes.shift(), formula)));
        break;
      case 'call':
        content.push(functionName(value), ...inParentheses(textOf(node.children?.[0], formula)));
        break;
      case 'close-text':
        content.push(...textOf(node, formula));
        break;
      default:
        content.push(wordOf(node.type, value));
    }
  }
  return content;
}

function wordOf(type: string, value: string): ElementContent {
  if (type === 'cond-symbol') return keyword(value.toLowerCase());
  if (type === 'special') {
    return value === '\\\\' ? h('br') : { type: 'text', value: value.replace(specials, '$1') };
  }
  if (type === 'quote-symbol') return { type: 'text', value: quotes[value] ?? value };
  return { type: 'text', value: type === 'text-symbol' ? '\\' : value };
}

function lookOf(command: string): Properties {
  return { style: fonts[command] ?? '' };
}

export function keyword(text: string): ElementContent {
  return h('b', text);
}

export function functionName(name: string): ElementContent {
  return h('span', { className: ['function'] }, name);
}

export function inParentheses(content: ElementContent[]): ElementContent[] {
  return [{ type: 'text', value: '(' }, ...content, { type: 'text', value: ')' }];
}
