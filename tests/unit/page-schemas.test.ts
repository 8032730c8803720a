import type * as z from 'zod';
import { describe, expect, it } from 'vitest';
import { ContentErrors } from '../../src/lib/errors.ts';
import { newsSchema } from '../../src/schemas/news.ts';
import { pageSchema } from '../../src/schemas/page.ts';
import { projectSchema } from '../../src/schemas/project.ts';
import { checkFrontMatter } from '../helpers/front-matter.ts';

/** All problems of a front matter, as the writer reads them, without the first two lines. */
function problemsOf(yaml: string, schema: z.ZodObject): string {
  const { problems } = checkFrontMatter(yaml, schema);
  return new ContentErrors(problems).message.split('\n').slice(2).join('\n').trim();
}

function dataOf<T extends z.ZodObject>(yaml: string, schema: T): z.output<T> | undefined {
  return checkFrontMatter(yaml, schema).data;
}

describe('the front matter of a page', () => {
  it('takes the keys of al-folio’s home page', () => {
    const yaml = `layout: about
title: about
permalink: /
subtitle: <a href='#'>Affiliations</a>
profile: { align: right, image: prof_pic.jpg, image_circular: false, more_info: "<p>555</p>" }
selected_papers: true
social: true
announcements: { enabled: true, scrollable: true, limit: 5 }
latest_posts: { enabled: false }
`;
    expect(dataOf(yaml, pageSchema)).toMatchObject({
      permalink: '/',
      profile: { image: 'assets/img/prof_pic.jpg', image_circular: false },
      announcements: { enabled: true, scrollable: true, limit: 5 },
    });
    expect(dataOf('title: a\nannouncements: no', pageSchema)?.announcements).toEqual({
      enabled: false,
    });
  });

  it('takes a menu, with lines between its links', () => {
    const yaml =
      'title: a\nnav: true\ndropdown: true\nchildren:\n  - { title: b, permalink: /b/ }\n  - { title: divider }\n';
    expect(dataOf(yaml, pageSchema)?.children).toEqual([
      { title: 'b', permalink: '/b/' },
      { title: 'divider' },
    ]);
  });

  it('takes a URL for an entry of the menu alone', () => {
    const yaml = 'title: a\npermalink: https://lab.example/';
    expect(dataOf(`${yaml}\nnav: true`, pageSchema)?.permalink).toBe('https://lab.example/');
    expect(problemsOf(yaml, pageSchema)).toBe(
      `content/posts/post.mdx:3:12 [front-matter-value]
  "permalink" is "https://lab.example/", which is not valid.
  It must be a path such as /maps/, without ?, # and %, or a URL beside "nav: true".`,
    );
  });

  it('says of a link what it lacks', () => {
    expect(problemsOf('title: a\nchildren: [{ title: b }]', pageSchema)).toBe(
      `content/posts/post.mdx:3:12 [front-matter-value]
  The front matter has no "children.0.permalink".
  Add "children.0.permalink": a path such as /papers/ or a URL.`,
    );
  });

  it('says which layouts and switches there are', () => {
    const yaml = 'title: a\nlayout: cv\nlatest_posts: { limit: 0 }\nprofile: { algin: left }';
    expect(problemsOf(yaml, pageSchema)).toBe(
      `content/posts/post.mdx:3:9 [front-matter-value]
  "layout" is "cv", which is not valid.
  It must be one of page, about, projects, news.

content/posts/post.mdx:4:24 [front-matter-value]
  "latest_posts.limit" is 0, which is not valid.
  It must be a whole number from 1.

content/posts/post.mdx:5:12 [front-matter-unknown-key]
  "profile.algin" is not a key of the front matter.
  Did you mean "align"?`,
    );
  });
});

describe('the front matter of a project', () => {
  it('takes the keys of al-folio', () => {
    const yaml = `layout: page
title: project 1
description: with background image
img: assets/img/12.jpg
importance: 1
category: work
github: https://github.com/a/b
github_stars: a/b
related_publications: true
`;
    expect(dataOf(yaml, projectSchema)).toMatchObject({ importance: 1, category: 'work' });
  });

  it.each([
    ['https://code.example/rail', 'https://code.example/rail'],
    ['ada/rail.js', 'https://github.com/ada/rail.js'],
    ['github.com/ada/rail', 'https://github.com/ada/rail'],
  ])('takes a repository of GitHub by its name: %s', (github, address) => {
    expect(dataOf(`title: a\ngithub: ${github}`, projectSchema)?.github).toBe(address);
  });

  it('says what is wrong', () => {
    expect(problemsOf('title: a\nimportance: high\ncategroy: b', projectSchema)).toBe(
      `content/posts/post.mdx:3:13 [front-matter-value]
  "importance" is "high", which is not valid.
  It must be a number.

content/posts/post.mdx:4:1 [front-matter-unknown-key]
  "categroy" is not a key of the front matter.
  Did you mean "category"?`,
    );
  });
});

describe('the front matter of a news item', () => {
  it('needs no title if the text stands in the list', () => {
    const yaml = 'layout: post\ndate: 2015-10-22 15:59:00-0400\ninline: true\nrelated_posts: false';
    expect(dataOf(yaml, newsSchema)).toMatchObject({ inline: true, related_posts: false });
  });

  it('needs one if it has a page', () => {
    expect(problemsOf('date: 2026-01-08', newsSchema)).toBe(
      `content/posts/post.mdx:2:1 [front-matter-value]
  The front matter has no "title".
  Add "title": text, in quotes if it holds a colon.`,
    );
  });
});
