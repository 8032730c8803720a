import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { markdownPath } from '../../src/lib/addresses.ts';
import { linkArchives } from '../../src/lib/archive-links.ts';
import { toLocalTime } from '../../src/lib/dates.ts';
import { ownAddress } from '../../src/lib/own-addresses.ts';
import { decodePath } from '../../src/lib/permalinks.ts';
import { elementId, type SiteTarget } from '../../src/lib/site-links.ts';
import { categoryNames, tagNames } from '../../src/schemas/post.ts';
import type { Patient, PatientText } from './patient.ts';

/** Ids that a page gets when it is made: of footnotes, references, formulas, and of what stands around a text. */
const made =
  /^(?:user-content-)?(?:fn|fnref|ref|cite|eq|mjx-eqn)[:-]|^(?:references|related-posts|main|comments|search|footnote-label)$/;

/** Files that a build writes beside its pages. */
const besidePages =
  /^\/(?:llms\.txt|manifest\.webmanifest|favicon\.(?:svg|ico)|apple-touch-icon\.png|icon[^/]*\.png|social\/.*|projects\/|news\/)$/;

/** What there is at the addresses of a site, without building it. In doubt something is there. */
export class SiteAddresses {
  readonly #patient: Patient;
  readonly #texts: ReadonlyMap<string, PatientText>;
  readonly #others: ReadonlySet<string>;

  constructor(patient: Patient) {
    this.#patient = patient;
    this.#texts = new Map(patient.texts.map((text) => [text.path, text]));
    this.#others = new Set([
      ...patient.texts.flatMap((text) => [...text.redirectFrom, markdownPath(text.path)]),
      ...archivePaths(patient),
    ]);
  }

  /** Paths of pages, of which one may be meant. */
  get pages(): string[] {
    return [...this.#texts.keys()];
  }

  hasPath(written: string): boolean {
    const target = written.replace(/(?<=\/)index\.html$/, '');
    const forms = [target, `${target}/`, `${target}.html`];
    if (forms.some((form) => this.#texts.has(form) || this.#others.has(form))) return true;
    if (target === '/' || besidePages.test(target) || this.#isFile(target)) return true;
    const own = ownAddress(target);
    return own !== undefined && !/^(?:the archive of|a folder)/.test(own);
  }

  /** Whether the page of a text has the element; pages of other kinds are not known. */
  hasElement({ path: target, fragment }: SiteTarget): boolean {
    const id = elementId(fragment);
    const text = this.#texts.get(target) ?? this.#texts.get(`${target}/`);
    if (id === undefined || !text || made.test(id)) return true;
    const { headings } = text.data.facts;
    if (headings.some((heading) => heading.id === id)) return true;
    const source = readFileSync(path.join(this.#patient.site.folders.root, text.file), 'utf8');
    // Ids of elements, labels, cells of notebooks: a name that the text has, but in a link, may be one.
    return source.replaceAll(`#${id}`, '').includes(id);
  }

  #isFile(target: string): boolean {
    const { content, public: served } = this.#patient.site.folders;
    const places = target.startsWith('/assets/') ? [content, served] : [served];
    return places
      .map((folder) => path.join(folder, target))
      .some((file) => existsSync(file) && (statSync(file).isFile() || hasIndex(file)));
  }
}

function hasIndex(folder: string): boolean {
  return existsSync(path.join(folder, 'index.html'));
}

function archivePaths({ texts, site }: Patient): string[] {
  const posts = texts.flatMap(({ data, post }) => {
    if (!post || !data.date) return [];
    const { year } = toLocalTime(data.date, site.settings.timezone);
    return [
      { tags: tagNames(post), categories: categoryNames(post), year, hidden: post.hidden ?? false },
    ];
  });
  const links = linkArchives(posts, '/');
  return Object.values(links).flatMap((archive) =>
    [...archive.values()].flatMap(({ href }) => (href === undefined ? [] : [decodePath(href)])),
  );
}
