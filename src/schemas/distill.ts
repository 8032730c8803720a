import * as z from 'zod';
import type { ComponentRule } from './components.ts';
import { shared } from './components/props.ts';

/**
 * The elements of Distill's template (https://github.com/distillpub/template), which al-folio's `distill` layout brings: what each
 * takes in a post. The Markdown plugins write what Folia has in their place.
 */

const flag = () =>
  z
    .union([z.literal(true), z.enum(['', 'block', 'true'])])
    .meta({ expects: 'written alone, as in <d-math block>' })
    .optional();

const cite = z.strictObject({
  /** Keys of BibTeX entries, with commas between them. */
  key: z
    .string()
    .regex(/[^\s,;]/)
    .meta({ expects: 'keys of BibTeX entries, with commas between them' }),
});

const math = z.strictObject({
  /** Displayed, on lines of its own. */
  block: flag(),
});

const code = z.strictObject({
  ...math.shape,
  /** What it is written in, as after a fence. */
  language: z.string().min(1).meta({ expects: 'a language such as python' }).optional(),
});

const bibliography = z.strictObject({
  /** The BibTeX file, which the front matter names, too. */
  src: z.string().min(1).meta({ expects: 'the name of a BibTeX file' }).optional(),
});

const box = z.strictObject({
  ...shared,
  /** CSS of the element. */
  style: z.string().meta({ expects: 'CSS declarations' }).optional(),
});

const nothing = { props: z.strictObject({}), markdown: [], images: [], children: false } as const;
const content = { props: box, markdown: [], images: [], children: true } as const;

export const distillRules = {
  'd-cite': { ...nothing, props: cite, inline: true },
  'd-footnote': { ...content, props: z.strictObject({}), inline: true },
  'd-math': { ...content, props: math, inline: true },
  'd-code': { ...content, props: code, inline: true },
  'd-figure': content,
  'd-contents': content,
  'd-bibliography': { ...nothing, props: bibliography },
  'd-citation-list': nothing,
  'd-footnote-list': nothing,
  'd-appendix': content,
  'd-abstract': content,
  'd-article': content,
  'd-title': content,
  'd-byline': content,
  'd-front-matter': content,
} as const satisfies Record<string, ComponentRule>;

export type DistillName = keyof typeof distillRules;

/** Elements whose content is no Markdown: neither braces nor tags in it mean anything. */
export const rawDistillNames = [
  'd-math',
  'd-code',
  'd-bibliography',
  'd-front-matter',
] as const satisfies readonly DistillName[];

/** Classes of Distill's layout, from the narrowest to the widest, and the one of the margin. */
export const layoutClasses = [
  'l-body',
  'l-body-outset',
  'l-middle',
  'l-page',
  'l-page-outset',
  'l-screen-inset',
  'l-screen',
  'l-gutter',
] as const;
