import { getCollection } from 'astro:content';
import { site } from 'virtual:folia/site';
import type { ExternalSourceData } from '../loaders/external-posts.ts';

/** The sources of posts on other sites, in the order of `site.yaml`. */
export async function getExternalSources(): Promise<ExternalSourceData[]> {
  // Astro complains of a collection without entries.
  if (site.settings.external_sources.length === 0) return [];
  const entries = await getCollection('external');
  return entries.sort((a, b) => Number(a.id) - Number(b.id)).map(({ data }) => data);
}
