import {
  unified,
  type MarkdownProcessor,
  type RehypePlugins,
  type RemarkPlugins,
} from '@astrojs/markdown-remark';
import { defListHastHandlers, remarkDefinitionList } from 'remark-definition-list';
import remarkEmoji from 'remark-emoji';
import remarkGfm from 'remark-gfm';
import remarkMath from 'remark-math';
import type { PluggableList } from 'unified';
import { fill, wordsFor, type Words } from '../lib/words.ts';
import type { CitationLibrary } from './citations/library.ts';
import { themes, transformers } from './code/transformers.ts';
import type { MarkdownContext } from './context.ts';
import type { TakeFacts } from './facts.ts';
import { remarkMathSyntax } from './math/syntax.ts';
import { punctuationPlugins } from './punctuation.ts';
import { rehypeBasePath } from './rehype/base-path.ts';
import { rehypeDrawings } from './rehype/drawings.ts';
import { rehypeExternalLinks } from './rehype/external-links.ts';
import { rehypeFootnoteIds } from './rehype/footnote-ids.ts';
import { rehypeFormulas } from './rehype/formulas.ts';
import { rehypeHandOver } from './rehype/hand-over.ts';
import { rehypeHeadingHtml } from './rehype/heading-html.ts';
import { rehypeInlineCode } from './rehype/inline-code.ts';
import { rehypeMath } from './rehype/katex.ts';
import { rehypeProtectedEmails } from './rehype/protected-emails.ts';
import { rehypeSidenotes } from './rehype/sidenotes.ts';
import { rehypeStopOnProblems } from './rehype/stop-on-problems.ts';
import { rehypeTables } from './rehype/tables.ts';
import { rehypeTaskLists } from './rehype/task-lists.ts';
import { remarkCallouts } from './remark/callouts.ts';
import { remarkCitationGroups } from './remark/citation-groups.ts';
import { remarkCitations, type CitationOptions } from './remark/citations.ts';
import { remarkCodeBlocks } from './remark/code-blocks.ts';
import { remarkComponentCheck } from './remark/component-check.ts';
import { remarkComponentImports } from './remark/component-imports.ts';
import { remarkComponentText } from './remark/component-text.ts';
import { remarkDefinitionParagraphs } from './remark/definition-lists.ts';
import { remarkDrawings } from './remark/drawings.ts';
import { remarkEquations } from './remark/equations.ts';
import { remarkExpressions } from './remark/expressions.ts';
import { remarkFacts } from './remark/facts.ts';
import { remarkFigures } from './remark/figures.ts';
import { remarkHeadingIds } from './remark/heading-ids.ts';
import { remarkImageReferences } from './remark/image-references.ts';
import { remarkImages } from './remark/images.ts';
import { remarkMedia } from './remark/media.ts';
import { remarkNumbers } from './remark/numbers.ts';
import { remarkPreviews } from './remark/previews.ts';
import { remarkReferences } from './remark/references.ts';
import { remarkSidenotes } from './remark/sidenotes.ts';
import { remarkSortableTables } from './remark/sortable-tables.ts';
import { remarkStatements } from './remark/statements.ts';
import { remarkTableRows } from './remark/table-rows.ts';
import { remarkUnclosedMath } from './remark/unclosed-math.ts';

import type { TextOptions } from './text-options.ts';

/** What Astro asks for the code of an `.mdx` file. */
export type MdxRenderer = Awaited<ReturnType<NonNullable<MarkdownProcessor['createMdxRenderer']>>>;

/** What is known of a file beside its text, and what its text tells. */
export interface Exchange {
  library: CitationLibrary;
  optionsOf: (file: string) => TextOptions;
  takeFacts: TakeFacts;
}

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

/** Plugins on the Markdown tree. */
function remarkPlugins(
  context: MarkdownContext,
  language: string,
  words: Words,
  { library, optionsOf }: Exchange,
): PluggableList {
  return [
    remarkGfm,
    remarkDefinitionList,
    remarkDefinitionParagraphs,
    remarkMath,
    // After remark-math, whose tokenizers it takes the place of.
    remarkMathSyntax,
    // Before any plugin that adds expressions of its own.
    remarkExpressions,
    remarkTableRows,
    // Before figures and images are written as components, with props that writers do not use.
    [remarkComponentCheck, context],
    // Before the figures, which are images.
    remarkImageReferences,
    remarkFigures,
    // After the check, before titles become slots.
    [remarkCallouts, words],
    // After the figures, whose titles are captions; before punctuation, which captions get too.
    remarkComponentText,
    [remarkSortableTables, optionsOf],
    // Footnotes from here on.
    [remarkSidenotes, optionsOf],
    // After captions and summaries are parsed, which are text like any other.
    remarkUnclosedMath,
    // Before formulas, which may refer to anything.
    [remarkNumbers, words],
    [remarkEquations, words],
    // After everything is numbered.
    [remarkStatements, words],
    remarkReferences,
    remarkCitationGroups,
    [remarkCitations, { library, language, words, optionsOf } satisfies CitationOptions],
    remarkPreviews,
    // After captions, which name drawings; what they leave is code.
    [remarkDrawings, context, words],
    remarkCodeBlocks,
    [remarkImages, context],
    [remarkMedia, context],
    // After everything that writes components.
    [remarkComponentImports, context],
    ...punctuationPlugins(context.smartPunctuation),
    // After punctuation: kramdown leaves dashes out of ids, however they are written.
    remarkHeadingIds,
    // After the ids: jemoji, which al-folio has, leaves them as they are written.
    remarkEmoji,
    [remarkFacts, language],
  ];
}

/** Plugins on the HTML tree. Shiki has coloured the code before them. */
function rehypePlugins(
  context: MarkdownContext,
  words: Words,
  { optionsOf, takeFacts }: Exchange,
): PluggableList {
  return [
    [rehypeMath, context],
    // While formulas still are elements.
    rehypeHeadingHtml,
    // After KaTeX: one node for each formula.
    rehypeFormulas,
    rehypeFootnoteIds,
    // After their ids are what they will be.
    [rehypeSidenotes, optionsOf],
    rehypeTaskLists,
    rehypeInlineCode,
    [rehypeTables, words.table],
    [rehypeBasePath, context],
    [rehypeExternalLinks, context],
    [rehypeProtectedEmails, context],
    // After the links in them.
    rehypeDrawings,
    [rehypeHandOver, takeFacts],
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
