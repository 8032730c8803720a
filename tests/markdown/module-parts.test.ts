import { describe, expect, it } from 'vitest';
import {
  joinModules,
  takeApart,
  writeParts,
  type ModuleParts,
} from '../../src/markdown/module-parts.ts';
import { hasOwnCode, kindOf } from '../../src/markdown/shared-modules.ts';
import { holdingHtml } from '../../src/markdown/stored-html.ts';
import { compile, engine, fixtureContext, toHtml } from '../helpers/compile.ts';
import { renderModule } from '../helpers/render-module.ts';

async function partsOf(body: string, file = 'post.mdx'): Promise<ModuleParts | undefined> {
  const { code, html } = await compile(body, { file });
  return takeApart(code + writeParts(holdingHtml(html)), `${fixtureContext.content}/posts/${file}`);
}

async function join(texts: Readonly<Record<string, string>>): Promise<string> {
  const parts = new Map<string, ModuleParts>();
  for (const [id, body] of Object.entries(texts)) {
    const found = await partsOf(body);
    if (found) parts.set(id, found);
  }
  return joinModules(parts);
}

describe('one module of several texts', () => {
  it('renders each of them as its own module does', async () => {
    const texts = {
      a: 'a *b* $x^2$ \n\n<Details summary="c">d</Details>\n\n```js\ne\n```\n',
      'b/c': '> f\n\n<Details summary="g">h</Details>\n',
      "it's": 'An export default function MDXContent `${n}`',
    };
    const code = await join(texts);
    for (const [id, body] of Object.entries(texts)) {
      expect(await renderModule(code, { text: id })).toBe(await toHtml(body));
    }
  });

  it('gives each text its own pictures, whatever it calls them', async () => {
    const code = await join({ a: '![a](beside.png)', b: '![b](/assets/img/brain.png)' });
    const [a, b] = [
      await renderModule(code, { text: 'a' }),
      await renderModule(code, { text: 'b' }),
    ];
    expect(a).toContain(`src={${fixtureContext.content}/posts/beside.png}`);
    expect(b).toContain(`src={${fixtureContext.content}/assets/img/brain.png}`);
  });

  it('imports what several texts share once', async () => {
    const code = await join({
      a: '<Details summary="b">c</Details>',
      b: '<Details summary="d">e</Details>',
    });
    expect(code.match(/^import .*Details\.astro";$/gm)).toHaveLength(1);
  });

  it.each([
    ['exports something', 'export const n = 1;'],
    ['hands on what others export', "export * from './a.js';"],
    ['imports a package', "import n from 'some-package';"],
    ['imports for the effect', "import './a.css';"],
    ['asks what module it is', 'import.meta.url;'],
    ['imports when it is rendered', "import('./a.js');"],
  ])('does not take a text that %s', (_what, code) => {
    expect(takeApart(`${code}\nexport default function MDXContent() {}`, '/a.mdx')).toBeUndefined();
  });

  it('is for texts with the same components, whatever their pictures', async () => {
    const kind = async (body: string) => {
      const parts = await partsOf(body);
      return parts && kindOf(parts);
    };
    const picture = await kind('![a](beside.png)');
    expect(picture).toBe(await kind('![c](/assets/img/brain.png)'));
    expect(picture).not.toBe(await kind('a'));
    expect(await kind('a $x$')).toBe(await kind('b'));
  });
});

describe('code of the writer', () => {
  it.each<[string, string, boolean]>([
    ['no component', 'a $x$', false],
    ["Folia's components and pictures", '<Details summary="a">![b](beside.png)</Details>', false],
    ["a component of the writer's", '<Lens />', true],
    ['an export', 'export const n = 1\n\na', true],
  ])('is found in a text: %s', async (_what, body, own) => {
    expect(hasOwnCode(await partsOf(body), engine)).toBe(own);
  });
});
