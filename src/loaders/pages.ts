import { pageSchema } from '../schemas/page.ts';
import type { MdxCollection } from './mdx-collection.ts';

/** `content/pages/`: each file a page at its own path, or at its `permalink`. */
export const pages: MdxCollection<typeof pageSchema> = {
  folder: 'pages',
  schema: pageSchema,
  lines: ({ subtitle, contact_note }) => ({ subtitle, contact_note }),
  texts: ({ profile }) => ({ more_info: profile?.more_info ?? profile?.address }),
};
