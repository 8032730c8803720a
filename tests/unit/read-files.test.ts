import { expect, it } from 'vitest';
import { readFiles } from '../../src/integrations/read-files.ts';

const modules = ['/s/content/a.mdx', '/s/content/b.ipynb.mdx', '/s/c.ts'].map((file) => ({
  file,
}));
const texts = modules.slice(0, 2);

/** The modules that are asked for again when a file changes. */
function changed(file: string): object[] {
  const { hotUpdate } = readFiles({ content: '/s/content', public: '/s/public' }) as unknown as {
    hotUpdate: (options: { file: string; modules: object[] }) => object[];
  };
  const idToModuleMap = new Map(modules.map((module) => [module.file, module]));
  const context = { environment: { moduleGraph: { idToModuleMap } } };
  return hotUpdate.call(context, { file, modules: [] });
}

it.each([
  'content/publications/works.bib',
  'content/publications/nature.csl',
  'content/publications/locales-ja-JP.xml',
  'content/posts/fit.ipynb',
  'content/assets/data/rates.csv',
  'public/plot.html',
])('all texts are asked for again when %s changes', (file) => {
  expect(changed(`/s/${file}`)).toEqual(texts);
});

it.each(['content/a.png', 'content/sitemap.xml', 'src/works.bib'])(
  'none is when %s changes',
  (file) => {
    expect(changed(`/s/${file}`)).toEqual([]);
  },
);
