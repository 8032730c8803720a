import * as z from 'zod';
import { callout, details, quote, tab, tabs } from './components/boxes.ts';
import { listing, table } from './components/captioned.ts';
import { math } from './components/math.ts';
import { audio, embed, video } from './components/media.ts';
import { notebook } from './components/notebook.ts';
import { col, compare, figure, gallery, missingFigure, row } from './components/pictures.ts';
import { shared } from './components/props.ts';
import { bibliography, cite, ref } from './components/references.ts';
import { proof, statement } from './components/statements.ts';

/**
 * What a writer may use in a post without an import. The Markdown plugins check names and props against this table, the
 * importer writes by it, and `src/components/mdx/` holds a file of each name that the plugins leave.
 */

export interface ComponentRule {
  /** The props, strict. */
  props: z.ZodObject;
  /** Props that are Markdown: each becomes a slot of the same name. */
  markdown: readonly string[];
  /** Props that name an image file. */
  images: readonly string[];
  /** Whether it may have children. */
  children: boolean;
  /** It stands in a line of text; others stand on lines of their own. */
  inline?: boolean;
  /** Components of which one must enclose it. */
  within?: readonly string[];
  /** The component that alone may stand in it, at least once. */
  holds?: string;
}

export const componentRules = {
  Figure: { props: figure, markdown: ['caption'], images: ['src'], children: true },
  Row: { props: row, markdown: [], images: [], children: true },
  Col: { props: col, markdown: [], images: [], children: true, within: ['Row'] },
  Caption: {
    props: z.strictObject(shared),
    markdown: [],
    images: [],
    children: true,
    within: ['Row'],
  },
  Gallery: {
    props: gallery,
    markdown: ['caption'],
    images: [],
    children: true,
    holds: 'Figure',
  },
  Compare: {
    props: compare,
    markdown: ['caption', 'before_label', 'after_label'],
    images: ['before', 'after'],
    children: false,
  },
  MissingFigure: { props: missingFigure, markdown: ['caption'], images: [], children: true },
  Table: { props: table, markdown: ['caption'], images: [], children: true },
  Listing: { props: listing, markdown: ['caption'], images: [], children: true },
  Marginfigure: { props: figure, markdown: ['caption'], images: ['src'], children: true },
  Sidenote: {
    props: z.strictObject({}),
    markdown: [],
    images: [],
    children: true,
    inline: true,
  },
  Math: { props: math, markdown: [], images: [], children: false, inline: true },
  Ref: { props: ref, markdown: [], images: [], children: true, inline: true },
  Cite: { props: cite, markdown: [], images: [], children: false, inline: true },
  Bibliography: { props: bibliography, markdown: [], images: [], children: false },
  Theorem: { props: statement, markdown: ['title'], images: [], children: true },
  Lemma: { props: statement, markdown: ['title'], images: [], children: true },
  Proposition: { props: statement, markdown: ['title'], images: [], children: true },
  Corollary: { props: statement, markdown: ['title'], images: [], children: true },
  Definition: { props: statement, markdown: ['title'], images: [], children: true },
  Example: { props: statement, markdown: ['title'], images: [], children: true },
  Remark: { props: statement, markdown: ['title'], images: [], children: true },
  Proof: { props: proof, markdown: ['title'], images: [], children: true },
  Details: { props: details, markdown: ['summary'], images: [], children: true },
  Callout: { props: callout, markdown: ['title'], images: [], children: true },
  Quote: { props: quote, markdown: ['cite'], images: [], children: true },
  Tabs: { props: tabs, markdown: [], images: [], children: true, holds: 'Tab' },
  Tab: { props: tab, markdown: ['label'], images: [], children: true, within: ['Tabs'] },
  Video: { props: video, markdown: ['caption'], images: ['poster'], children: false },
  Audio: { props: audio, markdown: ['caption'], images: [], children: false },
  Embed: { props: embed, markdown: ['caption'], images: ['poster'], children: false },
  Notebook: { props: notebook, markdown: [], images: [], children: false },
  Comments: { props: z.strictObject({}), markdown: [], images: [], children: false },
} as const satisfies Record<string, ComponentRule>;

export type ComponentName = keyof typeof componentRules;
