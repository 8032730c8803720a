import { plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import { fromHtml } from 'hast-util-from-html';
import { toString } from 'hast-util-to-string';
import { hideMath } from './hidden-math.ts';

/** A work in CSL-JSON: https://docs.citationstyles.org/en/stable/specification.html#appendix-iv-variables */
export interface Work {
  id: string;
  type: string;
  title?: string;
  issued?: { 'date-parts'?: (number | string)[][]; literal?: string };
  status?: string;
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
Object.assign(constants.commands, {
  aa: 'å',
  AA: 'Å',
  S: '§',
  pounds: '£',
  dots: '…',
  ldots: '…',
  textdots: '…',
  TeX: 'TeX',
  LaTeX: 'LaTeX',
  BibTeX: 'BibTeX',
  relax: '',
  ',': '\u2009',
  '\\': ' ',
  // Where a word may break, and where its letters may not join.
  '-': '',
  '/': '',
});
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

/** An entry as it is written, by the names of its fields. */
interface Entry {
  properties: Record<string, string | number | undefined>;
}

/** Works of a BibTeX text. Formulas are hidden in it: see `hidden-math.ts`. */
export function parseBibtex(text: string): Work[] {
  const source = hideMath(
    ensuredMath(spaced(undotted(decoded(blankComments(blankFrontMatter(text)))))),
  );
  if (!source.includes('@')) return [];
  const entries = convert(source, '@biblatex/text', '@biblatex/entries+list') as Entry[];
  for (const { properties } of entries) completeFields(properties);
  return convert(entries, '@biblatex/entries+list', '@csl/list+object') as Work[];
}

function convert(input: unknown, forceType: string, target: string): unknown {
  const options = { forceType, target, generateGraph: false, strict: true, maxChainLength: 10 };
  return plugins.input.chain(input, options);
}

/** Jekyll's files begin with an empty front matter. Lines keep their numbers. */
function blankFrontMatter(text: string): string {
  return text.replace(/^\uFEFF?---[ \t]*\r?\n[\s\S]*?\n?---[ \t]*(?=\r?\n)/, (matter) =>
    matter.replace(/[^\n]/g, ''),
  );
}

/** Lines that begin with `%` are comments for Biber and most editors; an entry in one is no entry. */
function blankComments(text: string): string {
  return text.replace(/^[ \t]*%.*$/gm, '');
}

/** Character references of HTML, which al-folio shows as the characters they mean; not those that mean something in BibTeX. */
function decoded(text: string): string {
  return text.replace(/(?<!\\)&(?:#\d+|#x[\da-f]+|[a-z][a-z\d]*);/gi, (reference) => {
    const character = toString(fromHtml(reference, { fragment: true }));
    return /[\\{}"%#$~^_&]/.test(character) ? (character === '&' ? '\\&' : reference) : character;
  });
}

/** An accent on `\\i` and `\\j`, which have no dots, is one on the letter: `\\"\\i` is ï. */
function undotted(text: string): string {
  return text.replace(/(\\["'`^~=.])\s*(?:\{\\([ij])\}|\\([ij])(?![a-zA-Z]))/g, '$1{$2$3}');
}

/** A backslash before a space ends the name of a command, as braces do. */
function spaced(text: string): string {
  return text.replace(/(?<!\\)\\(?=[ \t])/g, '{}');
}

/** `\\ensuremath{x}` is a formula wherever it stands. */
function ensuredMath(text: string): string {
  return text.replace(
    /\\ensuremath\s*\{((?:[^{}]|\{[^{}]*\})*)\}/g,
    (_command, tex: string) => `$${tex}$`,
  );
}

/** DOIs and URLs without the backslashes that programs write into them, the state of what is not out yet, the address of what is on arXiv alone. */
function completeFields(fields: Entry['properties']): void {
  for (const name of ['doi', 'url']) {
    const value = fields[name];
    if (typeof value === 'string') fields[name] = value.replace(/\{?\\([_%&#~$])\}?/g, '$1');
  }
  // BibLaTeX has keys here, which only its own styles spell out.
  const state = { inpress: 'in press', inpreparation: 'in preparation' }[
    String(fields['pubstate'])
  ];
  if (state !== undefined) fields['pubstate'] = state;
  const { eprint, eprinttype, archiveprefix } = fields;
  const archive = eprinttype ?? archiveprefix;
  if (eprint === undefined || !/^arxiv$/i.test(String(archive))) return;
  if (fields['doi'] ?? fields['url']) return;
  fields['url'] = `https://arxiv.org/abs/${String(eprint).replace(/^arxiv:/i, '')}`;
}
