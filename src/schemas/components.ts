import * as z from 'zod';

/**
 * What a writer may use in a post without an import. The Markdown plugins check names and props against this table, the
 * importer writes by it, and `src/components/mdx/` holds a file of each name.
 */

const length = () =>
  z
    .union([z.number().positive(), z.string().regex(/^\d+(?:\.\d+)?(?:px|%|r?em|ch|v[wh])?$/)])
    .meta({ expects: 'a length such as 60%, 400px or 400' });

const shared = {
  /** Classes of the outermost element. */
  class: z.string().meta({ expects: 'text' }).optional(),
  /** Id of the outermost element. */
  id: z.string().regex(/^\S+$/).meta({ expects: 'text without spaces' }).optional(),
};

const figure = z.strictObject({
  ...shared,
  /** The image: beside the post, from `content/` (`assets/img/x.png`), the same with a leading slash, or a URL. */
  src: z.string().min(1).meta({ expects: 'the path or URL of an image' }),
  /** What the image shows, for those who do not see it. Default: the caption's text. Empty: decoration. */
  alt: z.string().meta({ expects: 'text' }).optional(),
  /** Text below the image; Markdown. */
  caption: z.string().meta({ expects: 'text' }).optional(),
  /** Tooltip. */
  title: z.string().meta({ expects: 'text' }).optional(),
  /** Width at which the image is shown. Default: its own, at most the column's. */
  width: length().optional(),
  /** Height at which the image is shown. */
  height: length().optional(),
  /** The `sizes` attribute, for those who know better. */
  sizes: z.string().meta({ expects: 'text' }).optional(),
  /** `eager` for an image that is seen at once. Default: lazy. */
  loading: z.enum(['lazy', 'eager']).meta({ expects: 'lazy or eager' }).optional(),
  /** Opens in full size on a click. Default: the site's `zoom_images`. */
  zoomable: z.boolean().meta({ expects: 'true or false' }).optional(),
  /** CSS of the image. */
  style: z.string().meta({ expects: 'CSS declarations' }).optional(),
});

const row = z.strictObject({
  ...shared,
  /** Number of equal columns. Default: as many as there are children. */
  columns: z
    .number()
    .int()
    .min(1)
    .max(6)
    .meta({ expects: 'a number from 1 to 6, as in columns={2}' })
    .optional(),
});

const col = z.strictObject({
  ...shared,
  /** Share of the row's width in twelfths. Default: equal shares. */
  span: z
    .number()
    .int()
    .min(1)
    .max(12)
    .meta({ expects: 'a number from 1 to 12, as in span={8}' })
    .optional(),
});

const details = z.strictObject({
  ...shared,
  /** The line that is always seen; Markdown. */
  summary: z.string().min(1).meta({ expects: 'text' }),
  /** Unfolded from the start. Default: false. */
  open: z.boolean().meta({ expects: 'true or false' }).optional(),
});

export const calloutTypes = ['note', 'tip', 'warning', 'danger'] as const;

const callout = z.strictObject({
  ...shared,
  /** What kind of remark it is: its colour, its sign, and its title if it has none of its own. */
  type: z.enum(calloutTypes).meta({ expects: 'note, tip, warning or danger' }),
  /** The line on top; Markdown. Default: the type, in the language of the text. */
  title: z.string().min(1).meta({ expects: 'text' }).optional(),
});

const quote = z.strictObject({
  ...shared,
  /** Who said it, and where; Markdown, so it may be a link. */
  cite: z.string().min(1).meta({ expects: 'text' }),
});

const tabs = z.strictObject({
  ...shared,
  /** Tabs of one group show the same label, on all pages, and a reader's choice is remembered. */
  group: z.string().regex(/^\S+$/).meta({ expects: 'text without spaces' }).optional(),
});

const tab = z.strictObject({
  ...shared,
  /** What the reader chooses it by; Markdown. */
  label: z.string().min(1).meta({ expects: 'text' }),
});

export interface ComponentRule {
  /** The props, strict. */
  props: z.ZodObject;
  /** Props that are Markdown: each becomes a slot of the same name. */
  markdown: readonly string[];
  /** Props that name an image file. */
  images: readonly string[];
  /** Whether it may have children. */
  children: boolean;
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
  Details: { props: details, markdown: ['summary'], images: [], children: true },
  Callout: { props: callout, markdown: ['title'], images: [], children: true },
  Quote: { props: quote, markdown: ['cite'], images: [], children: true },
  Tabs: { props: tabs, markdown: [], images: [], children: true, holds: 'Tab' },
  Tab: { props: tab, markdown: ['label'], images: [], children: true, within: ['Tabs'] },
  Comments: { props: z.strictObject({}), markdown: [], images: [], children: false },
} as const satisfies Record<string, ComponentRule>;

export type ComponentName = keyof typeof componentRules;

export type FigureProps = z.input<typeof figure>;
export type RowProps = z.input<typeof row>;
export type ColProps = z.input<typeof col>;
export type DetailsProps = z.input<typeof details>;
export type CalloutType = (typeof calloutTypes)[number];
export type CalloutProps = z.input<typeof callout>;
export type QuoteProps = z.input<typeof quote>;
export type TabsProps = z.input<typeof tabs>;
export type TabProps = z.input<typeof tab>;
