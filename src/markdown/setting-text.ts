import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { defaultSchema, sanitize, type Schema } from 'hast-util-sanitize';
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

/** A style that names no file; an escape in it could hide that it does. */
const loadsNothing = /^(?!.*(?:\\|url\(|image\(|image-set\())/is;

/** What GitHub lets into its pages, and besides how it looks. */
const schema: Schema = {
  ...defaultSchema,
  tagNames: [
    ...(defaultSchema.tagNames ?? []),
    ...['abbr', 'bdi', 'bdo', 'cite', 'dfn', 'figcaption', 'figure', 'mark', 'small', 'time', 'u'],
  ],
  attributes: {
    ...defaultSchema.attributes,
    '*': [...(defaultSchema.attributes?.['*'] ?? []), 'className', ['style', loadsNothing]],
    a: ['href', 'rel', 'target', 'download', 'hrefLang'],
    img: ['src', 'alt', 'width', 'height', 'loading'],
  },
  protocols: { ...defaultSchema.protocols, href: ['http', 'https', 'mailto', 'tel', 'xmpp'] },
  clobberPrefix: '',
  clobber: [],
};

/**
 * A text that stands in YAML (the footer, the line below a title) as HTML. Its Markdown may hold HTML, as far as it is harmless: an import
 * takes such texts over from other sites. What the HTML leaves open is closed, so that the page around it holds.
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
  const tree = sanitize(fromHtml(String(html), { fragment: true }), schema) as Root;
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
