import path from 'node:path';
import { decodeAddress } from '../lib/decode-address.ts';
import { imageFile } from './images.ts';
import { findSourceFile, readSourceText } from './source-files.ts';

/** A file that is taken over as it is. */
export interface CopiedFile {
  /** Absolute. */
  file: string;
  /** From the root of the source, with forward slashes. */
  from: string;
  /** From the site folder. */
  target: string;
}

/** Where the addresses of a site begin. */
export interface SiteAddress {
  /** `https://ada.example.org`, or nothing. */
  url: string;
  /** `/notes`, or nothing. */
  base: string;
}

/** What stands in quotes, and what stands alone or in round brackets: each with the ending of a file. */
const quoted = /(?<quote>["'])(?<path>[^"'\n<>{}|]*?\.\w{1,8})(?:[?#][^"'\n]*)?\k<quote>/g;
const bare =
  /(?<=^|[\s(=>,:[])(?<path>(?:https?:\/\/|\.{0,2}\/)?[\w%~@+\-./]+\.\w{1,8})(?=$|[\s)<>?#,\]}"'])/gm;

const page = /\.(?:md|markdown|html?|liquid|yml|yaml|rb|ts|lock)$/i;
/** Files that may name others. */
const readable = /\.(?:html?|css|m?js|svg|json|geojson)$/i;

/** Collects the files of a source that texts name, those of `assets/` for `content/assets/` and others for `public/`. */
export class LinkedFiles {
  readonly #root: string;
  readonly #address: SiteAddress;
  readonly #found = new Map<string, CopiedFile>();

  /** @param root absolute, free of links. */
  constructor(root: string, address: SiteAddress) {
    this.#root = root;
    this.#address = address;
  }

  /** All that were found, by their target. */
  get files(): readonly CopiedFile[] {
    return [...this.#found.values()].sort((a, b) => (a.target < b.target ? -1 : 1));
  }

  /**
   * Looks for names of files in a text: in links, attributes, tags and front matter alike.
   *
   * @param folder what relative names count from, besides the root.
   */
  addFrom(text: string, folder = ''): void {
    for (const pattern of [quoted, bare]) {
      for (const { groups } of text.matchAll(pattern)) this.add(groups?.['path'] ?? '', folder);
    }
  }

  /** @returns whether there is such a file. */
  add(written: string, folder = ''): boolean {
    const candidates = this.#candidates(written, folder);
    for (const candidate of candidates) {
      const file = findSourceFile(this.#root, candidate);
      if (!file) continue;
      const from = path.posix.normalize(candidate.replace(/^\/+/, ''));
      const isAsset = from.startsWith('assets/');
      const isServed = !from.split('/').some((name) => /^[._]/.test(name));
      if (!isServed || (!isAsset && (imageFile.test(from) || page.test(from)))) continue;
      this.#take(file, from, isAsset ? `content/${from}` : `public/${from}`);
      return true;
    }
    return false;
  }

  #take(file: string, from: string, target: string): void {
    if (this.#found.has(target)) return;
    this.#found.set(target, { file, from, target });
    if (!readable.test(from)) return;
    const { text } = readSourceText(this.#root, from);
    if (text !== undefined) this.addFrom(text, path.posix.dirname(from));
  }

  #candidates(written: string, folder: string): string[] {
    const { url, base } = this.#address;
    const local = url !== '' && written.startsWith(`${url}/`) ? written.slice(url.length) : written;
    if (/^[a-z][a-z0-9+.-]*:|^\/\//i.test(local)) return [];
    const decoded = decodeAddress(local);
    const inBase =
      base !== '' && decoded.startsWith(`${base}/`) ? decoded.slice(base.length) : decoded;
    // What counts from the address of a text means the file in the root, as for images.
    const rooted = inBase.replace(/^(?:\.\.?\/)+(?=assets\/)/, '');
    return folder === '' ? [rooted] : [path.posix.join(folder, inBase), rooted];
  }
}
