import type { Loader } from 'astro/loaders';
import { pageSchema } from '../schemas/page.ts';
import { mdxLoader } from './mdx-collection.ts';

/** `content/pages/`: each file a page at its own path, or at its `permalink`. */
export function pagesLoader(): Loader {
  return mdxLoader({
    folder: 'pages',
    schema: pageSchema,
    lines: ({ subtitle, contact_note }) => ({ subtitle, contact_note }),
    texts: ({ profile }) => ({ more_info: profile?.more_info ?? profile?.address }),
  });
}
