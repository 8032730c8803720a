import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PostCache } from '../../src/markdown/cache.ts';
import { createMarkdownContext } from '../../src/markdown/site-context.ts';
import { readTextOptions } from '../../src/markdown/text-options.ts';
import { loadSite } from '../../src/site.ts';

/** How long a text with a list of 300 references takes to compile: the first time, with the engine made, and from the cache. */
const engine = mkdtempSync(path.join(tmpdir(), 'folia-bench-'));
const works = Array.from(
  { length: 300 },
  (_, index) => `@article{work${index},
  title   = {On the {DNA} of things, part ${index}, with $x_{${index}}$},
  author  = {Author${index % 40}, Ada and Other${index % 7}, Bo and Third, C{\\'e}line},
  journal = {Journal of Things},
  volume  = ${(index % 30) + 1},
  pages   = {${index}--${index + 9}},
  year    = ${1990 + (index % 35)},
  doi     = {10.1234/x.${index}}
}`,
).join('\n\n');

mkdirSync(path.join(engine, 'content/publications'), { recursive: true });
writeFileSync(path.join(engine, 'package-lock.json'), '{}');
writeFileSync(path.join(engine, 'content/publications/works.bib'), works);
writeFileSync(
  path.join(engine, 'content/site.yaml'),
  'title: T\nurl: https://example.org\nauthor: { name: A }\n',
);
const context = createMarkdownContext(engine, loadSite(engine, {}));
const source = (body: string) => ({
  file: `${context.content}/posts/p.mdx`,
  body,
  lang: 'en',
  options: readTextOptions({}, context),
});

async function measure(label: string, cache: PostCache, body: string): Promise<void> {
  const start = performance.now();
  await cache.compile(source(body));
  console.log(`${label.padEnd(40)} ${(performance.now() - start).toFixed(0).padStart(6)} ms`);
}

try {
  const cache = new PostCache(context);
  await measure('a text that cites nothing', cache, 'a');
  await measure('300 references, engine not yet made', cache, 'a\n\n<Bibliography all />');
  await measure('300 references, engine made', cache, 'b\n\n<Bibliography all />');
  await measure(
    '300 references, from the cache',
    new PostCache(context),
    'b\n\n<Bibliography all />',
  );
} finally {
  rmSync(engine, { recursive: true });
}
