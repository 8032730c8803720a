/**
 * Takes `name="…"`, `name='…'` and `name=word` out of what stands after the language of a fence.
 *
 * @returns the texts that were found, and what is left.
 */
export function takeTexts<Name extends string>(
  source: string,
  names: readonly Name[],
): { texts: Partial<Record<Name, string>>; rest: string } {
  const texts: Partial<Record<Name, string>> = {};
  let rest = source;
  for (const name of names) {
    const match = new RegExp(`(?<!\\S)${name}=(?:"([^"]*)"|'([^']*)'|(\\S+))`).exec(rest);
    if (!match) continue;
    texts[name] = match[1] ?? match[2] ?? match[3] ?? '';
    rest = rest.replace(match[0], ' ');
  }
  return { texts, rest };
}
