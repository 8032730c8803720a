import type { Loader } from 'astro/loaders';
import { pageSchema } from '../schemas/page.ts';
import { mdxLoader } from './mdx-collection.ts';
import { languageNotices } from './notices.ts';

/** `content/pages/`: each file a page at its own path, or at its `permalink`. */
export function pagesLoader(): Loader {
  return mdxLoader({
    folder: 'pages',
    schema: pageSchema,
    notices: (pages, { settings }) => languageNotices(pages, settings.lang),
  });
}
