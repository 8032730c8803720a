import type { ContentProblem } from '../lib/errors.ts';
import { mdxLoader } from './mdx-collection.ts';
import type { Reading } from './mdx-entries.ts';
import { news } from './news.ts';
import { pages } from './pages.ts';
import { posts } from './posts.ts';
import { projects } from './projects.ts';
import { readSiteTexts } from './site-texts.ts';

/** The loaders of the writer's texts, by their folders in `content/`. */
export const textLoaders = {
  posts: mdxLoader(posts, findAllProblems),
  pages: mdxLoader(pages, findAllProblems),
  projects: mdxLoader(projects, findAllProblems),
  news: mdxLoader(news, findAllProblems),
};

async function findAllProblems(reading: Reading): Promise<ContentProblem[]> {
  return (await readSiteTexts(reading)).problems;
}
