import type { KatexOptions, TrustContext } from 'katex';

/** The part of KaTeX's macro expander that its documentation names: https://katex.org/docs/supported#macros */
interface MacroContext {
  future: () => { text: string };
  popToken: () => { text: string };
  consumeArg: () => { tokens: { text: string }[] };
  isDefined: (command: string) => boolean;
}

/**
 * `\newcommand`, and with a star, for a name that is free or not: KaTeX has short forms of its own (`\R`, `\N`) which LaTeX has not, so
 * that a writer cannot know what is taken. MathJax does the same.
 */
function newCommand(context: MacroContext): string {
  if (context.future().text === '*') context.popToken();
  const name = context
    .consumeArg()
    .tokens.reverse()
    .map(({ text }) => text)
    .join('');
  return `${context.isDefined(name) ? '\\renewcommand' : '\\providecommand'}{${name}}`;
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
