import { fileURLToPath } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import type { SiteSettings } from '../schemas/site.ts';
import { loadSite } from '../site.ts';
import { Notices } from './external/notices.ts';
import { readSource, type ExternalPostData } from './external/read-source.ts';
import { TextCache } from './external/text-cache.ts';
import { defaultLimits, WebReader, type ReadLimits } from './external/web-reader.ts';

/** A source of `external_sources`, with the posts that lists show. */
export interface ExternalSourceData {
  /** Name of the other site. */
  name: string;
  posts: ExternalPostData[];
}

/**
 * `external_sources` of `site.yaml`: an entry for each, even if it has no posts. Sources are asked once, in `astro dev` too; one
 * that fails costs a warning and gives what it gave last.
 */
export function externalPostsLoader(limits: ReadLimits = defaultLimits): Loader {
  return {
    name: 'folia-external',
    async load({ config, store, logger }) {
      const engine = fileURLToPath(config.root);
      const { settings } = loadSite(engine, process.env);
      const reader = new WebReader(new TextCache(engine), limits);
      const readings = await Promise.all(
        settings.external_sources.map((source) => readSource(source, settings.timezone, reader)),
      );
      store.clear();
      for (const [index, { name }] of settings.external_sources.entries()) {
        const { posts = [], warnings = [] } = readings[index] ?? {};
        for (const warning of warnings) logger.warn(`${name}: ${warning}`);
        const listed = withoutScheduled(posts, settings, name, logger);
        store.set({ id: String(index), data: { name, posts: listed } });
      }
    },
  };
}

/** As with own posts: one with a date that is still to come is not shown yet. */
function withoutScheduled(
  posts: ExternalPostData[],
  { future, timezone }: SiteSettings,
  name: string,
  logger: LoaderContext['logger'],
): ExternalPostData[] {
  if (future) return posts;
  const now = new Date();
  return posts.filter(({ url, published }) => {
    const date = new Date(published);
    if (date <= now) return true;
    logger.info(`${name}: ${new Notices(timezone).scheduled(url, date)}`);
    return false;
  });
}
