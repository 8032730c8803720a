import { readTextFile } from '../../files/read-text.ts';
import { ContentErrors } from '../../lib/errors.ts';
import { bibliographyFiles } from './bibliography-files.ts';
import { readBibliography, type Bibliography } from './bibliography.ts';
import { CitationEngine } from './engine.ts';
import { chooseLocale, readLocale, readStyle } from './styles.ts';

interface Folders {
  root: string;
  content: string;
}

const otherStyle = 'Take a valid style, such as those at https://www.zotero.org/styles.';

/** Bibliographies and engines of a site: each is made when a text asks for it, and kept. */
export class CitationLibrary {
  readonly #folders: Folders;
  readonly #bibliographies = new Map<string, Bibliography>();
  readonly #engines = new Map<string, CitationEngine>();

  constructor(folders: Folders) {
    this.#folders = folders;
  }

  /**
   * The works that a text may cite; undefined if it names a file that is not there, which the loader reports.
   *
   * @throws {ContentErrors} for BibTeX that cannot be read.
   */
  bibliography(file: string, own: string | undefined): Bibliography | undefined {
    const files = bibliographyFiles(this.#folders, file, own);
    if (own !== undefined && files.length === 0) return undefined;
    const key = files
      .map(({ location, name }) => location + (readTextFile(location, name).text ?? ''))
      .join('\0');
    const known = this.#bibliographies.get(key) ?? readBibliography(files);
    this.#bibliographies.set(key, known);
    return known;
  }

  /**
   * The engine of a style; undefined if there is no such style, which the loader reports.
   *
   * @param language BCP 47 tag.
   * @throws {ContentErrors} for a style that citeproc-js cannot read.
   */
  engine(style: string, language: string): CitationEngine | undefined {
    const { content } = this.#folders;
    const locale = chooseLocale(content, language);
    const source = readStyle(content, style);
    if (source === undefined) return undefined;
    const key = [source, locale, readLocale(content, locale)].join('\0');
    const engine = this.#engines.get(key) ?? this.#create(style, source, locale);
    this.#engines.set(key, engine);
    return engine;
  }

  #create(style: string, source: string, locale: string): CitationEngine {
    const [, parent] = /<link[^>]*href="([^"]*)"[^>]*rel="independent-parent"/.exec(source) ?? [];
    const file = `content/publications/${style}`;
    if (parent !== undefined) {
      throw styleError(
        file,
        `This CSL file only says that its style is that of ${parent}.`,
        'Take the file of that style instead.',
      );
    }
    if (!/<style[\s>]/.test(source)) {
      throw styleError(file, 'The file holds no CSL style.', otherStyle);
    }
    try {
      return new CitationEngine(source, locale, (name) => readLocale(this.#folders.content, name));
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      throw styleError(
        file,
        `The CSL style cannot be read: ${reason.replace(/\.$/, '')}.`,
        otherStyle,
      );
    }
  }
}

function styleError(file: string, message: string, remedy: string): ContentErrors {
  return new ContentErrors([{ id: 'citation-style', file, message, remedy }]);
}
