import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import type { PseudocodeNode } from 'pseudocode/src/Parser.js';
import {
  functionName,
  inParentheses,
  keyword,
  textOf,
  type DrawFormula,
} from './pseudocode-text.ts';

/** A line of an algorithm. */
export interface Line {
  /** How deep it is indented; undefined for what an algorithm requires and gives, above its lines. */
  level: number | undefined;
  content: ElementContent[];
}

const statements: Readonly<Record<string, string>> = {
  ensure: 'Ensure: ',
  require: 'Require: ',
  input: 'Input: ',
  output: 'Output: ',
  print: 'print ',
  return: 'return ',
};
const conditions = new Set(['ensure', 'require', 'input', 'output']);
const loops: Readonly<Record<string, string>> = {
  for: 'for ',
  forall: 'for all ',
  while: 'while ',
};

/** The lines of an `algorithmic` environment, in the words of pseudocode.js. */
export function linesOf(algorithmic: PseudocodeNode, formula: DrawFormula): Line[] {
  return (algorithmic.children ?? []).flatMap((part) => linesOfPart(part, 0, formula));
}

function linesOfPart(node: PseudocodeNode, level: number, formula: DrawFormula): Line[] {
  const { type, children } = node;
  const [first, second] = children ?? [];
  const text = (part: PseudocodeNode | undefined) => textOf(part, formula);
  const line = (...content: ElementContent[]): Line => ({ level, content });
  const block = (part: PseudocodeNode | undefined, head: Line) =>
    blockLines(part, head, level, formula);
  switch (type) {
    case 'block':
      return withComments(children ?? [], undefined, level, formula);
    case 'statement':
      return [statement(String(node.value), text(first), level)];
    case 'command':
      return [line(keyword(String(node.value)))];
    case 'comment':
      return [line(comment(text(first)))];
    case 'if':
      return ifLines(node, level, formula);
    case 'loop': {
      const name = String(node.value);
      const head = line(keyword(loops[name] ?? name), ...text(first), keyword(' do'));
      return [...block(second, head), line(keyword(name === 'while' ? 'end while' : 'end for'))];
    }
    case 'upon':
      return [...block(second, line(keyword('upon '), ...text(first))), line(keyword('end upon'))];
    case 'repeat':
      return [...block(first, line(keyword('repeat'))), line(keyword('until '), ...text(second))];
    // \FUNCTION and \PROCEDURE.
    default: {
      const { type: word, name } = node.value as { type: string; name: string };
      const kind = word.toLowerCase();
      const head = line(keyword(`${kind} `), functionName(name), ...inParentheses(text(first)));
      return [...block(second, head), line(keyword(`end ${kind}`))];
    }
  }
}

function statement(name: string, content: ElementContent[], level: number): Line {
  const word = statements[name];
  return {
    level: conditions.has(name) ? undefined : level,
    content: [...(word === undefined ? [] : [keyword(word)]), ...content],
  };
}

/** The condition and block of \IF, those of each \ELIF, and the block of \ELSE. */
function ifLines(node: PseudocodeNode, level: number, formula: DrawFormula): Line[] {
  const { numElif } = node.value as { numElif: number };
  const children = node.children ?? [];
  const lines: Line[] = [];
  for (let index = 0; index <= numElif; index++) {
    const [condition, block] = children.slice(2 * index);
    const content = [
      keyword(index === 0 ? 'if ' : 'else if '),
      ...textOf(condition, formula),
      keyword(' then'),
    ];
    lines.push(...blockLines(block, { level, content }, level, formula));
  }
  const last = children[2 * (numElif + 1)];
  if (last) lines.push(...blockLines(last, { level, content: [keyword('else')] }, level, formula));
  return [...lines, { level, content: [keyword('end if')] }];
}

function blockLines(
  block: PseudocodeNode | undefined,
  head: Line,
  level: number,
  formula: DrawFormula,
): Line[] {
  return [head, ...withComments(block?.children ?? [], head, level + 1, formula)];
}

/** A comment stands at the end of the line before it. */
function withComments(
  nodes: readonly PseudocodeNode[],
  head: Line | undefined,
  level: number,
  formula: DrawFormula,
): Line[] {
  const lines: Line[] = [];
  for (const node of nodes) {
    const before = lines.at(-1) ?? head;
    if (node.type === 'comment' && before) {
      const text = textOf(node.children?.[0], formula);
      before.content.push({ type: 'text', value: ' ' }, comment(text));
    } else {
      lines.push(...linesOfPart(node, level, formula));
    }
  }
  return lines;
}

function comment(text: ElementContent[]): ElementContent {
  return h('span', { className: ['comment'] }, [{ type: 'text', value: '// ' }, ...text]);
}
