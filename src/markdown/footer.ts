import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import type { SiteSettings } from '../schemas/site.ts';
import { punctuationPlugins } from './punctuation.ts';
import { rehypeBasePath } from './rehype/base-path.ts';
import { rehypeExternalLinks } from './rehype/external-links.ts';
import { rehypeProtectedEmails } from './rehype/protected-emails.ts';

/** The footer text of `site.yaml` as HTML. Its Markdown may hold HTML: the writer is trusted. */
export async function renderFooter({
  footer,
  base,
  smart_punctuation,
  url: site,
  external_links,
  protect_email: protectEmail,
}: SiteSettings): Promise<string> {
  const processor = unified()
    .use(remarkParse)
    .use(remarkGfm)
    .use(punctuationPlugins(smart_punctuation))
    .use(remarkRehype, { allowDangerousHtml: true })
    .use(rehypeBasePath, { base })
    .use(rehypeExternalLinks, { externalLinks: { site, ...external_links } })
    .use(rehypeProtectedEmails, { protectEmail })
    .use(rehypeStringify, { allowDangerousHtml: true });
  return String(await processor.process(footer ?? ''));
}
