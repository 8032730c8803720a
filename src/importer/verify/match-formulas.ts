const entities: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&amp;': '&' };
/** Environments that differ in their numbers and in what they stand in, and not in what they show. */
const environment =
  /\\(?:begin|end)\{(?:equation|displaymath|math|align|aligned|alignat|alignedat|gather|gathered|split|multline|eqnarray|subequations)\*?\}/g;
const definition =
  /\\(?:(?:re)?newcommand|providecommand|def|DeclareMathOperator\*?|require|let)(?![a-zA-Z]).*$|\\(?:eq)?ref\{[^}]*\}/gm;
/** Two formulas that share so much of their commands, letters and signs are one, written in another way. */
const enoughInCommon = 0.75;

/**
 * Finds the formulas that a page does not have. First those are paired that are the same but for white space, braces, and backslashes
 * that kramdown takes away; then those that have nearly all in common: TeX for MathJax is not always TeX for KaTeX, so an import
 * may have to write `\boldsymbol` for `\bm`, or what a macro stands for.
 *
 * @returns TeX of the source.
 */
export function matchFormulas(source: readonly string[], page: readonly string[]): string[] {
  const shown = withoutNumbers(page, source);
  const left = new Map<string, string[]>();
  for (const tex of shown) {
    const key = formulaKey(tex);
    left.set(key, [...(left.get(key) ?? []), tex]);
  }
  const unpaired = source.filter((tex) => {
    const key = formulaKey(tex);
    if (key === '') return false;
    return left.get(key)?.pop() === undefined;
  });
  const others = [...left.values()].flat().map(partsOf);
  return unpaired.filter((tex) => {
    const parts = partsOf(tex);
    const index = others.findIndex((other) => likeness(parts, other) >= enoughInCommon);
    if (index !== -1) others.splice(index, 1);
    return index === -1 && !showsNothing(tex);
  });
}

/** The page has labels as empty ids, and the numbers of rows as tags. Where the source has tags of its own, all of them count. */
function withoutNumbers(page: readonly string[], source: readonly string[]): string[] {
  const isTagged = source.some((tex) => tex.includes('\\tag'));
  const number = isTagged ? /(?!)/g : /\\tag\{\d+[a-z]?\}/g;
  return page.map((tex) => tex.replaceAll(number, '').replaceAll(/\\htmlId\{[^{}]*\}\{\}/g, ''));
}

function formulaKey(tex: string): string {
  return plain(tex).replaceAll(/\\+(?=[^a-zA-Z]|$)|[\s{}]|\\(?:notag|nonumber)(?![a-zA-Z])/g, '');
}

function plain(tex: string): string {
  return tex
    .replaceAll(/&(?:lt|gt|amp);/g, (entity) => entities[entity] ?? entity)
    .replaceAll(/(?<!\\)%.*$/gm, '')
    .replaceAll(/^[ \t]*>[ \t]/gm, '')
    .replaceAll(/\\label\{[^}]*\}/g, '')
    .replaceAll(/\\(lt|gt)(?![a-zA-Z])/g, (_, name: string) => (name === 'lt' ? '<' : '>'))
    .replaceAll(environment, '');
}

/** A formula that defines macros and shows nothing, or is the number of another one. */
function showsNothing(tex: string): boolean {
  return plain(tex).replaceAll(definition, '').trim() === '';
}

function partsOf(tex: string): string[] {
  return plain(tex).match(/\\[a-zA-Z]+|[^\s{}\\]/g) ?? [];
}

function likeness(some: readonly string[], others: readonly string[]): number {
  const longer = Math.max(some.length, others.length);
  if (longer === 0 || Math.min(some.length, others.length) / longer < enoughInCommon) return 0;
  const left = new Map<string, number>();
  for (const part of others) left.set(part, (left.get(part) ?? 0) + 1);
  let common = 0;
  for (const part of some) {
    const number = left.get(part) ?? 0;
    if (number > 0) common += 1;
    left.set(part, number - 1);
  }
  return common / longer;
}
