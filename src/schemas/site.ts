import * as z from 'zod';
import { isTimeZone } from '../lib/dates.ts';
import { isEmoji } from '../lib/icon-sign.ts';
import {
  boolean,
  citationStyle,
  languageTag,
  names,
  optional,
  permalinkStyle,
  text,
  withDefault,
  writtenDate,
} from './fields.ts';
import { socialLinks } from './socials.ts';
import { themeSchema } from './theme.ts';

const webAddress = () =>
  z
    .string()
    .refine((value) => URL.canParse(value) && /^https?:/.test(value))
    .meta({ expects: 'an address such as https://example.org' });

const addressWithoutSlash = () =>
  webAddress()
    .transform((value) => value.replace(/\/+$/, ''))
    .meta({ ...webAddress().meta() });

/** `/`, `notes`, `/notes/` and an empty value all mean what they look like; the result begins and ends with a slash. */
const basePath = () =>
  text('a path such as /notes/')
    .refine((value) => !/[\s?#:]/.test(value))
    .transform((value) => `/${value.replace(/^\/+|\/+$/g, '')}/`.replace('//', '/'));

const oneOrZero = () =>
  z
    .union([boolean(), z.literal([0, 1]).transform((value) => value === 1)])
    .meta({ expects: '1 or 0' });

const license = () =>
  z
    .union([z.string().regex(/^CC(?: BY(?:-NC)?(?:-SA|-ND)? 4\.0|0 1\.0)$/), webAddress()])
    .transform((written) => {
      const [, kind = '', version = ''] = /^CC ?(\S+) (\S+)$/.exec(written) ?? [];
      if (kind === '') return { name: written.replace(/^https?:\/\/|\/$/g, ''), url: written };
      const folder = kind === '0' ? 'publicdomain/zero' : `licenses/${kind.toLowerCase()}`;
      return { name: written, url: `https://creativecommons.org/${folder}/${version}/` };
    })
    .meta({ expects: 'a name such as CC BY 4.0 or CC0 1.0, or the address of a licence' });

const navigationChild = z
  .strictObject({
    /** Words of the link; `divider` is a line between links. */
    title: text(),
    /** A path on the site (`/blog/`) or a URL. */
    href: optional(text('a path such as /blog/ or a URL')),
  })
  .superRefine(({ title, href }, context) => {
    if (href === undefined && title !== 'divider') needHref(context);
  });

const navigationEntry = z
  .strictObject({
    /** Words of the link. */
    title: text(),
    /** A path on the site (`/blog/`) or a URL. */
    href: optional(text('a path such as /blog/ or a URL')),
    /** Links of a menu that the entry opens. */
    children: optional(
      z.array(navigationChild).min(1).meta({ expects: 'a list of { title, href }' }),
    ),
  })
  .superRefine(({ href, children }, context) => {
    if (href === undefined && children === undefined) needHref(context);
  });

function needHref(context: z.RefinementCtx): void {
  context.addIssue({ code: 'custom', path: ['href'], message: 'no href' });
}

const author = z.strictObject({
  /** Full name. */
  name: text(),
  /** Shown nowhere unless asked for. */
  email: optional(text()),
  /** The name as BibTeX wants it, if its parts cannot be told: `Nguyễn, Văn An`. */
  bibtex: optional(text()),
  /** A page about the author; default: the home page. */
  url: optional(addressWithoutSlash()),
});

/** giscus: https://giscus.app shows the values for a repository. Comments are off until the first four are set. */
export const giscusSchema = z.strictObject({
  /** `owner/name` of the GitHub repository that holds the discussions. */
  repo: optional(
    z
      .string()
      .regex(/^[^/\s]+\/[^/\s]+$/)
      .meta({ expects: 'owner/name of a GitHub repository' }),
  ),
  /** Its id, from giscus.app. */
  repo_id: optional(text()),
  /** Discussion category. */
  category: optional(text()),
  /** Its id, from giscus.app. */
  category_id: optional(text()),
  /** How a page finds its discussion. Default: title, as al-folio has it. */
  mapping: withDefault(
    z
      .enum(['title', 'pathname', 'url', 'og:title'])
      .meta({ expects: 'one of title, pathname, url, og:title' }),
    'title',
  ),
  /** Only an exact match counts. Default: 1. */
  strict: withDefault(oneOrZero(), true),
  /** Reactions to the page itself. Default: 1. */
  reactions_enabled: withDefault(oneOrZero(), true),
  /** Tell the page about the discussion. Default: 0. */
  emit_metadata: withDefault(oneOrZero(), false),
  /** The comment box above or below the comments. Default: bottom. */
  input_position: withDefault(
    z.enum(['top', 'bottom']).meta({ expects: 'top or bottom' }),
    'bottom',
  ),
  /** giscus theme on the light page: a name or the URL of a style sheet. Default: light. */
  light_theme: withDefault(text(), 'light'),
  /** giscus theme on the dark page. Default: dark. */
  dark_theme: withDefault(text(), 'dark'),
  /** Language of the comments. Default: the page's. */
  lang: optional(languageTag()),
});

/** The blog index, what stands below posts, and the feeds. */
export const blogSchema = z.strictObject({
  /** Heading of the blog index. */
  title: withDefault(text(), 'Blog'),
  /** Line below it. */
  description: optional(text()),
  /** Posts on a page of the index or of an archive. Default: 10. */
  page_size: withDefault(
    z.number().int().min(1).max(100).meta({ expects: 'a whole number from 1 to 100' }),
    10,
  ),
  /** Tags to link to at the top of the index. */
  display_tags: withDefault(names(), []),
  /** Categories to link to at the top of the index. */
  display_categories: withDefault(names(), []),
  /** Related posts under a post, at most; 0 for none. Default: 5. */
  related_posts: withDefault(
    z.number().int().min(0).max(50).meta({ expects: 'a whole number from 0 to 50' }),
    5,
  ),
  /** Posts in each feed. Default: 20. */
  feed_size: withDefault(
    z.number().int().min(1).max(1000).meta({ expects: 'a whole number from 1 to 1000' }),
    20,
  ),
});

/** Addresses as an import finds them: without the base path, with a fragment if only that is missing. */
function deadLinks() {
  const address = z
    .string()
    .regex(/^\/(?!\/)\S*$/)
    .meta({ expects: 'an address on the site, such as /blog/2019/gone/ or /blog/#gone' });
  return z.array(address).meta({ expects: 'a list of addresses on the site' });
}

const externalPost = z.strictObject({
  /** Address of the post. */
  url: webAddress(),
  /** Its title; without it the page is asked. */
  title: optional(text()),
  /** One sentence about it; without it the page is asked. */
  description: optional(text()),
  /** When it was published. */
  published_date: writtenDate(),
  /** Its tags, besides those of the source. */
  tags: optional(names()),
  /** Its categories, besides those of the source. */
  categories: optional(names()),
});

/** Posts that the author has on other sites: entries of the index that link there. */
const externalSource = z
  .strictObject({
    /** Name of the other site, as readers see it. */
    name: text(),
    /** Address of its feed: RSS, Atom or JSON Feed. */
    rss_url: optional(webAddress()),
    /** Single posts, where there is no feed. */
    posts: optional(z.array(externalPost).meta({ expects: 'a list of { url, published_date }' })),
    /** Tags of all its posts. */
    tags: optional(names()),
    /** Categories of all its posts. */
    categories: optional(names()),
  })
  .refine(({ rss_url, posts = [] }) => rss_url !== undefined || posts.length > 0)
  .meta({ expects: 'a map with "name", and "rss_url" or "posts" or both' });

/** Links to other sites. */
const externalLinks = z.strictObject({
  /** Link types of such a link (`rel`). Default: external noopener. */
  rel: withDefault(names(), ['external', 'noopener']),
  /** Where it opens (`target`): `_blank` for a new tab. Default: the same tab. */
  target: optional(z.enum(['_blank', '_self']).meta({ expects: '_blank or _self' })),
  /** Hosts whose links are left alone. */
  exclude: withDefault(names(), []),
});

/** Codes by which search engines know whose site this is. */
const verification = z.strictObject({
  /** Google Search Console. */
  google: optional(text()),
  /** Bing Webmaster Tools. */
  bing: optional(text()),
  /** Yandex Webmaster. */
  yandex: optional(text()),
  /** Baidu Search Resource Platform. */
  baidu: optional(text()),
});

const macros = z
  .record(z.string().regex(/^\\?[a-zA-Z]+$/), z.string().meta({ expects: 'TeX, in quotes' }))
  .transform((written) =>
    Object.fromEntries(
      Object.entries(written).map(([name, tex]) => [`\\${name.replace('\\', '')}`, tex]),
    ),
  )
  .meta({ expects: "a map of commands to TeX, such as { RR: '\\mathbb{R}' }" });

/** A script that counts visits without cookies: GoatCounter, Plausible, Umami and others of that kind. */
const analytics = z.strictObject({
  /** Address of the script. */
  script: webAddress(),
  /** Hash of the script, as browsers check it: a script that has changed does not run. */
  integrity: optional(
    z
      .string()
      .regex(/^sha(?:256|384|512)-[A-Za-z0-9+/]+={0,2}$/)
      .meta({ expects: 'a hash such as sha384-…, in Base64' }),
  ),
  /** Further attributes of its element, such as `data-domain`. */
  attributes: withDefault(
    z.record(z.string().regex(/^data-[a-z][\w-]*$/), text()).meta({
      expects: 'a map of attributes that begin with data-',
    }),
    {},
  ),
  /** Other hosts that the script sends to. */
  connect: withDefault(z.array(webAddress()).meta({ expects: 'a list of addresses' }), []),
});

/** A picture as networks show it: a drawing is none. */
const networkPicture = () =>
  z
    .string()
    .refine((value) => URL.canParse(value) || /\.(?:png|jpe?g|gif|webp)$/i.test(value))
    .meta({ expects: 'a PNG, JPEG, GIF or WebP file such as assets/img/site.png, or a URL' });

/** An emoji, or a picture from which icons of all sizes can be made. */
const iconPicture = () =>
  z
    .string()
    .refine((value) => isEmoji(value) || /\.(?:svg|png|jpe?g|webp)$/i.test(value))
    .refine((value) => !URL.canParse(value))
    .meta({ expects: 'an emoji, or an SVG, PNG, JPEG or WebP file such as assets/img/icon.svg' });

/** Every setting of a site: `content/site.yaml`. */
export const siteSchema = z.strictObject({
  /** Name of the site: header, `<title>`, feed. */
  title: text(),
  /** One sentence about the site. */
  description: withDefault(text(), ''),
  /** Where the site lives, without the base path. */
  url: addressWithoutSlash(),
  /** Path below `url`, if the site is not at its top. Default: /. */
  base: withDefault(basePath(), '/'),
  /** Who writes here. */
  author: author.meta({ expects: 'a map such as { name: Ada Linden }' }),
  /** Language of the site. Default: en. */
  lang: withDefault(languageTag(), 'en'),
  /** Time zone of dates that name none, from the IANA database. Default: UTC. */
  timezone: withDefault(
    z.string().refine(isTimeZone).meta({ expects: 'a time zone such as UTC or Europe/Berlin' }),
    'UTC',
  ),
  /** Address of a post, from Jekyll's placeholders or one of its named styles. Default: /blog/:year/:title/. */
  permalink: withDefault(permalinkStyle(), '/blog/:year/:title/'),
  /** Posts of a date that is still to come are built, too. Default: false. */
  future: withDefault(boolean(), false),
  /** Keywords for search engines, for pages that name none. */
  keywords: withDefault(names(), []),
  /** The menu of the header, in order. Default: made of the pages that ask for it, the blog, projects and news. */
  navigation: optional(z.array(navigationEntry).meta({ expects: 'a list of { title, href }' })),
  /** The author's other places on the web, in order. */
  socials: withDefault(socialLinks(), []),
  /** Comments. */
  giscus: optional(giscusSchema),
  /** The blog index and the feed. */
  blog: withDefault(blogSchema, blogSchema.parse({})),
  /** Posts on other sites, listed in the index. */
  external_sources: withDefault(
    z.array(externalSource).meta({ expects: 'a list of { name, rss_url } or { name, posts }' }),
    [],
  ),
  /** Search of the whole site. Default: true. */
  search: withDefault(boolean(), true),
  /** Links to other sites. */
  external_links: withDefault(externalLinks, externalLinks.parse({})),
  /** Addresses of the site that links may lead to although nothing is there. */
  known_dead_links: withDefault(deadLinks(), []),
  /** E-mail addresses in texts are kept from robots. Default: false. */
  protect_email: withDefault(boolean(), false),
  /** Icon of the site: an emoji, or a file. Default: `favicon.svg` of `public/`, else the first letter of the title. */
  icon: optional(iconPicture()),
  /** Pictures of link previews: true draws one for each page; a file or URL is shown for all that name none. Default: true. */
  og_image: withDefault(
    z
      .union([boolean(), networkPicture()])
      .meta({ expects: 'true, false, a PNG, JPEG, GIF or WebP file, or a URL' }),
    true,
  ),
  /** Codes of search engines. */
  verification: withDefault(verification, {}),
  /** A script that counts visits without cookies. */
  analytics: optional(analytics),
  /** Text of the footer; Markdown. */
  footer: optional(text()),
  /** Under which licence the texts are: a Creative Commons licence by its name, or the address of another. */
  license: optional(license()),
  /** Where the source of the site is. */
  source: optional(webAddress()),
  /** Footnotes beside the text, where screens have room. Default: false. */
  sidenotes: withDefault(boolean(), false),
  /** Style of citations. Default: apa. */
  citation_style: withDefault(citationStyle(), 'apa'),
  /** Language of citations. Default: that of each text. */
  citation_locale: optional(languageTag()),
  /** Curly quotes, dashes and ellipses from straight ones. Default: true. */
  smart_punctuation: withDefault(boolean(), true),
  /** Commands of formulas, in all texts: TeX by name, with or without its backslash. `#1` is the first argument. */
  macros: withDefault(macros, {}),
  /** What the site looks like. */
  theme: withDefault(themeSchema, themeSchema.parse({})),
  /** A button to choose light, dark or the system's theme. Without it the system decides. Default: true. */
  theme_switch: withDefault(boolean(), true),
  /** Keys that work by themselves: `/`, `t`, `j`, `k` and `?`. Readers may switch them off. Default: true. */
  single_keys: withDefault(boolean(), true),
  /** A bar at the top of the window, as long as the part of the text that has been read. Default: false. */
  enable_progressbar: withDefault(boolean(), false),
  /** A button that leads to the top of long pages. Default: false. */
  back_to_top: withDefault(boolean(), false),
  /** Figures open in full size on a click unless they say `zoomable={false}`. Default: false. */
  zoom_images: withDefault(boolean(), false),
});

/** site.yaml as it is written. */
export type SiteInput = z.input<typeof siteSchema>;
/** site.yaml as the code sees it. */
export type SiteSettings = z.output<typeof siteSchema>;
