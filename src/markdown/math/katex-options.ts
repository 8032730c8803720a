import type { KatexOptions, TrustContext } from 'katex';

/** LaTeX's `\DeclareMathOperator`, with and without a star, which KaTeX has not. */
const operatorMacros = {
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
  return { strict: false, trust: isHarmless, macros: { ...operatorMacros, ...macros } };
}

function isHarmless(context: TrustContext): boolean {
  const protocol = 'protocol' in context ? context.protocol : undefined;
  return protocol === undefined || !['javascript', 'vbscript', 'data'].includes(protocol);
}
