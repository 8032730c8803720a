import {
  unified,
  type MarkdownProcessor,
  type RehypePlugins,
  type RemarkPlugins,
} from '@astrojs/markdown-remark';
import { defListHastHandlers } from 'remark-definition-list';
import type { PluggableList } from 'unified';
import { fill, wordsFor, type Words } from '../lib/words.ts';
import { themes, transformers } from './code/transformers.ts';
import type { MarkdownContext } from './context.ts';
import { rehypeAppendix } from './rehype/appendix.ts';
import { rehypeBareAddresses } from './rehype/bare-addresses.ts';
import { rehypeBasePath } from './rehype/base-path.ts';
import { rehypeDeadLinks } from './rehype/dead-links.ts';
import { rehypeExternalLinks } from './rehype/external-links.ts';
import { rehypeFetchedHtml } from './rehype/fetched-html.ts';
import { rehypeFootnoteIds } from './rehype/footnote-ids.ts';
import { rehypeFormulas } from './rehype/formulas.ts';
import { rehypeHandOver } from './rehype/hand-over.ts';
import { rehypeHeadingHtml } from './rehype/heading-html.ts';
import { rehypeInlineCode } from './rehype/inline-code.ts';
import { rehypeProtectedEmails } from './rehype/protected-emails.ts';
import { rehypeScriptAddresses } from './rehype/script-addresses.ts';
import { rehypeSidenotes } from './rehype/sidenotes.ts';
import { rehypeStopOnProblems } from './rehype/stop-on-problems.ts';
import { rehypeStaticHtml } from './rehype/static-html.ts';
import { rehypeTables } from './rehype/tables.ts';
import { rehypeTaskLists } from './rehype/task-lists.ts';
import { remarkPlugins, type Exchange } from './remark-plugins.ts';

/** What Astro asks for the code of an `.mdx` file. */
export type MdxRenderer = Awaited<ReturnType<NonNullable<MarkdownProcessor['createMdxRenderer']>>>;

/** The way of a post from MDX to code: Astro's unified processor with Folia's plugins, in the order in which they run. */
export function createPipeline(
  context: MarkdownContext,
  language: string,
  exchange: Exchange,
): Promise<MdxRenderer> {
  const words = wordsFor(language, context.lang);
  const processor = unified({
    // Both are in the lists below, where their order can be seen.
    gfm: false,
    smartypants: false,
    remarkPlugins: remarkPlugins(context, language, words, exchange) as RemarkPlugins,
    remarkRehype: { ...footnoteOptions(words), handlers: defListHastHandlers },
    rehypePlugins: rehypePlugins(context, words, exchange) as RehypePlugins,
  });
  if (!processor.createMdxRenderer) throw new Error('The unified processor has to render MDX.');
  return processor.createMdxRenderer(
    {
      syntaxHighlight: { type: 'shiki', excludeLangs: ['math'] },
      shikiConfig: {
        themes,
        defaultColor: false,
        transformers,
      },
    },
    { optimize: false },
  );
}

/** Plugins on the HTML tree. Shiki has coloured the code before them. */
function rehypePlugins(
  context: MarkdownContext,
  words: Words,
  { optionsOf, takeOver }: Exchange,
): PluggableList {
  return [
    [rehypeFormulas, context],
    rehypeHeadingHtml,
    rehypeFootnoteIds,
    // After their ids are what they will be.
    [rehypeSidenotes, optionsOf],
    rehypeAppendix,
    rehypeTaskLists,
    rehypeInlineCode,
    [rehypeTables, words.table],
    rehypeScriptAddresses,
    // While addresses are as they were written.
    [rehypeDeadLinks, context, words.deadLink],
    [rehypeBasePath, context],
    rehypeBareAddresses,
    [rehypeExternalLinks, context],
    [rehypeProtectedEmails, context],
    // After everything that changes elements.
    rehypeStaticHtml,
    rehypeFetchedHtml,
    [rehypeHandOver, takeOver],
    // Last: what any plugin reported stops the build, all of it at once.
    [rehypeStopOnProblems, context],
  ];
}

function footnoteOptions(words: Words): Record<string, unknown> {
  return {
    footnoteLabel: words.footnotes,
    footnoteLabelProperties: { className: ['sr-only'] },
    footnoteBackLabel: (reference: number, repetition: number) =>
      fill(words, 'backToReference', {
        n: repetition > 1 ? `${reference + 1}-${repetition}` : reference + 1,
      }),
    clobberPrefix: '',
  };
}
