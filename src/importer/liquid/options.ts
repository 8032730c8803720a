/** Words and options of a tag, as jekyll-scholar reads them: `{% cite a b --locator 12 -f x %}`. */
export interface TagOptions {
  words: string[];
  /** By long name; several values where an option is given again. */
  options: ReadonlyMap<string, readonly string[]>;
}

/**
 * Reads the arguments of a tag.
 *
 * @param known long names by short ones; where the name ends with `!`, no value follows.
 */
export function readTagOptions(args: string, known: Readonly<Record<string, string>>): TagOptions {
  const parts = [...args.matchAll(/(?:[^\s"']|"[^"]*"|'[^']*')+/g)].map(([part]) => part);
  const flags = new Set(
    Object.values(known)
      .filter((name) => name.endsWith('!'))
      .map((name) => name.slice(0, -1)),
  );
  const words: string[] = [];
  const options = new Map<string, string[]>();
  for (let index = 0; index < parts.length; index++) {
    const part = parts[index] ?? '';
    const match = /^--?(?<name>[A-Za-z][\w-]*)(?:=(?<value>.*))?$/s.exec(part);
    if (!match?.groups) {
      words.push(unquoted(part));
      continue;
    }
    const { name: written = '', value } = match.groups;
    const name = (part.startsWith('--') ? written : (known[written] ?? written)).replace('!', '');
    const own = flags.has(name) ? '' : (value ?? parts[++index] ?? '');
    options.set(name, [...(options.get(name) ?? []), unquoted(own)]);
  }
  return { words, options };
}

function unquoted(text: string): string {
  return text.replace(/^(["'])(.*)\1$/s, '$2');
}
