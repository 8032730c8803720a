import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readYaml } from '../../src/lib/yaml-source.ts';
import { findSite, loadSite } from '../../src/site.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

const required = 'title: A\nurl: https://example.org\nauthor:\n  name: B\n';

function siteWith(yaml: string, environment: Record<string, string> = {}) {
  const folder = temporaryFolder({ 'content/site.yaml': yaml });
  return loadSite('/engine', { FOLIA_SITE: folder, ...environment });
}

describe('the site folder', () => {
  it('is the one of the engine if no other is named', () => {
    expect(findSite('/engine', {})).toEqual({
      root: path.resolve('/engine'),
      content: path.resolve('/engine/content'),
      public: path.resolve('/engine/public'),
      out: path.resolve('/engine/dist'),
    });
  });

  it.each([
    ['/somewhere/site', '/somewhere/site'],
    ['sites/mine/', '/engine/sites/mine'],
    ['../mine', '/mine'],
  ])('is the one that FOLIA_SITE names: %s', (named, root) => {
    expect(findSite('/engine', { FOLIA_SITE: named }).root).toBe(path.resolve(root));
  });

  it('needs settings', () => {
    const folder = temporaryFolder();
    expect(() => loadSite('/engine', { FOLIA_SITE: folder })).toThrow(
      `1 problem in your content:

content/site.yaml [settings-missing]
  The site folder ${folder} has no content/site.yaml.
  Write one with title, url and author; docs/settings.md shows every key.
`,
    );
  });
});

