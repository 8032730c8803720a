import type { Element, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { fromHtml } from 'hast-util-from-html';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import type { SiteSettings } from '../schemas/site.ts';
import { punctuationPlugins } from './punctuation.ts';
import { rehypeBasePath } from './rehype/base-path.ts';

type TextSettings = Pick<SiteSettings, 'base' | 'smart_punctuation'>;

/**
 * A text that stands in YAML (the footer, the line below a title) as HTML. Its Markdown may hold HTML: the writer is trusted, and
 * the policy of the pages lets no script of it run. What the HTML leaves open is closed, so that the page around it holds.
 */
export async function renderSettingText(
  markdown: string,
  { base, smart_punctuation }: TextSettings,
): Promise<string> {
  const processor = unified()
    .use(remarkParse)
    .use(remarkGfm)
    .use(punctuationPlugins(smart_punctuation))
    .use(remarkRehype, { allowDangerousHtml: true })
    .use(rehypeStringify, { allowDangerousHtml: true });
  const tree = fromHtml(String(await processor.process(markdown)), { fragment: true });
  rehypeBasePath({ base })(tree);
  return toHtml(tree);
}

/** The same for a text of one line: without the paragraph around it, if it is one. */
export async function renderSettingLine(markdown: string, settings: TextSettings): Promise<string> {
  const tree = fromHtml(await renderSettingText(markdown, settings), { fragment: true });
  const [only, ...others] = tree.children.filter((node) => node.type !== 'text');
  const line = others.length === 0 && isParagraph(only) ? only : undefined;
  return line ? toHtml({ type: 'root', children: line.children } satisfies Root) : toHtml(tree);
}

function isParagraph(node: Root['children'][number] | undefined): node is Element {
  return node?.type === 'element' && node.tagName === 'p';
}
