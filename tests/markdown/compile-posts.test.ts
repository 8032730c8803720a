import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { describe, expect, it } from 'vitest';
import { compilePosts } from '../../src/markdown/compile-posts.ts';
import { PostCompiler, type PostSource } from '../../src/markdown/compile-post.ts';
import type { MarkdownContext } from '../../src/markdown/context.ts';
import { readTextOptions } from '../../src/markdown/text-options.ts';
import { temporaryContext } from '../helpers/temporary-context.ts';

const posts = (context: MarkdownContext, bodies: readonly string[]): PostSource[] =>
  bodies.map((body, index) => ({
    file: `${context.content}/posts/${index}.mdx`,
    body,
    lang: 'en',
    options: readTextOptions({}, context),
  }));

const manyBodies = Array.from(
  { length: 45 },
  (_, index) => `# Post ${index}\n\nso $x_{${index}}$ and \`a\``,
);

describe('many posts', () => {
  it.runIf(availableParallelism() > 1)(
    'give the same in threads as one by one, in the same order',
    async () => {
      const context = temporaryContext();
      const sources = posts(context, manyBodies);
      const compiler = new PostCompiler(context);
      const oneByOne = [];
      for (const source of sources) {
        // What crosses to a thread and into the cache is plain data.
        const { facts } = await compiler.compile(source);
        oneByOne.push(JSON.parse(JSON.stringify(facts)) as unknown);
      }
      const results = await compilePosts(context, sources);
      expect(results.map(({ post }) => JSON.parse(JSON.stringify(post?.facts)) as unknown)).toEqual(
        oneByOne,
      );
      expect(results.map(({ post }) => post?.facts.headings[0]?.id)).toEqual(
        manyBodies.map((_, index) => `post-${index}`),
      );
    },
  );

  it('come from the cache the next time', async () => {
    const context = temporaryContext();
    const sources = posts(context, manyBodies.slice(0, 3));
    await compilePosts(context, sources);
    for (const stored of globSync(`${context.engine}/node_modules/.cache/folia/posts/*/*`)) {
      const file = readFileSync(stored, 'utf8');
      writeFileSync(stored, file.replace(/"text":"Post \d so [^"]*"/, '"text":"stored"'));
    }
    const again = await compilePosts(context, sources);
    expect(again.map(({ post }) => post?.facts.text)).toEqual(['stored', 'stored', 'stored']);
  });

  it.each([
    ['a few', 3],
    ['so many that threads are used', 45],
  ])('tell the mistakes of each: %s', async (_how, count) => {
    const context = temporaryContext();
    const bodies = manyBodies.slice(0, count);
    bodies[0] = 'a {n}';
    bodies[2] = '<Spaceship />\n\n$\\foo$';
    const results = await compilePosts(context, posts(context, bodies));
    const problems = results.map((result) =>
      result.problems.map(({ id, file, line }) => `${file}:${line} ${id}`),
    );
    expect(problems.slice(0, 3)).toEqual([
      ['content/posts/0.mdx:1 mdx-expression'],
      [],
      ['content/posts/2.mdx:1 component-unknown', 'content/posts/2.mdx:3 math-katex'],
    ]);
    expect(results.filter(({ post }) => post)).toHaveLength(count - 2);
  });
});
