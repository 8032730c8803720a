const entities: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&amp;': '&' };
/** Environments that differ in their numbers and in what they stand in, and not in what they show. */
const environment =
  /\\(?:begin|end)\{(?:equation|displaymath|math|align|aligned|alignat|alignedat|gather|gathered|split|multline|eqnarray|subequations)\*?\}/g;
const definition =
  /\\(?:(?:re)?newcommand|providecommand|def|definecolor|DeclareMathOperator\*?|require|let)(?![a-zA-Z]).*$|\\(?:eq)?ref\{[^}]*\}/gm;
/** Two formulas that share so much of their commands, letters and signs are one, written in another way. */
const enoughInCommon = 0.75;

/**
 * Finds the formulas that a page does not have. First those are paired that are the same but for white space, braces, and backslashes
 * that kramdown takes away, and for what the site adds to a formula with a number; then those that have nearly all in common: TeX for
 * MathJax is not always TeX for KaTeX, so an import may have to write `\boldsymbol` for `\bm`, or what a macro stands for.
 *
 * @returns TeX of the source.
 */
export function matchFormulas(source: readonly string[], page: readonly string[]): string[] {
  const left = page.map((tex) => ({
    tex,
    key: formulaKey(tex),
    bare: formulaKey(withoutTags(tex)),
  }));
  const unpaired = source.filter((tex) => {
    const key = formulaKey(tex);
    if (key === '') return false;
    const index = left.findIndex((other) => key === (hasTag(tex) ? other.key : other.bare));
    if (index !== -1) left.splice(index, 1);
    return index === -1;
  });
  const others = left.map(({ tex }) => ({ parts: partsOf(tex), bare: partsOf(withoutTags(tex)) }));
  return unpaired.filter((tex) => {
    const parts = partsOf(tex);
    const index = others.findIndex(
      (other) => likeness(parts, hasTag(tex) ? other.parts : other.bare) >= enoughInCommon,
    );
    if (index !== -1) others.splice(index, 1);
    return index === -1 && !showsNothing(tex);
  });
}

function formulaKey(tex: string): string {
  return plain(tex).replaceAll(/\\+(?=[^a-zA-Z]|$)|[\s{}]|\\(?:notag|nonumber)(?![a-zA-Z])/g, '');
}

/** The site writes the number of a formula as its tag; a source has one only where the writer chose it. */
function withoutTags(tex: string): string {
  return tex.replaceAll(/\\tag\*?\{[^}]*\}/g, '');
}

function hasTag(tex: string): boolean {
  return withoutTags(tex) !== tex;
}

function plain(tex: string): string {
  return (
    tex
      .replaceAll(/&(?:lt|gt|amp);/g, (entity) => entities[entity] ?? entity)
      .replaceAll(/(?<!\\)%.*$/gm, '')
      .replaceAll(/^[ \t]*>[ \t]/gm, '')
      .replaceAll(/\\label\{[^}]*\}|\\htmlId\{[^}]*\}\{\}/g, '')
      // KaTeX has no colours with names of the writer's own, so an import writes their values.
      .replaceAll(/(\\(?:text)?color)\s*\{[^}]*\}/g, '$1')
      .replaceAll(/\\(lt|gt)(?![a-zA-Z])/g, (_, name: string) => (name === 'lt' ? '<' : '>'))
      .replaceAll(environment, '')
  );
}

/** A formula that defines macros and shows nothing, or is the number of another one. */
function showsNothing(tex: string): boolean {
  return plain(tex).replaceAll(definition, '').trim() === '';
}

/** The commands, letters and signs of a formula. */
interface Parts {
  length: number;
  /** How often each of them stands there. */
  counts: ReadonlyMap<string, number>;
}

function partsOf(tex: string): Parts {
  const parts = plain(tex).match(/\\[a-zA-Z]+|[^\s{}\\]/g) ?? [];
  const counts = new Map<string, number>();
  for (const part of parts) counts.set(part, (counts.get(part) ?? 0) + 1);
  return { length: parts.length, counts };
}

function likeness(some: Parts, other: Parts): number {
  const longer = Math.max(some.length, other.length);
  if (longer === 0 || Math.min(some.length, other.length) / longer < enoughInCommon) return 0;
  let common = 0;
  for (const [part, count] of some.counts) common += Math.min(count, other.counts.get(part) ?? 0);
  return common / longer;
}
