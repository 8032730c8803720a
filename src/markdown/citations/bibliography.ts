import { globSync } from 'node:fs';
import path from 'node:path';
import { isFile, readTextFile } from '../../files/read-text.ts';
import { ContentErrors, type ContentProblem } from '../../lib/errors.ts';
import { parseBibtex, type Work } from '../../lib/bibtex/bibtex.ts';

export interface BibliographyFile {
  /** Absolute path. */
  location: string;
  /** As errors name it: from the site folder. */
  name: string;
}

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
 * The BibTeX files of a text: the one that its front matter names, beside it or in `content/publications/`, else all of that folder.
 *
 * @param file the text, absolute.
 * @param own what its front matter names.
 */
export function bibliographyFiles(
  { root, content }: { root: string; content: string },
  file: string,
  own: string | undefined,
): BibliographyFile[] {
  const folder = path.join(content, 'publications');
  const locations =
    own === undefined
      ? listBibliographies(content).map((name) => path.join(folder, name))
      : [path.resolve(path.dirname(file), own), path.join(folder, own)];
  const found = own === undefined ? locations : locations.filter(isFile).slice(0, 1);
  return found.map((location) => ({
    location,
    name: path.relative(root, location).split(path.sep).join('/'),
  }));
}

/** The BibTeX files of a site, from `content/publications/`. */
export function listBibliographies(content: string): string[] {
  return globSync('**/*.bib', { cwd: path.join(content, 'publications') })
    .map((file) => file.split(path.sep).join('/'))
    .sort();
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
