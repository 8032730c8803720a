import { once } from 'node:events';
import { mkdirSync, readdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { blogPosts, writeBlogSite } from '../helpers/blog-site.ts';
import { temporaryFolder, writeFiles } from '../helpers/temporary-folder.ts';
import { cloneRepository, npm, npmStart } from './clone.ts';

/** `npm start` on the site of sixty posts: what it shows, and what it does while the writer works. */

const clone = cloneRepository();
const packages = path.resolve(import.meta.dirname, '../../node_modules');
mkdirSync(path.join(clone, 'node_modules'));
for (const name of readdirSync(packages)) {
  // The packages are the same; the caches belong to a clone.
  if (!name.startsWith('.') || name === '.bin' || name === '.package-lock.json') {
    symlinkSync(path.join(packages, name), path.join(clone, 'node_modules', name));
  }
}
const origin = 'http://localhost:4398';

/** What is wrong with the answer to a request for a page; undefined if nothing is. */
async function problemOf(address: string): Promise<string | undefined> {
  const answer = await fetch(origin + address, { redirect: 'manual' });
  const whole = (await answer.text()).includes('</html>');
  return answer.status === 200 && whole ? undefined : `${answer.status} ${address}`;
}

/** Addresses on the first page of the blog. */
async function listed(): Promise<string[]> {
  const html = await (await fetch(`${origin}/blog/`)).text();
  return [...html.matchAll(/<h2[^>]*>\s*<a[^>]* href="([^"]*)"/g)].flatMap(
    ([, href]) => href ?? [],
  );
}

it('shows every page, also those that a build leaves out, follows the writer, and searches the last build', async () => {
  const site = temporaryFolder();
  writeBlogSite(site);
  const posts = path.join(site, 'content/posts');
  const variables = { FOLIA_SITE: site };
  const [built] = (await once(npm(clone, ['run', 'build'], 'pipe', variables), 'exit')) as [number];
  expect(built).toBe(0);

  const server = npmStart(clone, 4398, variables);
  await expect.poll(server.said, { timeout: 60_000 }).toContain(`${origin}/`);

  const addresses = blogPosts.flatMap((post) => (post.body === '' ? [] : [post.path]));
  const problems = await Promise.all([...addresses, '/', '/blog/archive/'].map(problemOf));
  expect(problems.filter((problem) => problem !== undefined)).toEqual([]);
  expect(await (await fetch(`${origin}/contact/`)).text()).toContain('<astro-island');

  const [draft, future] = [
    `/blog/${new Date().getUTCFullYear()}/half-done/`,
    '/blog/2999/to-come/',
  ];
  expect(await listed()).toEqual(expect.arrayContaining([draft, future]));
  const [written, renamed] = ['2990-11-01-just-written', '2990-11-01-renamed'];
  writeFileSync(path.join(posts, `${written}.mdx`), '---\ntitle: New\n---\n\nNew.\n');
  await expect.poll(listed, { timeout: 10_000 }).toContain('/blog/2990/just-written/');
  renameSync(path.join(posts, `${written}.mdx`), path.join(posts, `${renamed}.mdx`));
  await expect.poll(listed, { timeout: 10_000 }).toContain('/blog/2990/renamed/');
  expect(await listed()).not.toContain('/blog/2990/just-written/');
  rmSync(path.join(posts, `${renamed}.mdx`));
  await expect.poll(listed, { timeout: 10_000 }).not.toContain('/blog/2990/renamed/');

  const work = (title: string) => ({
    'content/publications/works.bib': `@book{work, title={${title}}, author={Linden, Ada}}`,
  });
  const cites = '---\ntitle: Cites\n---\n\n[@work]\n';
  writeFiles(site, { ...work('Before'), 'content/posts/2990-11-02-cites.mdx': cites });
  const citing = async () => (await fetch(`${origin}/blog/2990/cites/`)).text();
  await expect.poll(citing, { timeout: 10_000 }).toContain('<i>Before</i>');
  writeFiles(site, work('After'));
  await expect.poll(citing, { timeout: 10_000 }).toContain('<i>After</i>');

  const engine = await fetch(`${origin}/pagefind/pagefind.js`);
  expect([engine.status, engine.headers.get('content-type')]).toEqual([200, 'text/javascript']);
  expect(server.said()).not.toMatch(/\[ERROR\]|Invalid hook call/);
});
