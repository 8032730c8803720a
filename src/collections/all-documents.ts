import type { Document } from './documents.ts';
import { getNewsPages } from './news.ts';
import { getPages } from './pages.ts';
import { getPosts } from './posts.ts';
import { getProjects } from './projects.ts';

/** Every text that has a page of its own, whatever it is. */
export async function getDocuments(): Promise<Document[]> {
  return [
    ...(await getPosts()),
    ...(await getPages()),
    ...(await getProjects()),
    ...(await getNewsPages()),
  ];
}
