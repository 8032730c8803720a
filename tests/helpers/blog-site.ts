import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { stringify } from 'yaml';
import type { PageInput } from '../../src/schemas/page.ts';
import type { PostInput } from '../../src/schemas/post.ts';
import type { SiteInput } from '../../src/schemas/site.ts';
import { blogTexts, type BlogLanguage, type BlogSubject } from './blog-texts.ts';

/**
 * The site `blog`: 60 posts in four languages, in every state that a post can have, written into a folder before it is built. What
 * the built pages, feeds and sitemap must hold is counted from the same table.
 */

/** What becomes of a post: in lists, built but in no list, or not built. */
export type BlogState = 'listed' | 'hidden' | 'unpublished' | 'scheduled';

export interface BlogPost {
  /** `en/maps/0`: language, subject, number. */
  id: string;
  /** In `content/posts/`. */
  file: string;
  lang: BlogLanguage;
  /** Path of the page, or of the redirect in its place. */
  path: string;
  state: BlogState;
  frontMatter: PostInput;
  body: string;
}

interface Change {
  state?: BlogState;
  /** In place of the usual name. */
  file?: string;
  path?: string;
  matter?: Partial<PostInput>;
  /** Text in place of the usual one. */
  body?: string;
}

const languages = Object.keys(blogTexts) as BlogLanguage[];
const subjects = Object.keys(blogTexts.en) as BlogSubject[];

const titles: Readonly<Record<BlogLanguage, Record<BlogSubject, string>>> = {
  en: {
    maps: 'Maps in the brain',
    learning: 'How synapses learn',
    vision: 'What the eye tells',
    sleep: 'A night of work',
    statistics: 'Counting carefully',
  },
  de: {
    maps: 'Karten im Gehirn',
    learning: 'Wie Synapsen lernen',
    vision: 'Was das Auge meldet',
    sleep: 'Nachtarbeit',
    statistics: 'Vorsichtig zählen',
  },
  ar: {
    maps: 'خرائط في الدماغ',
    learning: 'كيف تتعلم المشابك',
    vision: 'ما تقوله العين',
    sleep: 'عمل الليل',
    statistics: 'العد بحذر',
  },
  ja: {
    maps: '脳の中の地図',
    learning: 'シナプスはどう学ぶか',
    vision: '目が伝えること',
    sleep: '夜の仕事',
    statistics: '慎重に数える',
  },
};

const sections = {
  en: ['Question', 'Method $n = 3$', 'The `result`', 'Outlook'],
  de: ['Frage', 'Methode $n = 3$', 'Das `Ergebnis`', 'Ausblick'],
  ar: ['السؤال', 'الطريقة $n = 3$', 'النتيجة', 'خاتمة'],
  ja: ['問い', '方法 $n = 3$', '結果', '展望'],
} as const;

