import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { compile, engine, fixtureContext } from '../helpers/compile.ts';
import { importsOf } from '../helpers/render-module.ts';

async function componentsOf(markdown: string) {
  const { code, facts } = await compile(markdown);
  const files = importsOf(code).filter((source) => source.endsWith('.astro'));
  return { files: files.map((file) => path.relative(engine, file)), facts: facts.components };
}

describe('a compiled post', () => {
  it('imports nothing if it uses nothing', async () => {
    expect(importsOf((await compile('Text, $x$ and `code`.')).code)).toEqual([]);
  });

  it('imports each component that it uses, once', async () => {
    expect(
      await componentsOf(
        '<Figure src="beside.png" alt="" />\n\n<Details summary="a">\n\n![b](beside.png)\n\n</Details>',
      ),
    ).toEqual({
      files: ['src/components/mdx/Details.astro', 'src/components/mdx/Figure.astro'],
      facts: ['Details', 'Figure'],
    });
  });

  it('imports the image of a line of text without the figure', async () => {
    expect(await componentsOf('a ![b](beside.png)')).toEqual({
      files: ['src/components/mdx/InlineImage.astro'],
      facts: ['InlineImage'],
    });
  });

  it('imports components that stand in a caption, a footnote or a list', async () => {
    const markdown = 'a[^1]\n\n- b\n\n  <Comments />\n\n[^1]: <Lens />';
    expect((await componentsOf(markdown)).facts).toEqual(['Comments', 'Lens', 'Previews']);
  });

  it('imports the components of the writer from their folder', async () => {
    const file = path.join(fixtureContext.content, 'components/Lens.astro');
    expect((await componentsOf('<Lens />')).files).toEqual([path.relative(engine, file)]);
  });

  it('leaves a name alone that the post imports itself', async () => {
    expect(
      await componentsOf(
        'import Figure from \'../components/Lens.astro\'\n\n<Figure src="beside.png" />',
      ),
    ).toEqual({
      files: ['../components/Lens.astro'],
      facts: [],
    });
  });
});
