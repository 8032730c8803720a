import * as z from 'zod';
import { optional, redirectTarget, sitePath, text } from './fields.ts';
import { textFields, widgetFields } from './text-fields.ts';

/** The front matter of a project: `content/projects/`. */
export const projectSchema = z.strictObject({
  /** Template of the page. */
  layout: optional(z.enum(['page']).meta({ expects: 'page' })),
  /** Title; may hold inline `$math$` and `code`. */
  title: text('text, in quotes if it holds a colon'),
  ...textFields.shape,
  /** Picture of the card: `assets/…` in `content/`, a file of `public/`, or a URL. */
  img: optional(text()),
  /** Place among the projects of its category: smaller numbers come first. */
  importance: optional(z.number().meta({ expects: 'a number' })),
  /** Heading under which the card stands. */
  category: optional(text()),
  /** Address of the source code. A repository of GitHub may be called by its name alone: `owner/name`. */
  github: optional(text('a URL, or owner/name').transform(repositoryAddress)),
  /** `owner/name` of a GitHub repository whose stars al-folio counts. */
  github_stars: optional(text()),
  /** Where the card leads instead. */
  redirect: optional(redirectTarget()),
  /** The whole address. */
  permalink: optional(sitePath()),
  ...widgetFields.shape,
});

function repositoryAddress(written: string): string {
  if (/^[\w-]+\/[\w.-]+$/.test(written)) return `https://github.com/${written}`;
  return /^(?:www\.)?github\.com\//.test(written) ? `https://${written}` : written;
}

export type ProjectData = z.output<typeof projectSchema>;