/** What sets single posts apart from the others. */
const changes: Readonly<Record<string, Change>> = {
  'en/maps/0': { matter: { toc: { sidebar: 'left' }, translation_key: 'maps', citation: true } },
  'de/maps/0': { matter: { toc: { sidebar: 'right' }, translation_key: 'maps', citation: true } },
  'ar/maps/0': { matter: { toc: { sidebar: 'left' }, translation_key: 'maps' } },
  'ja/maps/0': { matter: { toc: { beginning: true }, translation_key: 'maps' } },
  'en/maps/1': {
    matter: { featured: true, thumbnail: 'assets/img/map.png', description: 'A picture, pinned.' },
  },
  'en/maps/2': { matter: { featured: true } },
  'en/learning/0': { state: 'unpublished', matter: { published: false } },
  'en/learning/1': {
    state: 'scheduled',
    file: '2999-01-01-to-come.mdx',
    path: '/blog/2999/to-come/',
  },
  'en/learning/2': { matter: { redirect: 'https://elsewhere.test/learning/' }, body: '' },
  'en/vision/0': { matter: { redirect: '/blog/2022/maps-en-0/' } },
  'en/vision/1': { path: '/essays/odd.html', matter: { permalink: '/essays/odd.html' } },
  'en/vision/2': { path: '/blog/2024/another-name/', matter: { slug: 'another-name' } },
  'en/sleep/0': { matter: { redirect_from: ['/2019/sleep/', '/blog/2019/schläfer.html'] } },
  'en/sleep/1': { state: 'hidden', matter: { hidden: true } },
  'en/sleep/2': { matter: { sitemap: false } },
  'en/statistics/0': {
    matter: {
      tags: ['C', 'C++', 'C#', '日本語', 'machine learning', 'a/b', '50 %', "l'été", 'ÄRGER'],
      categories: ['lab notes'],
    },
  },
  // One name in two years: two addresses.
  'en/statistics/1': { file: '2023-06-15-same.mdx', path: '/blog/2023/same/' },
  'en/statistics/2': { file: '2024-06-15-same.mdx', path: '/blog/2024/same/' },
  'de/maps/1': { matter: { featured: true, description: 'Angeheftet, auf Deutsch.' } },
  'de/learning/0': {
    matter: {
      authors: [{ name: 'Ada Beispiel', url: 'https://ada.example' }, { name: 'Bo Ek' }],
      last_updated: '2026-03-01',
      meta: 'Teil 1 von $n$',
      keywords: ['Lernen', 'Synapse'],
    },
  },
  'de/learning/1': { state: 'unpublished', matter: { published: false } },
  'de/vision/0': { matter: { _styles: '.prose p { letter-spacing: 0.01em; }' } },
  'de/sleep/0': { state: 'hidden', matter: { hidden: true } },
  'ar/learning/0': { matter: { featured: true } },
  'ar/vision/0': { matter: { last_updated: '2026-04-02' } },
  'ar/sleep/0': {
    state: 'scheduled',
    file: '2999-02-01-sleep-ar.mdx',
    path: '/blog/2999/sleep-ar/',
  },
  'ja/learning/0': { matter: { layout: 'none' }, body: '# 白い紙\n\nこのページには本文しかない。' },
  'ja/vision/0': { matter: { layout: 'page', giscus_comments: true } },
  'ja/sleep/0': { matter: { related_posts: false } },
};

/** The posts in `content/posts/`, 60 of them. */
export const blogPosts: readonly BlogPost[] = languages.flatMap((lang) =>
  subjects.flatMap((subject) => [0, 1, 2].map((number) => toPost(lang, subject, number))),
);

/** Posts on another site, in the lists and nowhere else. */
export const blogExternalPosts = ['https://lab.test/first/', 'https://lab.test/second/'];

/** Pages of the writer: home, and one with comments. */
export const blogPages = ['/', '/contact/', '/kontakt/'];

/** The script that counts visits, as its host gives it. */
export const countScript = `const { site } = document.currentScript.dataset;
const query = new URLSearchParams({ site, path: location.pathname });
void fetch('https://stats.test/count?' + query);`;

const settings: SiteInput = {
  title: 'Sixty posts',
  description: 'Every state that a post can have.',
  url: 'https://sixty.test',
  author: { name: 'Ada Example', email: 'ada@sixty.test' },
  keywords: ['brain', 'blog'],
  blog: {
    page_size: 7,
    feed_size: 100,
    related_posts: 3,
    display_tags: ['maps', 'C++'],
    display_categories: ['lab notes'],
  },
  external_sources: [
    {
      name: 'Lab notebook',
      tags: ['maps'],
      posts: blogExternalPosts.map((url, index) => ({
        url,
        title: `Elsewhere ${index + 1}`,
        description: 'A post on another site.',
        published_date: `2025-0${index + 3}-01`,
      })),
    },
  ],
  external_links: { rel: ['external', 'nofollow', 'noopener'], target: '_blank' },
  protect_email: true,
  verification: { google: 'invented-google', bing: 'invented-bing' },
  analytics: {
    script: 'https://static.stats.test/count.js',
    integrity: `sha384-${createHash('sha384').update(countScript).digest('base64')}`,
    attributes: { 'data-site': 'sixty' },
    connect: ['https://stats.test'],
  },
  giscus: {
    repo: 'ada-example/sixty',
    repo_id: 'R_invented',
    category: 'Comments',
    category_id: 'DIC_invented',
  },
  footer: 'Write to ada@sixty.test.',
};

