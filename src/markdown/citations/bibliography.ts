import { readTextFile } from '../../files/read-text.ts';
import { ContentErrors, type ContentProblem } from '../../lib/errors.ts';
import { parseBibtex, type Work } from '../../lib/bibtex/bibtex.ts';
import type { BibliographyFile } from './bibliography-files.ts';

/** The works that a text may cite. */
export class Bibliography {
  readonly works: ReadonlyMap<string, Work>;
  /** Files that give different works one key, by that key. */
  readonly clashes: ReadonlyMap<string, readonly string[]>;

  constructor(files: readonly { name: string; works: readonly Work[] }[]) {
    const works = new Map<string, Work>();
    const names = new Map<string, string[]>();
    const clashes = new Set<string>();
    for (const file of files) {
      for (const work of file.works) {
        const known = works.get(work.id);
        if (known && JSON.stringify(known) !== JSON.stringify(work)) clashes.add(work.id);
        works.set(work.id, work);
        names.set(work.id, [...(names.get(work.id) ?? []), file.name]);
      }
    }
    this.works = works;
    this.clashes = new Map([...clashes].map((key) => [key, names.get(key) ?? []]));
  }
}

/**
 * Reads BibTeX and BibLaTeX.
 *
 * @throws {ContentErrors} when a file cannot be read, with the place in it.
 */
export function readBibliography(files: readonly BibliographyFile[]): Bibliography {
  const problems: ContentProblem[] = [];
  const read = files.map(({ location, name }) => {
    const { text, problem } = readTextFile(location, name);
    if (problem) {
      problems.push(problem);
      return { name, works: [] };
    }
    try {
      return { name, works: parseBibtex(text) };
    } catch (error) {
      problems.push(syntaxProblem(name, error));
      return { name, works: [] };
    }
  });
  if (problems.length > 0) throw new ContentErrors(problems);
  return new Bibliography(read);
}

/** The parser of citation-js tells the place in its message: `invalid syntax at line 2 col 1: …`. */
function syntaxProblem(file: string, error: unknown): ContentProblem {
  const message = error instanceof Error ? error.message : String(error);
  const [, reason = message, line, column] =
    /^([\s\S]*?) at line (\d+) col (\d+)/.exec(message) ?? [];
  return {
    id: 'bibliography-syntax',
    file,
    ...(line !== undefined && { line: Number(line), column: Number(column) }),
    message: `The BibTeX cannot be read: ${reason.trim()}.`,
    remedy:
      'Look at the entry that begins before this place: a brace, a quote or a comma is missing.',
  };
}
