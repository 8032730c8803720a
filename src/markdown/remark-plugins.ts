import remarkEmoji from 'remark-emoji';
import type { PluggableList } from 'unified';
import type { Words } from '../lib/words.ts';
import type { CitationLibrary } from './citations/library.ts';
import type { MarkdownContext } from './context.ts';
import type { TakeOver } from './facts.ts';
import { punctuationPlugins } from './punctuation.ts';
import { remarkAppendix } from './remark/appendix.ts';
import { remarkBootstrapClasses } from './remark/bootstrap-classes.ts';
import { remarkCallouts } from './remark/callouts.ts';
import { remarkCitationGroups } from './remark/citation-groups.ts';
import { remarkCitations, type CitationOptions } from './remark/citations.ts';
import { remarkCodeBlocks } from './remark/code-blocks.ts';
import { remarkComparisons } from './remark/comparisons.ts';
import { remarkComponentCheck } from './remark/component-check.ts';
import { remarkComponentImports } from './remark/component-imports.ts';
import { remarkComponentText } from './remark/component-text.ts';
import { remarkDrawings } from './remark/drawings.ts';
import { remarkDistill } from './remark/distill.ts';
import { remarkEquations } from './remark/equations.ts';
import { remarkExpressions } from './remark/expressions.ts';
import { remarkFacts } from './remark/facts.ts';
import { remarkFigureAlt } from './remark/figure-alt.ts';
import { remarkFigures } from './remark/figures.ts';
import { remarkFormulaSources } from './remark/formula-sources.ts';
import { remarkHeadingIds } from './remark/heading-ids.ts';
import { remarkImageReferences } from './remark/image-references.ts';
import { remarkImages } from './remark/images.ts';
import { remarkLayoutClasses } from './remark/layout-classes.ts';
import { remarkLiveCode } from './remark/live-code.ts';
import { remarkMedia } from './remark/media.ts';
import { remarkNotebookLinks } from './remark/notebook-links.ts';
import { remarkNotebooks } from './remark/notebooks.ts';
import { remarkNumbers } from './remark/numbers.ts';
import { remarkOwnImports } from './remark/own-imports.ts';
import { remarkPreviews } from './remark/previews.ts';
import { remarkReferences } from './remark/references.ts';
import { remarkSidenotes } from './remark/sidenotes.ts';
import { remarkSortableTables } from './remark/sortable-tables.ts';
import { remarkStatements } from './remark/statements.ts';
import { remarkTableRows } from './remark/table-rows.ts';
import { remarkUnclosedMath } from './remark/unclosed-math.ts';
import { syntax } from './syntax.ts';
import type { TextOptions } from './text-options.ts';

/** What is known of a file beside its text, and what its text tells. */
export interface Exchange {
  library: CitationLibrary;
  optionsOf: (file: string) => TextOptions;
  takeOver: TakeOver;
}

/** Plugins on the Markdown tree. */
export function remarkPlugins(
  context: MarkdownContext,
  language: string,
  words: Words,
  { library, optionsOf }: Exchange,
): PluggableList {
  return [
    // A part of the parser.
    remarkLiveCode,
    ...syntax,
    // Before any plugin that adds expressions of its own.
    remarkExpressions,
    // Before any plugin that adds imports of its own.
    remarkOwnImports,
    remarkTableRows,
    // Before figures and images are written as components, with props that writers do not use.
    [remarkComponentCheck, context],
    ...blocks(context, words, optionsOf),
    ...references(context, words, { library, language, words, optionsOf }),
    ...files(context, words),
    ...punctuationPlugins(context.smartPunctuation),
    // After punctuation: kramdown leaves dashes out of ids, however they are written.
    remarkHeadingIds,
    // After the ids that they lead to.
    remarkNotebookLinks,
    // After the ids: jemoji, which al-folio has, leaves them as they are written.
    remarkEmoji,
    [remarkFacts, { language, macros: context.macros }],
  ];
}

/** What writers write becomes components and their slots. */
function blocks(
  context: MarkdownContext,
  words: Words,
  optionsOf: Exchange['optionsOf'],
): PluggableList {
  return [
    // After the checks of MDX, which notebooks are not; before everything that reads the text.
    [remarkNotebooks, { context, words }],
    // After the check, which knows these elements; before everything that reads what they become.
    [remarkDistill, optionsOf],
    // Before the figures, which are images.
    remarkImageReferences,
    remarkFigures,
    // After the check, before titles become slots.
    [remarkCallouts, words],
    // After the figures, whose titles are captions; before punctuation, which captions get too.
    remarkComponentText,
    // After its labels are slots.
    [remarkComparisons, words],
    [remarkSortableTables, optionsOf],
    // After captions, which may hold some; before formulas are numbered.
    [remarkFormulaSources, context, words],
    // Footnotes from here on.
    [remarkSidenotes, optionsOf],
    // After captions and summaries are parsed, which are text like any other.
    remarkUnclosedMath,
  ];
}

/** Numbers, what refers to them, and citations. */
function references(
  context: MarkdownContext,
  words: Words,
  citations: CitationOptions,
): PluggableList {
  return [
    // Before formulas, which may refer to anything.
    [remarkNumbers, { words, content: context.content }],
    [remarkEquations, words],
    // After everything is numbered.
    [remarkStatements, words],
    remarkReferences,
    remarkCitationGroups,
    [remarkCitations, citations],
    // After numbers, references and citations, which captions hold.
    [remarkFigureAlt, context],
    // After the list of references.
    [remarkAppendix, citations.optionsOf],
    remarkPreviews,
  ];
}

/** Drawings, code, and the files that a text names. */
function files(context: MarkdownContext, words: Words): PluggableList {
  return [
    // After captions, which name drawings; what they leave is code.
    [remarkDrawings, context, words],
    remarkCodeBlocks,
    [remarkImages, context],
    // After all images are components, which have to know how wide they may be.
    remarkLayoutClasses,
    remarkBootstrapClasses,
    [remarkMedia, context],
    // After everything that writes components.
    [remarkComponentImports, context],
  ];
}