/** Writes the site into a folder. Files that are as they should be stay untouched, so that their times tell of changes. */
export function writeBlogSite(folder: string): void {
  const content = path.join(folder, 'content');
  const files = blogFiles();
  for (const name of globSync('**/*.*', { cwd: content })) {
    if (!files.has(name.replaceAll(path.sep, '/'))) rmSync(path.join(content, name));
  }
  for (const [name, text] of files) {
    const location = path.join(content, name);
    if (existsSync(location) && readFileSync(location).equals(text)) continue;
    mkdirSync(path.dirname(location), { recursive: true });
    writeFileSync(location, text);
  }
}

/** The files of the site, by their place in `content/`. */
function blogFiles(): Map<string, Buffer> {
  const picture = path.join(
    import.meta.dirname,
    '../fixtures/e2e-site/content/assets/img/wide.png',
  );
  const texts: [string, string][] = [
    ['site.yaml', stringify(settings)],
    ['drafts/half-done.mdx', document({ title: 'Half done' }, 'No reader sees this draft.')],
    ...blogPosts.map(({ file, frontMatter, body }): [string, string] => [
      `posts/${file}`,
      document(frontMatter, body),
    ]),
    ...pages.map(([file, matter, body]): [string, string] => [
      `pages/${file}`,
      document(matter, body),
    ]),
  ];
  return new Map([
    ...texts.map(([name, text]) => [name, Buffer.from(text)] as const),
    ['assets/img/map.png', readFileSync(picture)],
  ]);
}

const pages: readonly [string, PageInput, string][] = [
  ['index.mdx', { title: 'Ada Example' }, 'The author of sixty posts.'],
  [
    'contact.mdx',
    { title: 'Contact', giscus_comments: true, translation_key: 'contact' },
    'Write to [me](mailto:ada@sixty.test), or see [another place](https://elsewhere.test/).',
  ],
  [
    'kontakt.mdx',
    { title: 'Kontakt', lang: 'de', translation_key: 'contact' },
    'Schreiben Sie an ada@sixty.test.',
  ],
];

function toPost(lang: BlogLanguage, subject: BlogSubject, number: number): BlogPost {
  const id = `${lang}/${subject}/${number}`;
  const change = changes[id] ?? {};
  const year = 2022 + number;
  const month = languages.indexOf(lang) * 3 + number + 1;
  const day = subjects.indexOf(subject) + 10;
  const slug = `${subject}-${lang}-${number}`;
  const file =
    change.file ?? `${year}-${String(month).padStart(2, '0')}-${String(day)}-${slug}.mdx`;
  const description = number === 2 ? undefined : blogTexts[lang][subject][number];
  return {
    id,
    file,
    lang,
    path: change.path ?? `/blog/${year}/${slug}/`,
    state: change.state ?? 'listed',
    frontMatter: {
      title: `${titles[lang][subject]} (${number + 1})`,
      ...(lang !== 'en' && { lang }),
      ...(description !== undefined && { description }),
      tags: [subject, ...(number === 0 ? [titles[lang][subject]] : [])],
      categories: [lang],
      ...change.matter,
    },
    body: change.body ?? text(lang, subject, number),
  };
}

/** Four sections; the subject's sentences in an order of its own. */
function text(lang: BlogLanguage, subject: BlogSubject, number: number): string {
  const sentences = blogTexts[lang][subject];
  return sections[lang]
    .map((heading, index) => {
      const sentence = sentences[(index + number) % sentences.length] ?? '';
      const formula = index === 1 ? '\n\n$$\nx_t = \\sum_i w_i\\, y_i\n$$' : '';
      return `## ${heading}\n\n${sentence}${formula}\n`;
    })
    .join('\n');
}

function document(frontMatter: object, body: string): string {
  return `---\n${stringify(frontMatter)}---\n\n${body}\n`;
}
