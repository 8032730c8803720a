import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { componentRules } from '../../src/schemas/components.ts';

const post = readFileSync(
  path.join(import.meta.dirname, '../../content/posts/everything-a-post-can-hold/index.mdx'),
  'utf8',
);
const examples = [...post.matchAll(/^(`{3,})mdx live\n([^]*?)\n\1$/gm)].map(
  ([, , content = '']) => content,
);

/** They need an account of the site's, which the demo does not have. */
const elsewhere = ['Comments'];

describe('the post that shows everything', () => {
  const names = Object.keys(componentRules).filter((name) => !elsewhere.includes(name));

  it.each(names)('shows <%s>', (name) => {
    expect(examples.some((example) => new RegExp(`<${name}[\\s/>]`).test(example))).toBe(true);
  });
});
