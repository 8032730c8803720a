import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
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

/**
 * A text that stands in YAML (the footer, the line below a title) as HTML. Its Markdown may hold HTML: the writer is trusted, and
 * the policy of the pages lets no script of it run. What the HTML leaves open is closed, so that the page around it holds.
 */
export async function renderSettingText(markdown: string, settings: SiteSettings): Promise<string> {
  return toHtml(await toTree(markdown, settings));
}

/** The same for a text of one line: without the paragraph around it, if it is one. */
export async function renderSettingLine(markdown: string, settings: SiteSettings): Promise<string> {
  const tree = await toTree(markdown, settings);
  const [only, ...others] = tree.children.filter((node) => node.type !== 'text');
  const line = others.length === 0 && isParagraph(only) ? only.children : tree.children;
  return toHtml(line);
}

async function toTree(
  markdown: string,
  { base, smart_punctuation, url: site, external_links, protect_email: protectEmail }: SiteSettings,
): Promise<Root> {
  const html = await unified()
    .use(remarkParse)
    .use(remarkGfm)
    .use(punctuationPlugins(smart_punctuation))
    .use(remarkRehype, { allowDangerousHtml: true })
    .use(rehypeStringify, { allowDangerousHtml: true })
    .process(markdown);
  const tree = fromHtml(String(html), { fragment: true });
  const plugins = [
    rehypeBasePath({ base }),
    rehypeExternalLinks({ externalLinks: { site, ...external_links } }),
    rehypeProtectedEmails({ protectEmail }),
  ];
  for (const transform of plugins) transform(tree);
  return tree;
}

function isParagraph(node: Root['children'][number] | undefined): node is Element {
  return node?.type === 'element' && node.tagName === 'p';
}
