import { danglingLink, folder, settings, type BadInput } from './site-problems.ts';

const site = (yaml: string): Record<string, string> => ({ 'content/site.yaml': settings + yaml });

export const settingsInputs: readonly BadInput[] = [
  [
    'no settings',
    { 'content/site.yaml': danglingLink },
    `content/site.yaml [settings-missing]
  The site folder <site> has no content/site.yaml.
  Write one with title, url and author; docs/settings.md shows every key.`,
  ],
  [
    'a folder in the place of the settings',
    { 'content/site.yaml': folder },
    `content/site.yaml [file-unreadable]
  This is a folder, and it has the name of a file.
  Give the folder a name without this ending, or put the file in its place.`,
  ],
  [
    'empty settings',
    { 'content/site.yaml': '' },
    `3 problems in your content:

content/site.yaml:1:1 [settings-value]
  site.yaml has no "title".
  Add "title": text.

content/site.yaml:1:1 [settings-value]
  site.yaml has no "url".
  Add "url": an address such as https://example.org.

content/site.yaml:1:1 [settings-value]
  site.yaml has no "author".
  Add "author": a map such as { name: Ada Linden }.`,
  ],
  [
    'a list',
    { 'content/site.yaml': '- title: a\n' },
    `content/site.yaml:1:1 [settings-value]
  site.yaml is not a map of keys and values.
  Write a key, a colon, a space and a value on each line: title: A post.`,
  ],
  [
    'a colon without quotes',
    { 'content/site.yaml': 'title: Notes: a blog\n' },
    `content/site.yaml:1:8 [settings-yaml]
  This is not YAML: Nested mappings are not allowed in compact mappings.
  Put text that holds a colon, a quote or another special character in quotes.`,
  ],
  [
    'a key given twice',
    site('title: b\n'),
    `content/site.yaml:4:1 [settings-yaml]
  This is not YAML: Map keys must be unique.
  Put text that holds a colon, a quote or another special character in quotes.`,
  ],
  [
    'a key that is misspelt',
    site('timezome: UTC\n'),
    `content/site.yaml:4:1 [settings-unknown-key]
  "timezome" is not a key of site.yaml.
  Did you mean "timezone"?`,
  ],
  [
    'a key of another program',
    site('plugins: [jekyll-feed]\n'),
    `content/site.yaml:4:1 [settings-unknown-key]
  "plugins" is not a key of site.yaml.
  Take it out. Known keys here: title, description, url, base, author, lang, timezone, permalink, future, keywords, navigation, socials, giscus, blog, external_sources, search, external_links, known_dead_links, protect_email, icon, og_image, verification, analytics, footer, license, source, sidenotes, citation_style, citation_locale, smart_punctuation, macros, theme, theme_switch, single_keys, enable_progressbar, back_to_top, zoom_images.`,
  ],
  [
    'an address without a scheme',
    { 'content/site.yaml': 'title: a\nurl: example.org\nauthor: { name: b }\n' },
    `content/site.yaml:2:6 [settings-value]
  "url" is "example.org", which is not valid.
  It must be an address such as https://example.org.`,
  ],
  [
    'a base path with a space',
    site('base: my notes\n'),
    `content/site.yaml:4:7 [settings-value]
  "base" is "my notes", which is not valid.
  It must be a path such as /notes/.`,
  ],
  [
    'a time zone that there is not',
    site('timezone: Berlin\n'),
    `content/site.yaml:4:11 [settings-value]
  "timezone" is "Berlin", which is not valid.
  It must be a time zone such as UTC or Europe/Berlin.`,
  ],
  [
    'a colour that there is not',
    site('theme: { colors: { accent: greenish } }\n'),
    `content/site.yaml:4:28 [settings-value]
  "theme.colors.accent" is "greenish", which is not valid.
  It must be a colour in quotes, such as '#0b5f45', or two: ['#0b5f45', '#82d1ab'].`,
  ],
  [
    'comments of a repository without an owner',
    site('giscus: { repo: notes }\n'),
    `content/site.yaml:4:17 [settings-value]
  "giscus.repo" is "notes", which is not valid.
  It must be owner/name of a GitHub repository.`,
  ],
  [
    'a network that is misspelt',
    site('socials: { githb_username: ada }\n'),
    `content/site.yaml:4:12 [settings-unknown-key]
  "socials.githb_username" is not a key of site.yaml.
  Did you mean "github_username"?`,
  ],
  [
    'a CV that is not there',
    site('socials: { cv_pdf: assets/pdf/cv.pdf }\n'),
    `content/site.yaml:4:20 [settings-file-missing]
  The file assets/pdf/cv.pdf of "socials.cv_pdf" does not exist in content/ or public/.
  Put the file into content/assets/ and name it assets/…, or give its URL.`,
  ],
  [
    'a CV that is a folder',
    { ...site('socials: { cv_pdf: assets/pdf }\n'), 'content/assets/pdf': folder },
    `content/site.yaml:4:20 [settings-file-missing]
  The file assets/pdf of "socials.cv_pdf" does not exist in content/ or public/.
  Put the file into content/assets/ and name it assets/…, or give its URL.`,
  ],
  [
    'an entry of the menu that leads nowhere',
    site('navigation:\n  - title: Papers\n'),
    `content/site.yaml:5:5 [settings-value]
  site.yaml has no "navigation.0.href".
  Add "navigation.0.href": a path such as /blog/ or a URL.`,
  ],
  [
    'an icon that is not there',
    site('icon: assets/img/icon.svg\n'),
    `content/site.yaml:4:7 [settings-file-missing]
  The file assets/img/icon.svg of "icon" does not exist in content/ or public/.
  Put the file into content/assets/ and name it assets/….`,
  ],
  [
    'an icon that is a folder',
    { ...site('icon: assets/img/icon.svg\n'), 'content/assets/img/icon.svg': folder },
    `content/site.yaml:4:7 [settings-file-missing]
  The file assets/img/icon.svg of "icon" does not exist in content/ or public/.
  Put the file into content/assets/ and name it assets/….`,
  ],
  [
    'an icon that is no picture',
    site('icon: assets/icon.pdf\n'),
    `content/site.yaml:4:7 [settings-value]
  "icon" is "assets/icon.pdf", which is not valid.
  It must be an emoji, or an SVG, PNG, JPEG or WebP file such as assets/img/icon.svg.`,
  ],
  [
    'a picture of link previews that is a drawing',
    site('og_image: assets/img/site.svg\n'),
    `content/site.yaml:4:11 [settings-value]
  "og_image" is "assets/img/site.svg", which is not valid.
  It must be true, false, a PNG, JPEG, GIF or WebP file, or a URL.`,
  ],
  [
    'a picture of link previews that is not there',
    site('og_image: assets/img/site.png\n'),
    `content/site.yaml:4:11 [settings-file-missing]
  The file assets/img/site.png of "og_image" does not exist in content/ or public/.
  Put the file into content/assets/ and name it assets/….`,
  ],
  [
    'a citation style that is not there',
    site('citation_style: nature.csl\n'),
    `content/site.yaml:4:17 [settings-file-missing]
  The file content/publications/nature.csl of "citation_style" does not exist.
  Put it there, or take one of the styles that need no file: apa, harvard1, vancouver.`,
  ],
  [
    'a citation style that is a folder',
    { ...site('citation_style: nature.csl\n'), 'content/publications/nature.csl': folder },
    `content/site.yaml:4:17 [settings-file-missing]
  The file content/publications/nature.csl of "citation_style" does not exist.
  Put it there, or take one of the styles that need no file: apa, harvard1, vancouver.`,
  ],
  [
    'a citation style that is misspelt',
    site('citation_style: vancuver\n'),
    `content/site.yaml:4:17 [settings-value]
  "citation_style" is "vancuver", which is not valid.
  It must be apa, harvard1, vancouver, or a .csl file in content/publications/.`,
  ],
  [
    'a macro that is no text',
    site('macros: { RR: [a] }\n'),
    `content/site.yaml:4:15 [settings-value]
  "macros.RR" is ["a"], which is not valid.
  It must be TeX, in quotes.`,
  ],
  [
    'an analytics script without an address',
    site('analytics: { script: count.js }\n'),
    `content/site.yaml:4:22 [settings-value]
  "analytics.script" is "count.js", which is not valid.
  It must be an address such as https://example.org.`,
  ],
  [
    'an external source with nothing in it',
    site('external_sources: [{ name: Lab }]\n'),
    `content/site.yaml:4:20 [settings-value]
  "external_sources.0" is {"name":"Lab"}, which is not valid.
  It must be a map with "name", and "rss_url" or "posts" or both.`,
  ],
  [
    'a dead link of another site',
    site('known_dead_links: ["https://example.com/"]\n'),
    `content/site.yaml:4:20 [settings-value]
  "known_dead_links.0" is "https://example.com/", which is not valid.
  It must be an address on the site, such as /blog/2019/gone/ or /blog/#gone.`,
  ],
  [
    'a number that is too large',
    site('blog: { page_size: 1000 }\n'),
    `content/site.yaml:4:20 [settings-value]
  "blog.page_size" is 1000, which is not valid.
  It must be a whole number from 1 to 100.`,
  ],
  [
    'UTF-16',
    { 'content/site.yaml': Buffer.from(`\uFEFF${settings}`, 'utf16le') },
    `content/site.yaml:1:1 [file-encoding]
  The file is in UTF-16, and Folia reads UTF-8.
  Save it in your editor with the encoding UTF-8.`,
  ],
  [
    'Latin-1',
    { 'content/site.yaml': Buffer.from('title: Café\n', 'latin1') },
    `content/site.yaml:1:11 [file-encoding]
  The file is not in UTF-8: here is a byte that stands for no character.
  Save it in your editor with the encoding UTF-8.`,
  ],
  [
    'NUL bytes',
    { 'content/site.yaml': `${settings}description: "a\0b"\n` },
    `content/site.yaml:4:16 [file-encoding]
  Here is a NUL byte, which no text has.
  Save it in your editor with the encoding UTF-8.`,
  ],
];
