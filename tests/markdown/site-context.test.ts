import { describe, expect, it } from 'vitest';
import { createMarkdownContext } from '../../src/markdown/site-context.ts';
import { loadSite } from '../../src/site.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

const settings = 'title: a\nurl: https://example.org\nauthor: { name: b }\nbase: notes\nlang: de\n';

function contextOf(files: Record<string, string>) {
  const folder = temporaryFolder({ 'content/site.yaml': settings, ...files });
  return {
    folder,
    context: createMarkdownContext('/engine', loadSite('/engine', { FOLIA_SITE: folder })),
  };
}

describe('what Markdown knows of a site', () => {
  it('is the same for the loader, which Astro tells of the folder with a slash at its end', () => {
    const { folder, context } = contextOf({});
    const site = loadSite('/engine/', { FOLIA_SITE: folder });
    expect(createMarkdownContext('/engine/', site)).toEqual(context);
  });

  it('is frozen, and holds the components of the writer by name', () => {
    const { folder, context } = contextOf({
      'content/components/Plot.astro': '',
      'content/components/Aside2.astro': '',
      'content/components/notes.md': '',
    });
    expect(context).toEqual({
      engine: '/engine',
      root: folder,
      content: `${folder}/content`,
      public: `${folder}/public`,
      base: '/notes/',
      lang: 'de',
      smartPunctuation: true,
      macros: {},
      citationStyle: 'apa',
      citationLocale: undefined,
      sidenotes: false,
      externalLinks: {
        site: 'https://example.org',
        rel: ['external', 'noopener'],
        target: undefined,
        exclude: [],
      },
      knownDeadLinks: [],
      protectEmail: false,
      writerComponents: {
        Aside2: `${folder}/content/components/Aside2.astro`,
        Plot: `${folder}/content/components/Plot.astro`,
      },
    });
    expect(Object.isFrozen(context)).toBe(true);
  });

  it('does not hold a component that cannot be used by its name', () => {
    expect(() =>
      contextOf({ 'content/components/my-plot.astro': '', 'content/components/Figure.astro': '' }),
    ).toThrow(
      `2 problems in your content:

content/components/Figure.astro [component-name]
  Folia has a component <Figure> already.
  Give the file another name.

content/components/my-plot.astro [component-name]
  A component is used by the name of its file, and <my-plot> cannot be written in a post.
  Give the file a name that begins with a capital letter and holds letters and digits only.
`,
    );
  });
});
