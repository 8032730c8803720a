import * as z from 'zod';
import { portraitFile } from '../lib/addresses.ts';
import { boolean, names, optional, redirectTarget, sitePath, text } from './fields.ts';
import { textFields, widgetFields } from './text-fields.ts';

/** An entry of a page's menu: a link, or al-folio's line between links. */
const menuChild = z
  .strictObject({
    /** Words of the link; `divider` is a line between links. */
    title: text(),
    /** Where it leads. */
    permalink: optional(text('a path such as /papers/ or a URL')),
  })
  .superRefine(({ title, permalink }, context) => {
    if (permalink === undefined && title !== 'divider') {
      context.addIssue({ code: 'custom', path: ['permalink'], message: 'no permalink' });
    }
  });

const profile = z.strictObject({
  /** Side of the text that the picture is on. Default: right. */
  align: optional(z.enum(['left', 'right'])),
  /** The picture: a name in `content/assets/img/`, a path that begins with `assets/`, or a URL. */
  image: optional(text().transform(portraitFile)),
  /** Cut to a circle. Default: false. */
  image_circular: optional(boolean()),
  /** Lines below the picture; Markdown, which may hold HTML. */
  more_info: optional(text()),
  /** The same under its older name. */
  address: optional(text()),
});

const list = z.strictObject({
  /** Shown. */
  enabled: optional(boolean()),
  /** More than three entries scroll in a box of their own. Default: false. */
  scrollable: optional(boolean()),
  /** Entries at most. Default: 5. */
  limit: optional(z.number().int().min(1).meta({ expects: 'a whole number from 1' })),
});

const listOrSwitch = () =>
  optional(
    z
      .union([boolean().transform((enabled) => ({ enabled })), list])
      .meta({ expects: 'true, false, or a map with enabled, scrollable and limit' }),
  );

/** The front matter of a page: `content/pages/`. */
export const pageSchema = z
  .strictObject({
    /** Template of the page. Default: page. */
    layout: optional(
      z
        .enum(['page', 'about', 'projects', 'news'])
        .meta({ expects: 'one of page, about, projects, news' }),
    ),
    /** Title; may hold inline `$math$` and `code`. */
    title: text('text, in quotes if it holds a colon'),
    ...textFields.shape,
    /** Line below the title, instead of the description; Markdown, which may hold HTML. */
    subtitle: optional(text()),
    /** Address. Default: the file's path. `/` is the home page. A URL is an entry of the menu, and no page. */
    permalink: optional(
      z.union([z.url({ protocol: /^https?$/ }), sitePath()]).meta({
        expects: 'a path such as /maps/, without ?, # and %, or a URL beside "nav: true"',
      }),
    ),
    /** Where the menu links to instead. */
    redirect: optional(redirectTarget()),
    /** In the menu. Default: false, and true for the home page. */
    nav: optional(boolean()),
    /** Place in the menu: smaller numbers come first. */
    nav_order: optional(z.number().meta({ expects: 'a number' })),
    /** The entry opens a menu of its own: `children`. */
    dropdown: optional(boolean()),
    /** Links of that menu. */
    children: optional(z.array(menuChild).meta({ expects: 'a list of { title, permalink }' })),
    /** About: the picture beside the text. */
    profile: optional(profile.meta({ expects: 'a map such as { align: right, image: me.jpg }' })),
    /** About: the news. Default: shown if there are any. */
    announcements: listOrSwitch(),
    /** About: the same under its older name. */
    news: optional(boolean()),
    /** About: the newest posts. Default: shown if there are any. */
    latest_posts: listOrSwitch(),
    /** About: the selected publications. */
    selected_papers: optional(boolean()),
    /** About: the links of `socials` in site.yaml. Default: shown if there are any. */
    social: optional(boolean()),
    /** About: a sentence beside these links; Markdown. */
    contact_note: optional(text()),
    /** Projects: the categories to show, in this order. Default: all. */
    display_categories: optional(names()),
    /** Projects: the picture of a card beside its text. Default: false. */
    horizontal: optional(boolean()),
    ...widgetFields.shape,
  })
  .superRefine(({ permalink, nav }, context) => {
    if (permalink !== undefined && URL.canParse(permalink) && nav !== true) {
      context.addIssue({ code: 'custom', path: ['permalink'], message: 'no page' });
    }
  });

export type PageInput = z.input<typeof pageSchema>;
export type PageData = z.output<typeof pageSchema>;
