import { parse } from 'yaml';
import { describe, expect, it } from 'vitest';
import { siteSchema } from '../../src/schemas/site.ts';
import { readConfig } from '../../src/importer/config.ts';
import { convertSettings } from '../../src/importer/settings.ts';

function convert(config: string) {
  const { yaml, findings } = convertSettings(readConfig(config));
  const settings: unknown = parse(yaml);
  expect(siteSchema.safeParse(settings).error).toBeUndefined();
  return {
    settings,
    findings: findings.map(({ id, line, column, message }) => ({ id, line, column, message })),
  };
}

/** What an import gives to every site: al-folio's colours. */
const theme = { palette: 'al-folio' };
/** What Jekyll has where `_config.yml` says nothing. */
const permalink = 'date';

describe('settings', () => {
  it('are carried under the names that Folia has for them', () => {
    const config = `title: blank
first_name: Ada
middle_name:
last_name: Example
email: ada@example.org
description: >
  A site about
  brains.
url: https://ada.example.org
baseurl: /notes
lang: en
permalink: /blog/:year/:title/
blog_name: Notes
blog_description: on brains
footer_text: >
  Made with <a href="https://example.org" target="_blank">Folia</a>.
giscus:
  repo: ada/notes
  repo_id:
  strict: 1
enable_math: true
`;
    expect(convert(config)).toEqual({
      settings: {
        title: 'Ada Example',
        description: 'A site about brains.',
        url: 'https://ada.example.org',
        base: '/notes',
        author: { name: 'Ada Example', email: 'ada@example.org' },
        lang: 'en',
        permalink: '/blog/:year/:title/',
        giscus: { repo: 'ada/notes', strict: 1 },
        blog: { title: 'Notes', description: 'on brains' },
        footer: 'Made with [Folia](https://example.org).',
        theme,
      },
      findings: [],
    });
  });

  it.each([
    [
      'Powered by <a href="https://jekyllrb.com/" target="_blank">Jekyll</a> with\n  <a href="https://github.com/alshedivat/al-folio">al-folio</a> theme.\n  Hosted by <a href="https://pages.github.com/">GitHub Pages</a>.',
      'Hosted by [GitHub Pages](https://pages.github.com/).',
    ],
    ['Powered by al-folio.<br>', undefined],
    ['Powered by coffee.', 'Powered by coffee.'],
  ])('of the footer do not say what the old site was made with: %s', (text, footer) => {
    const { settings } = convert(`title: T\nfooter_text: ${JSON.stringify(text)}\n`);
    expect((settings as { footer?: string }).footer).toBe(footer);
  });

  it('of the blog keep what they say', () => {
    const config = `title: T
url: https://a.example
future: true
keywords: maps, vision
display_tags: [maps]
display_categories: []
related_blog_posts:
  enabled: true
  max_related: 3
search_enabled: false
enable_progressbar: true
back_to_top: true
protect_email: true
icon: ⚛️
external_links:
  enabled: true
  rel: external nofollow
  target: _blank
  exclude:
enable_google_verification: true
google_site_verification: abc
enable_bing_verification: false
bing_site_verification: def
external_sources:
  - name: elsewhere
    posts:
      - url: https://b.example/post/
        published_date: 2024-03-20
`;
    expect(convert(config)).toEqual({
      settings: {
        title: 'T',
        url: 'https://a.example',
        author: { name: 'T' },
        permalink,
        theme,
        future: true,
        keywords: 'maps, vision',
        blog: { display_tags: ['maps'], related_posts: 3 },
        search: false,
        enable_progressbar: true,
        back_to_top: true,
        protect_email: true,
        icon: '⚛️',
        external_links: { rel: 'external nofollow', target: '_blank' },
        verification: { google: 'abc' },
        external_sources: [
          {
            name: 'elsewhere',
            posts: [{ url: 'https://b.example/post/', published_date: '2024-03-20' }],
          },
        ],
      },
      findings: [],
    });
  });

  it('of the blog that are switched off stay off, and those that say what holds anyway are not needed', () => {
    const config = `title: T
url: https://a.example
future: false
related_blog_posts:
  enabled: false
  max_related: 3
search_enabled: true
protect_email: false
external_links:
  enabled: false
  target: _blank
`;
    expect(convert(config)).toEqual({
      settings: {
        title: 'T',
        url: 'https://a.example',
        author: { name: 'T' },
        permalink,
        theme,
        blog: { related_posts: 0 },
        external_links: { rel: [] },
      },
      findings: [],
    });
  });

  it('that are plain text lose their tags, with a finding', () => {
    const { settings, findings } = convert(
      'title: T\nurl: https://a.example\nblog_description: On <a href="/brains/">brains</a>, 1 < 2.\n',
    );
    expect(settings).toMatchObject({ blog: { description: 'On brains, 1 < 2.' } });
    expect(findings).toMatchObject([
      {
        id: 'setting-value',
        line: 3,
        message: '"blog_description" is plain text in Folia. Its HTML tags were left out.',
      },
    ]);
  });

  it('that Folia does not take are left out, with a finding', () => {
    const config =
      'title: T\nurl: https://a.example\ntimezone: Mars/North\ngiscus:\n  theme: dark\n';
    expect(convert(config)).toEqual({
      settings: { title: 'T', url: 'https://a.example', author: { name: 'T' }, permalink, theme },
      findings: [
        {
          id: 'setting-value',
          line: 3,
          column: 11,
          message:
            'The setting "timezone: Mars/North" was left out. Folia expects a time zone such as UTC or Europe/Berlin.',
        },
        {
          id: 'setting-value',
          line: 5,
          column: 10,
          message: 'giscus has no setting "theme". It was left out.',
        },
      ],
    });
  });

  it('are explained to whoever has never seen them', () => {
    const config = 'title: T\nurl: https://a.example\npermalink: pretty\nlang: vi\n';
    expect(convertSettings(readConfig(config)).yaml)
      .toBe(`# Settings of the site. docs/settings.md explains each of them, and those that are not here.

# Name of the site: in the header, in the titles of pages, in the feed.
title: T

# Where it lives. "base: /notes/" would put it below that address.
url: https://a.example

# Who writes here. The address is shown nowhere unless it is among the socials.
author:
  name: T

# Language of texts that name none, and the time zone of dates that name none.
lang: vi

# Address of a post, as it was.
permalink: pretty

# Colours: al-folio's. Folia's own are the palettes folia and cobalt.
theme:
  palette: al-folio
`);
  });

  it('keep the colour of links that the site has chosen', () => {
    const { yaml } = convertSettings(readConfig('title: T\n'), { accent: ['#0076df', '#2698ba'] });
    expect(parse(yaml)).toMatchObject({
      theme: { palette: 'al-folio', colors: { accent: ['#0076df', '#2698ba'] } },
    });
    expect(siteSchema.safeParse(parse(yaml)).error).toBeUndefined();
  });

  it('that are missing but needed get a value to replace', () => {
    expect(convert('*nonsense')).toMatchObject({
      settings: { title: 'Untitled', url: 'https://example.org', author: { name: 'Unknown' } },
      findings: [{ id: 'setting-missing' }, { id: 'setting-missing' }],
    });
  });
});
