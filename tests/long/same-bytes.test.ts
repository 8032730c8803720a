import {
  mkdtempSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { buildSite } from '../helpers/build-site.ts';
import { writeFiles } from '../helpers/temporary-folder.ts';
import { digestFolder } from './digests.ts';
import { copyEngine, forgetBuilds, ownPackage } from './engine-copy.ts';
import { paintSquare, post, writeSmallSite } from './small-site.ts';

type Output = ReturnType<typeof digestFolder>;

let folder: string;
let engine: string;
let site: string;
/** Of the build before. */
let last: Output;

beforeAll(async () => {
  folder = mkdtempSync(path.join(realpathSync(tmpdir()), 'folia-bytes-'));
  [engine, site] = [path.join(folder, 'engine'), path.join(folder, 'site')];
  copyEngine(engine);
  await writeSmallSite(site);
  last = await build();
}, 120_000);

afterAll(() => rmSync(folder, { recursive: true }));

/** Builds the site: the digest of each file that it has then. */
async function build(environment: NodeJS.ProcessEnv = {}): Promise<Output> {
  const { code, said } = await buildSite(site, { engine, environment });
  expect(code, said).toBe(0);
  return digestFolder(path.join(site, 'dist'));
}

function edit(file: string, old: string, fresh: string): void {
  const text = readFileSync(file, 'utf8');
  if (!text.includes(old)) throw new Error(`${file} does not hold ${old}.`);
  writeFileSync(file, text.replace(old, fresh));
}

const content = (file: string): string => path.join(site, 'content', file);

const changes: Readonly<Record<string, () => void | Promise<void>>> = {
  'the text of a post': () => edit(content('posts/two.mdx'), 'Brains "think"', 'Brains "dream"'),
  'the title of a post': () => edit(content('posts/one.mdx'), 'One of', 'First of'),
  'a new post': () =>
    writeFiles(site, {
      'content/posts/five.mdx': post('Five of brains', '2025-05-01', 'Brains begin.'),
    }),
  'a page in the menu': () =>
    writeFiles(site, {
      'content/pages/talks.mdx': '---\ntitle: Talks\nnav: true\n---\n\nTalks.\n',
    }),
  'the name of a post': () => {
    edit(content('posts/one.mdx'), '/blog/2025/two/', '/blog/2025/second/');
    renameSync(content('posts/two.mdx'), content('posts/second.mdx'));
  },
  'a post that is no longer there': () => rmSync(content('posts/four.mdx')),
  'a picture': () => paintSquare(site, '#832'),
  'a setting': () => edit(content('site.yaml'), 'Small site', 'Little site'),
  'a work that is cited': () => edit(content('publications/works.bib'), 'Thinking', 'Dreaming'),
  'a component of the writer': () => edit(content('components/Mark.astro'), 'A mark', 'A sign'),
  'a component of Folia': () =>
    edit(path.join(engine, 'src/layouts/Post.astro'), '<article>', '<article data-changed>'),
  'a plugin': () =>
    edit(
      path.join(engine, 'src/markdown/rehype/task-lists.ts'),
      'toString(item).trim()',
      '`${toString(item).trim()}!`',
    ),
  'a package': () => {
    edit(path.join(ownPackage(engine, 'remark-emoji'), 'index.js'), '|:[\\w-]+:/g', '/g');
    const place = '"node_modules/remark-emoji": {\n      "version": "5';
    edit(path.join(engine, 'package-lock.json'), place, `${place}0`);
  },
};

it('pages that show nothing new are those of the last build', { timeout: 120_000 }, async () => {
  const { said } = await buildSite(site, { engine });
  expect(said).toContain('(restored)');
});

it.each(Object.entries(changes))(
  'after a change, a build with what is kept gives what a build from nothing gives: %s',
  { timeout: 240_000 },
  async (_what, change) => {
    await change();
    const kept = await build();
    forgetBuilds(engine);
    const fresh = await build();
    expect(kept).toEqual(fresh);
    expect(fresh).not.toEqual(last);
    last = fresh;
  },
);

it(
  'the zone of the clock, the language of the system and the order of files change nothing',
  { timeout: 240_000 },
  async () => {
    forgetBuilds(engine);
    const reversed = pathToFileURL(path.join(import.meta.dirname, 'reversed-folders.mjs')).href;
    const environment = {
      TZ: 'Pacific/Kiritimati',
      LANG: 'tr_TR.UTF-8',
      LC_ALL: 'tr_TR.UTF-8',
      NODE_OPTIONS: `--import=${reversed}`,
    };
    expect(await build(environment)).toEqual(last);
  },
);
