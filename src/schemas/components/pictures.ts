import * as z from 'zod';
import { length, prose, shared } from './props.ts';

export const figure = z.strictObject({
  ...shared,
  /**
   * The image: beside the post, from `content/` (`assets/img/x.png`), the same with a leading slash, or a URL. Without it the figure
   * is what stands between its tags.
   */
  src: z.string().min(1).meta({ expects: 'the path or URL of an image' }).optional(),
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

/** Props of a figure that are its image's. */
export const imageProps = [
  'alt',
  'title',
  'width',
  'height',
  'sizes',
  'loading',
  'zoomable',
  'style',
] as const satisfies (keyof FigureProps)[];

export const row = z.strictObject({
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

export const col = z.strictObject({
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

export const gallery = z.strictObject({
  ...shared,
  /** Text below all of them; Markdown. */
  caption: prose().optional(),
  /** Pictures beside each other at most; fewer where they would be too small. Default: 2 of two or four, else 3. */
  columns: z
    .number()
    .int()
    .min(1)
    .max(6)
    .meta({ expects: 'a number from 1 to 6, as in columns={3}' })
    .optional(),
});

const picture = () => z.string().min(1).meta({ expects: 'the path or URL of an image' });

export const compare = z.strictObject({
  ...shared,
  /** The picture at the side where lines begin: as `src` of a figure. */
  before: picture(),
  /** The picture at the other side, of the same shape. */
  after: picture(),
  /** What the first one shows, for those who do not see it. Default: the text of its label. */
  before_alt: z.string().meta({ expects: 'text' }).optional(),
  /** What the second one shows. Default: the text of its label. */
  after_alt: z.string().meta({ expects: 'text' }).optional(),
  /** Words on the first picture; Markdown. Default: "Before", in the language of the text. */
  before_label: prose().optional(),
  /** Words on the second picture; Markdown. Default: "After", in the language of the text. */
  after_label: prose().optional(),
  /** Text below both; Markdown. */
  caption: prose().optional(),
});

/** The place of a figure whose image is lost; everything but its path is for the day when it is found. */
export const missingFigure = figure.required({ src: true });

export type FigureProps = z.input<typeof figure>;
export type RowProps = z.input<typeof row>;
export type ColProps = z.input<typeof col>;
export type GalleryProps = z.input<typeof gallery>;
export type CompareProps = z.input<typeof compare>;
export type MissingFigureProps = z.input<typeof missingFigure>;
