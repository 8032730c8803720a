import * as z from 'zod';
import { boolean, optional, sitePath, text, writtenDate } from './fields.ts';
import { textFields, widgetFields } from './text-fields.ts';

/** The front matter of a news item: `content/news/`. */
export const newsSchema = z
  .strictObject({
    /** Template of the page. */
    layout: optional(z.enum(['post', 'page']).meta({ expects: 'post or page' })),
    /** Title; may hold inline `$math$` and `code`. Required unless `inline`. */
    title: optional(text('text, in quotes if it holds a colon')),
    ...textFields.shape,
    /** The day of the news. Required unless the file name begins with a date. */
    date: optional(writtenDate()),
    /** The text stands in the list itself, and has no page. Default: false. */
    inline: optional(boolean()),
    /** The whole address. */
    permalink: optional(sitePath()),
    /** Related posts under the text: a news item has none, whatever this says. */
    related_posts: optional(boolean()),
    ...widgetFields.shape,
  })
  .superRefine(({ title, inline }, context) => {
    if (title === undefined && inline !== true) {
      context.addIssue({ code: 'custom', path: ['title'], message: 'no title' });
    }
  });

export type NewsData = z.output<typeof newsSchema>;
