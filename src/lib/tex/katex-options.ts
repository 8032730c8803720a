import type { KatexOptions, TrustContext } from 'katex';

interface Token {
  text: string;
}

interface MacroExpansion {
  tokens: Token[];
  numArgs: number;
  /** What stands before the first argument, and after each. */
  delimiters: string[][];
}

/** The part of KaTeX's macro expander that its documentation names: https://katex.org/docs/supported#macros */
interface MacroContext {
  future: () => Token;
  popToken: () => Token;
  consumeSpaces: () => void;
  consumeArg: () => { tokens: Token[] };
  isDefined: (command: string) => boolean;
  macros: { set: (name: string, definition: string | MacroExpansion) => void };
}

/**
 * `\newcommand`, and with a star, for a name that is free or not: KaTeX has short forms of its own (`\R`, `\N`) which LaTeX has not, so
 * that a writer cannot know what is taken. MathJax does the same. The first argument may have a default.
 */
function newCommand(context: MacroContext): string {
  if (context.future().text === '*') context.popToken();
  const name = source(context.consumeArg().tokens).trim();
  const count = bracketed(context);
  const standard = count === undefined ? undefined : bracketed(context);
  if (standard !== undefined) {
    defineWithDefault(name, Number(count), standard, context);
    return '';
  }
  const command = context.isDefined(name) ? '\\renewcommand' : '\\providecommand';
  return `${command}{${name}}${count === undefined ? '' : `[${count}]`}`;
}

/** `\newcommand{\x}[2][a]{…}`: KaTeX has no defaults, but the means to make them. */
function defineWithDefault(
  name: string,
  count: number,
  standard: string,
  context: MacroContext,
): void {
  const { tokens } = context.consumeArg();
  const between = Array.from({ length: count - 1 }, () => []);
  const withFirst = `${name}@with`;
  context.macros.set(withFirst, { tokens, numArgs: count, delimiters: [['['], [']'], ...between] });
  context.macros.set(name, `\\@ifnextchar[{${withFirst}}{${withFirst}[{${standard}}]}`);
}

/** What follows in brackets, if brackets follow. */
function bracketed(context: MacroContext): string | undefined {
  context.consumeSpaces();
  if (context.future().text !== '[') return undefined;
  context.popToken();
  const tokens: Token[] = [];
  for (let depth = 0; depth > 0 || context.future().text !== ']';) {
    const token = context.popToken();
    if (token.text === 'EOF') break;
    if (token.text === '{') depth++;
    if (token.text === '}') depth--;
    tokens.push(token);
  }
  context.popToken();
  return source(tokens.reverse());
}

/** TeX of tokens, which KaTeX keeps from last to first. */
function source(tokens: readonly Token[]): string {
  return tokens
    .toReversed()
    .map(({ text }) => (/^\\[a-zA-Z@]+$/.test(text) ? `${text} ` : text))
    .join('');
}

/** What LaTeX has and KaTeX has not, or not so. */
const latexMacros = {
  '\\newcommand': newCommand,
  '\\DeclareMathOperator': '\\@ifstar{\\folia@operators}{\\folia@operator}',
  '\\folia@operator': '\\gdef#1{\\operatorname{#2}}',
  '\\folia@operators': '\\gdef#1{\\operatorname*{#2}}',
};

/**
 * KaTeX: no warnings on the console for text that only LaTeX would mind; commands such as `\href` work, but not with scripts.
 *
 * @param macros of the site: TeX by command (`\RR`). KaTeX may add to the copy that it gets.
 */
export function katexOptions(macros: Readonly<Record<string, string>>): KatexOptions {
  return { strict: false, trust: isHarmless, macros: { ...latexMacros, ...macros } };
}

function isHarmless(context: TrustContext): boolean {
  const protocol = 'protocol' in context ? context.protocol : undefined;
  return protocol === undefined || !['javascript', 'vbscript', 'data'].includes(protocol);
}