describe('the settings', () => {
  it('have a default for all but title, address and author', () => {
    expect(siteWith(required).settings).toEqual({
      title: 'A',
      description: '',
      url: 'https://example.org',
      base: '/',
      author: { name: 'B' },
      lang: 'en',
      timezone: 'UTC',
      permalink: '/blog/:year/:title/',
      future: false,
      keywords: [],
      socials: [],
      blog: {
        title: 'Blog',
        page_size: 10,
        display_tags: [],
        display_categories: [],
        related_posts: 5,
        feed_size: 20,
      },
      external_sources: [],
      search: true,
      external_links: { rel: ['external', 'noopener'], exclude: [] },
      known_dead_links: [],
      protect_email: false,
      verification: {},
      og_image: true,
      smart_punctuation: true,
      macros: {},
      sidenotes: false,
      citation_style: 'apa',
      theme: { palette: 'folia', colors: {}, fonts: {} },
      theme_switch: true,
      single_keys: true,
      enable_progressbar: false,
      back_to_top: false,
      zoom_images: false,
    });
  });

  it.each([
    ['url: https://example.org/', 'url', 'https://example.org'],
    ['base: notes', 'base', '/notes/'],
    ['base: /a/b', 'base', '/a/b/'],
    ['base: ""', 'base', '/'],
    ['base:', 'base', '/'],
    ['lang: pt-br', 'lang', 'pt-BR'],
    ['permalink: /:year/:month/:title.html', 'permalink', '/:year/:month/:title.html'],
    ['permalink: pretty', 'permalink', '/:categories/:year/:month/:day/:title/'],
    ['permalink: ":categories/:title"', 'permalink', ':categories/:title'],
    ['theme_switch: no', 'theme_switch', false],
  ] as const)('are cleaned: %s', (line, key, value) => {
    const yaml = `${required.replace(/^url.*$/m, '')}${line.startsWith('url') ? '' : 'url: https://example.org\n'}${line}\n`;
    expect(siteWith(yaml).settings[key]).toBe(value);
  });

  it('of giscus have the defaults of al-folio', () => {
    expect(siteWith(`${required}giscus:\n  repo: a/b\n  strict: 0\n`).settings.giscus).toEqual({
      repo: 'a/b',
      mapping: 'title',
      strict: false,
      reactions_enabled: true,
      emit_metadata: false,
      input_position: 'bottom',
      light_theme: 'light',
      dark_theme: 'dark',
    });
  });

  it('may leave the value of any key empty that has a default', () => {
    const yaml =
      'description:\nbase:\nlang:\ntimezone:\npermalink:\nnavigation:\ngiscus:\nblog:\ntheme:\nfooter:\nzoom_images:\n';
    expect(siteWith(required + yaml).settings).toEqual(siteWith(required).settings);
  });

  it('of the theme are pairs of colours, fonts and pixels', () => {
    const yaml = `${required}theme:
  palette: cobalt
  colors: { accent: teal, paper: ['#fff', 'rgb(10 10 20)'] }
  fonts: { text: "'Iowan Old Style', Georgia, serif" }
  width: 40rem
  radius: 0
`;
    expect(siteWith(yaml).settings.theme).toEqual({
      palette: 'cobalt',
      colors: { accent: ['teal', 'teal'], paper: ['#fff', 'rgb(10 10 20)'] },
      fonts: { text: "'Iowan Old Style', Georgia, serif" },
      width: 640,
      radius: 0,
    });
  });

  it.each([
    // What follows a bare # is a comment in YAML.
    [
      'colors: { accent: }',
      'colors.accent',
      'null',
      "a colour in quotes, such as '#0b5f45', or two: ['#0b5f45', '#82d1ab']",
    ],
    [
      'colors: { ink: "#12" }',
      'colors.ink',
      '"#12"',
      "a colour in quotes, such as '#0b5f45', or two: ['#0b5f45', '#82d1ab']",
    ],
    [
      'colors: { ink: "#00000080" }',
      'colors.ink',
      '"#00000080"',
      "a colour in quotes, such as '#0b5f45', or two: ['#0b5f45', '#82d1ab']",
    ],
    [
      'fonts: { code: "a; } b {" }',
      'fonts.code',
      '"a; } b {"',
      'names of fonts with commas between them, such as "Charter, Georgia, serif"',
    ],
    ['width: 70ch', 'width', '"70ch"', 'a length from 20rem to 80rem, such as 38rem or 640px'],
    ['width: 38', 'width', '38', 'a length from 20rem to 80rem, such as 38rem or 640px'],
    ['radius: 3rem', 'radius', '"3rem"', 'a length from 0 to 2rem, such as 0, 4px or 0.5rem'],
    ['palette: purple', 'palette', '"purple"', 'folia, cobalt or al-folio'],
  ])('of the theme are checked: %s', (line, key, value, expects) => {
    expect(() => siteWith(`${required}theme:\n  ${line}\n`)).toThrow(
      ` [settings-value]\n  "theme.${key}" is ${value}, which is not valid.\n  It must be ${expects}.\n`,
    );
  });

  it.each([
    [
      'CC BY-SA 4.0',
      { name: 'CC BY-SA 4.0', url: 'https://creativecommons.org/licenses/by-sa/4.0/' },
    ],
    ['CC0 1.0', { name: 'CC0 1.0', url: 'https://creativecommons.org/publicdomain/zero/1.0/' }],
    [
      'https://example.org/terms/',
      { name: 'example.org/terms', url: 'https://example.org/terms/' },
    ],
  ])('name the licence %s and where it is', (written, license) => {
    expect(siteWith(`${required}license: ${written}\n`).settings.license).toEqual(license);
  });

  it('may name a CSL file, which has to be there', () => {
    const yaml = `${required}citation_style: nature.csl\n`;
    expect(() => siteWith(yaml)).toThrow(
      `1 problem in your content:

content/site.yaml:5:17 [settings-file-missing]
  The file content/publications/nature.csl of "citation_style" does not exist.
  Put it there, or take one of the styles that need no file: apa, harvard1, vancouver.
`,
    );
    const folder = temporaryFolder({
      'content/site.yaml': yaml,
      'content/publications/nature.csl': '',
    });
    expect(loadSite('/engine', { FOLIA_SITE: folder }).settings.citation_style).toBe('nature.csl');
  });

  it('name a picture of link previews that is there', () => {
    const yaml = `${required}og_image: /assets/img/site.png\n`;
    expect(() => siteWith(yaml)).toThrow(
      `1 problem in your content:

content/site.yaml:5:11 [settings-file-missing]
  The file /assets/img/site.png of "og_image" does not exist in content/ or public/.
  Put the file into content/assets/ and name it assets/….
`,
    );
    const folder = temporaryFolder({
      'content/site.yaml': yaml,
      'content/assets/img/site.png': '',
    });
    expect(loadSite('/engine', { FOLIA_SITE: folder }).settings.og_image).toBe(
      '/assets/img/site.png',
    );
  });

  it('must be YAML', () => {
    expect(() => siteWith('title: Notes: a blog\n')).toThrow(
      `1 problem in your content:

content/site.yaml:1:8 [settings-yaml]
  This is not YAML: Nested mappings are not allowed in compact mappings.
  Put text that holds a colon, a quote or another special character in quotes.
`,
    );
  });

  it('tell of everything that is wrong in one go', () => {
    const yaml = `titel: A
title: A
url: example.org
author:
  nam: B
timezone: Berlin
permalink: /blog/:yaer/:title/
navigation:
  - title: C
giscus:
  mapping: name
  rep: a/b
blog:
  page_size: 0
`;
    const value = (place: string, found: string, remedy: string) =>
      `content/site.yaml:${place} [settings-value]\n  ${found}\n  ${remedy}`;
    const unknown = (place: string, key: string, nearest: string) =>
      `content/site.yaml:${place} [settings-unknown-key]\n  "${key}" is not a key of site.yaml.\n  Did you mean "${nearest}"?`;
    expect(() => siteWith(yaml)).toThrow(
      [
        '10 problems in your content:',
        unknown('1:1', 'titel', 'title'),
        value(
          '3:6',
          '"url" is "example.org", which is not valid.',
          'It must be an address such as https://example.org.',
        ),
        value('5:3', 'site.yaml has no "author.name".', 'Add "author.name": text.'),
        unknown('5:3', 'author.nam', 'name'),
        value(
          '6:11',
          '"timezone" is "Berlin", which is not valid.',
          'It must be a time zone such as UTC or Europe/Berlin.',
        ),
        value(
          '7:12',
          '"permalink" is "/blog/:yaer/:title/". There is no placeholder :yaer.',
          'Did you mean :year? There are: :year, :short_year, :month, :i_month, :short_month, :long_month, :day, :i_day, :y_day, :w_year, :week, :w_day, :short_day, :long_day, :hour, :minute, :second, :title, :slug, :categories, :slugified_categories, :output_ext.',
        ),
        value(
          '9:5',
          'site.yaml has no "navigation.0.href".',
          'Add "navigation.0.href": a path such as /blog/ or a URL.',
        ),
        value(
          '11:12',
          '"giscus.mapping" is "name", which is not valid.',
          'It must be one of title, pathname, url, og:title.',
        ),
        unknown('12:3', 'giscus.rep', 'repo'),
        value(
          '14:14',
          '"blog.page_size" is 0, which is not valid.',
          'It must be a whole number from 1 to 100.',
        ),
        '',
      ]
        .join('\n\n')
        .replace(/\n\n$/, '\n'),
    );
  });

  it.each(['prety', '/blog/?p=:title', 'https://example.org/:title/'])(
    'do not take %s for a permalink',
    (permalink) => {
      expect(() => siteWith(`${required}permalink: "${permalink}"\n`)).toThrow(
        `[settings-value]\n  "permalink" is "${permalink}", which is not valid.\n  It must be a path with placeholders, such as /blog/:year/:title/, or pretty, date, none.`,
      );
    },
  );

  it.each(['{ name: Lab }', '{ name: Lab, posts: [] }', '{ name: Lab, rss_url: }'])(
    'tell of an external source that has neither feed nor posts: %s',
    (source) => {
      const found = JSON.stringify(readYaml(source).data);
      expect(() => siteWith(`${required}external_sources:\n  - ${source}\n`)).toThrow(
        `1 problem in your content:

content/site.yaml:6:5 [settings-value]
  "external_sources.0" is ${found}, which is not valid.
  It must be a map with "name", and "rss_url" or "posts" or both.
`,
      );
    },
  );

  it('tell of what is no YAML', () => {
    expect(() => siteWith('title: "A\n')).toThrow(
      /content\/site\.yaml:\d+:\d+ \[settings-yaml\]\n {2}This is not YAML: /,
    );
  });
});

describe('the address of a build', () => {
  const preview = {
    NETLIFY: 'true',
    CONTEXT: 'deploy-preview',
    DEPLOY_PRIME_URL: 'https://preview--a.netlify.app',
  };

  it('is that of the site', () => {
    expect(siteWith(required)).toMatchObject({ origin: 'https://example.org', preview: false });
  });

  it('is its own for a deploy preview of Netlify, which search engines must not find', () => {
    expect(siteWith(required, preview)).toMatchObject({
      origin: 'https://preview--a.netlify.app',
      preview: true,
    });
    expect(siteWith(required, { ...preview, CONTEXT: 'branch-deploy' }).preview).toBe(true);
  });

  it('is that of the site in production, and anywhere but on Netlify', () => {
    expect(siteWith(required, { ...preview, CONTEXT: 'production' })).toMatchObject({
      origin: 'https://example.org',
      preview: false,
    });
    expect(siteWith(required, { ...preview, NETLIFY: '' }).preview).toBe(false);
  });
});
