import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { SocialCard } from '../../lib/social-card.ts';
import { findPublished, type Site, type SiteFolders } from '../../site.ts';
import { cacheKey, DiskCache } from '../../markdown/disk-cache.ts';
import { drawingFingerprint, reasonOf } from '../drawing.ts';
import { readTheme } from '../theme.ts';
import type { CardColors } from './card-layout.ts';
import { CardPainter } from './draw-card.ts';

/** What became of a card. */
export interface Outcome {
  /** Undefined if it could not be drawn. */
  picture: Buffer | undefined;
  /** Why its figure cannot be read. */
  failure: string | undefined;
  /** Characters that no font has. */
  missing: readonly string[];
  /** It was drawn before. */
  cached: boolean;
}

/** Pictures of some thousand pages. */
const cacheLimit = 128 * 1024 * 1024;

/** Draws cards in the colours of a site, each once: pictures are kept on disk by all that they are made of. */
export class SocialArtist {
  readonly #folders: SiteFolders;
  readonly #cache: DiskCache;
  readonly #look: string;
  readonly #colors: CardColors;
  #painter: CardPainter | undefined;

  constructor(engine: string, site: Pick<Site, 'settings' | 'folders'>) {
    this.#folders = site.folders;
    this.#cache = new DiskCache(path.join(engine, 'node_modules/.cache/folia/social'), cacheLimit);
    const {
      paper = '',
      strong = '',
      muted = '',
      rule = '',
      accent = '',
    } = readTheme(engine, site).colors.light;
    this.#colors = { paper, strong, muted, rule, accent };
    this.#look = cacheKey(drawingFingerprint(engine), JSON.stringify(this.#colors));
  }

  async draw(card: SocialCard): Promise<Outcome> {
    const file = card.figure && findPublished(card.figure, this.#folders);
    // The decoder would remember a file by its name, even when it has changed.
    const figure = file ? readFileSync(file) : undefined;
    const key = cacheKey(this.#look, JSON.stringify(card), figure ?? '');
    const known = await this.#cache.find(key);
    if (known) return { picture: known, failure: undefined, missing: [], cached: true };
    this.#painter ??= new CardPainter(this.#colors);
    try {
      const { picture, missing } = await this.#painter.draw(card, figure);
      // A warning comes with every build.
      if (missing.length === 0) await this.#cache.store(key, picture);
      return { picture, failure: undefined, missing, cached: false };
    } catch (error) {
      if (figure === undefined) throw error;
      const failure = reasonOf(error);
      return { picture: undefined, failure, missing: [], cached: false };
    }
  }

  /** Keeps the cache within its bounds. */
  prune(): Promise<void> {
    return this.#cache.prune();
  }
}
