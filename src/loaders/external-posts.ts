import { fileURLToPath } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import { buildTime } from '../lib/build-time.ts';
import type { SiteSettings } from '../schemas/site.ts';
import { loadSite } from '../site.ts';
import { Notices } from './external/notices.ts';
import type { ExternalPostData, SourceReading } from './external/read-source.ts';
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
      const readings = await readSources(settings, engine, limits);
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

/** Most sites have no sources, and need no parser of feeds. */
async function readSources(
  { external_sources: sources, timezone }: SiteSettings,
  engine: string,
  limits: ReadLimits,
): Promise<SourceReading[]> {
  if (sources.length === 0) return [];
  const { readSource } = await import('./external/read-source.ts');
  const reader = new WebReader(new TextCache(engine), limits);
  return Promise.all(sources.map((source) => readSource(source, timezone, reader)));
}

/** As with own posts: one with a date that is still to come is not shown yet. */
function withoutScheduled(
  posts: ExternalPostData[],
  { future, timezone }: SiteSettings,
  name: string,
  logger: LoaderContext['logger'],
): ExternalPostData[] {
  if (future) return posts;
  const now = buildTime(process.env, new Date());
  return posts.filter(({ url, published }) => {
    const date = new Date(published);
    if (date <= now) return true;
    logger.info(`${name}: ${new Notices(timezone).scheduled(url, date)}`);
    return false;
  });
}
