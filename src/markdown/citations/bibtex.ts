import { plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import { hideMath } from './hidden-math.ts';

/** A work in CSL-JSON: https://docs.citationstyles.org/en/stable/specification.html#appendix-iv-variables */
export interface Work {
  id: string;
  type: string;
  title?: string;
  issued?: { 'date-parts'?: (number | string)[][] };
  author?: { family?: string; given?: string; literal?: string }[];
  [variable: string]: unknown;
}

interface Constants {
  commands: Record<string, string>;
  argumentCommands: Record<string, (...parameters: string[]) => string>;
}

const { constants } = plugins.config.get('@bibtex') as unknown as { constants: Constants };
const asItIs = (text: string): string => text;

// Commands that are common in titles, and that citation-js does not know.
Object.assign(constants.commands, { aa: 'å', AA: 'Å', dots: '…', ldots: '…', textdots: '…' });
Object.assign(constants.argumentCommands, {
  href: (_url: string, text: string) => text,
  mbox: asItIs,
  hbox: asItIs,
  text: asItIs,
  textrm: asItIs,
  textsf: asItIs,
  textnormal: asItIs,
  uppercase: (text: string) => text.toUpperCase(),
});

/** Works of a BibTeX text. Formulas are hidden in it: see `hidden-math.ts`. */
export function parseBibtex(text: string): Work[] {
  const source = hideMath(undotted(blankFrontMatter(text)));
  if (!source.includes('@')) return [];
  return plugins.input.chain(source, {
    forceType: '@biblatex/text',
    target: '@csl/list+object',
    generateGraph: false,
    strict: true,
    maxChainLength: 10,
  }) as Work[];
}

/** Jekyll's files begin with an empty front matter. Lines keep their numbers. */
function blankFrontMatter(text: string): string {
  return text.replace(/^\uFEFF?---[ \t]*\r?\n[\s\S]*?\n?---[ \t]*(?=\r?\n)/, (matter) =>
    matter.replace(/[^\n]/g, ''),
  );
}

/** An accent on `\\i` and `\\j`, which have no dots, is one on the letter: `\\"\\i` is ï. */
function undotted(text: string): string {
  return text.replace(/(\\["'`^~=.])\s*(?:\{\\([ij])\}|\\([ij])(?![a-zA-Z]))/g, '$1{$2$3}');
}
