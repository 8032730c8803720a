import { readFileSync } from 'node:fs';
import path from 'node:path';
import { ContentError, type ContentProblem } from '../../lib/errors.ts';
import { readYaml } from '../../lib/yaml-source.ts';
import type { Site } from '../../site.ts';
import { cacheKey, DiskCache } from '../../markdown/disk-cache.ts';
import { drawingFingerprint, reasonOf } from '../drawing.ts';
import { readTheme } from '../theme.ts';
import { drawEmoji, drawIcon, drawLetter, type IconColors } from './draw-icon.ts';
import { listIconFiles, type IconFile } from './icon-list.ts';
import { findIconSource, type IconSource } from './icon-source.ts';

/** Icons of some hundred sites. */
const cacheLimit = 16 * 1024 * 1024;

/** Makes the icons of a site, each once: they are kept on disk by all that they are made of. */
export class IconMaker {
  /** What there is to make. */
  readonly files: readonly IconFile[];
  readonly #site: Site;
  readonly #source: IconSource;
  readonly #colors: IconColors;
  readonly #cache: DiskCache;
  readonly #fingerprint: string;
  #picture: Promise<Uint8Array> | undefined;

  constructor(engine: string, site: Site) {
    const { paper = '', accent = '' } = readTheme(engine, site).colors.light;
    this.#site = site;
    this.#colors = { paper, accent };
    this.#source = findIconSource(site);
    this.#cache = new DiskCache(path.join(engine, 'node_modules/.cache/folia/icons'), cacheLimit);
    this.#fingerprint = drawingFingerprint(engine);
    this.files = listIconFiles(this.#source);
  }

  /** @throws {ContentError} when there is no such emoji, or the picture cannot be read. */
  async make(file: IconFile): Promise<Uint8Array> {
    const colors = JSON.stringify(this.#colors);
    const key = cacheKey(this.#fingerprint, colors, JSON.stringify(file), ...this.#ingredients());
    const known = await this.#cache.find(key);
    if (known) return known;
    this.#picture ??= this.#draw();
    const content = await this.#shape(await this.#picture, file);
    await this.#cache.store(key, content);
    return content;
  }

  /** Keeps the cache within its bounds. */
  prune(): Promise<void> {
    return this.#cache.prune();
  }

  /** What the icon is made of. */
  #ingredients(): (string | Uint8Array)[] {
    const source = this.#source;
    if (source.kind === 'ico') return [];
    if ('text' in source) return [source.kind, source.text, this.#site.settings.lang];
    return [source.kind, readFileSync(source.file)];
  }

  /** The picture that all files are made of. */
  async #draw(): Promise<Uint8Array> {
    const source = this.#source;
    const { lang } = this.#site.settings;
    if ('file' in source) return readFileSync(source.file);
    if (source.kind === 'letter') return drawLetter(source.text, lang, this.#colors);
    const emoji = source.kind === 'emoji' ? source.text : '';
    const drawing = await drawEmoji(emoji);
    if (drawing) return drawing;
    throw this.#problem({
      id: 'icon-emoji',
      message: `The icon ${emoji} is none of the emoji that Folia can draw.`,
      remedy: 'Take another, or name an SVG or PNG file of content/assets/ or public/.',
    });
  }

  async #shape(picture: Uint8Array, file: IconFile): Promise<Uint8Array> {
    const isLetter = this.#source.kind === 'letter';
    const color = isLetter ? this.#colors.accent : this.#colors.paper;
    try {
      return await drawIcon(picture, file, { color, joined: isLetter });
    } catch (error) {
      const { icon = 'favicon' } = this.#site.settings;
      throw this.#problem({
        id: 'image-unreadable',
        message: `The image of "${icon}", of which the icons are made, cannot be read: ${reasonOf(error)}.`,
        remedy: 'Save it again as PNG, JPEG, WebP or SVG, or name another.',
      });
    }
  }

  #problem(problem: Pick<ContentProblem, 'id' | 'message' | 'remedy'>): ContentError {
    const { root, content } = this.#site.folders;
    const settings = path.join(content, 'site.yaml');
    const source = readYaml(readFileSync(settings, 'utf8'));
    const { icon } = this.#site.settings;
    const file = path.relative(root, settings).replaceAll(path.sep, '/');
    return new ContentError({
      ...problem,
      file,
      ...(icon === undefined ? {} : source.locate(['icon'])),
    });
  }
}
