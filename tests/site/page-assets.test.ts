import { globSync } from 'node:fs';
import type { Element } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toString } from 'hast-util-to-string';
import { visit } from 'unist-util-visit';
import { describe, expect, it } from 'vitest';
import {
  findTestSite,
  listPages,
  readOutput,
  testSites,
  type TestSite,
} from '../../scripts/checks/test-sites.ts';

interface PageAssets {
  /** Custom elements in the page. */
  usedElements: string[];
  /** Custom elements that the scripts of the page are for: those that they define, and asides. */
  definedElements: string[];
  /** Scopes of Astro's components in the page, and in its style sheets. */
  usedScopes: ReadonlySet<string>;
  styledScopes: ReadonlySet<string>;
  css: string;
  styleSheets: string[];
  policy: string;
  /** Addresses of frames, and of those that a click asks for. */
  frames: string[];
  /** Elements of KaTeX. */
  formulas: number;
  html: string;
}

/** Elements that the one script of every page knows: what they do is loaded when a reader comes near, and the theme is set in the head. */
const ofEveryPage: ReadonlySet<string> = new Set([
  'contents-spy',
  'copy-button',
  'post-actions',
  'single-keys',
  'site-search',
  'theme-switch',
  'zoom-image',
]);

const sites = Object.keys(testSites) as TestSite[];
const pages = sites.flatMap((site) =>
  listPages(site).map((page) => [site, page, readPage(site, page)] as const),
);

/** Components that a writer uses or not, with their scopes; those in one line share a style sheet. */
const writersComponents: Readonly<Record<string, ReadonlySet<string>>> = {
  'a figure': scopesOf('figure', 'zoom-link'),
  'an aside': scopesOf('details'),
  'a callout': scopesOf('callout note'),
  'a quote': scopesOf('quote'),
  tabs: scopesOf('tabs', 'tab'),
  'a formula as it was written': scopesOf('tex-block'),
  'the same in a line': scopesOf('tex-text'),
  'a captioned table': scopesOf('captioned-table'),
  'a listing': scopesOf('listing'),
  'a video': scopesOf('media'),
  'a recording': scopesOf('recording'),
  'a gallery': scopesOf('gallery', 'grid'),
  'a missing figure': scopesOf('missing-figure'),
  'a figure in the margin': scopesOf('margin-figure margin-item'),
  'a row or an image in a line': scopesOf('row-group', 'col spanning', 'inline-image'),
};

/** Classes of components whose styles have no scope, and how a page shows that it uses them. */
const unscoped = [
  { style: '.code-frame', used: /class="code-frame"/ },
  { style: '& .mt-3', used: /class="[^"]*\bmt-3\b/ },
  { style: '.compare', used: /class="compare"/ },
  { style: '.embed', used: /class="embed"/ },
  { style: '.notebook-html', used: /class="notebook-/ },
  { style: '.sidenote', used: /class="sidenote/ },
  { style: '.prose>.appendix', used: /class="appendix"/ },
  { style: '.prose>.l-page', used: /class="[^"]*\bl-(?!body")/ },
  { style: '.references', used: /class="references"/ },
  { style: '.algorithm', used: /class="algorithm"/ },
  { style: '.drawing', used: /class="drawing"/ },
  { style: '.chart', used: /<(?:chartjs|plotly)-drawing/ },
  { style: '.statement', used: /class="[^"]*\bstatement\b/ },
  {
    style: '.reference-preview',
    used: /data-preview|data-footnote-ref|href="#[^"]*" tabindex="-1"/,
  },
];

/** The scopes of elements, by the start of their class attribute, in the posts that have them all. */
function scopesOf(...classNames: string[]): Set<string> {
  const html = ['figures', 'asides', 'blocks', 'references', 'media', 'pictures', 'missing-figures']
    .map((post) => readOutput('everything', `blog/2026/${post}/index.html`))
    .join('');
  const tags = html.match(/<[^>]+>/g) ?? [];
  return new Set(
    classNames.flatMap((name) => {
      const found = tags
        .filter((tag) => tag.includes(`class="${name}"`))
        .flatMap((tag) => [...scopes(tag)]);
      if (found.length === 0) throw new Error(`No element has the class ${name}.`);
      return found;
    }),
  );
}

function readPage(site: TestSite, page: string): PageAssets {
  const { base } = findTestSite(site).settings;
  const file = (address: string) => decodeURI(address).slice(base.length);
  const html = readOutput(site, file(page.endsWith('/') ? `${page}index.html` : page));
  const elements: Element[] = [];
  visit(fromHtml(html), 'element', (element) => void elements.push(element));
  const styleSheets = elements
    .filter(
      ({ tagName, properties }) => tagName === 'link' && String(properties['rel']) === 'stylesheet',
    )
    .map(({ properties }) => file(String(properties['href'])));
  const css = [
    ...styleSheets.map((name) => readOutput(site, name)),
    ...elements.filter(({ tagName }) => tagName === 'style').map(toString),
  ].join('\n');
  const scripts = elements
    .filter(({ tagName }) => tagName === 'script')
    .map((script) => {
      const { src } = script.properties;
      if (typeof src !== 'string') return toString(script);
      // The script that counts visits is on another host.
      return URL.canParse(src) ? '' : readScript(site, file(src));
    });
  return {
    usedElements: sorted(elements.map(({ tagName }) => tagName).filter(isCustomElement)),
    definedElements: sorted(definitions(scripts.join('\n'))),
    usedScopes: scopes(html),
    styledScopes: scopes(css),
    css,
    styleSheets,
    policy: elements
      .filter(({ properties }) => String(properties['httpEquiv']) === 'content-security-policy')
      .map(({ properties }) => String(properties['content']))
      .join(),
    frames: elements.flatMap(({ tagName, properties: { src, dataFrame } }) => {
      const address = tagName === 'iframe' ? src : dataFrame;
      return typeof address === 'string' ? [address] : [];
    }),
    formulas: elements.filter(({ properties }) => hasClass(properties['className'], 'katex'))
      .length,
    html,
  };
}

/** A script with all that it imports. */
function readScript(site: TestSite, name: string, seen = new Set<string>()): string {
  if (seen.has(name)) return '';
  seen.add(name);
  const text = readOutput(site, name);
  const imported = [...text.matchAll(/(?:from|import)\s*["'](\.\/[^"']+)["']/g)].map(
    ([, path = '']) => readScript(site, name.replace(/[^/]*$/, path.slice(2)), seen),
  );
  return [text, ...imported].join('\n');
}

function definitions(script: string): string[] {
  const mark = /(?:customElements\.define\(\s*["'`]([\w-]+)|(folding-aside) ?> ?details)/g;
  return [...script.matchAll(mark)].map(([, defined, aside]) => defined ?? aside ?? '');
}

function scopes(text: string): Set<string> {
  return new Set([...text.matchAll(/data-astro-cid-(\w+)/g)].map(([, scope = '']) => scope));
}

/** MathML's names have hyphens too. */
function isCustomElement(name: string): boolean {
  return name.includes('-') && !name.startsWith('annotation-');
}

function hasClass(classNames: unknown, name: string): boolean {
  return Array.isArray(classNames) && classNames.includes(name);
}

function sorted(names: string[]): string[] {
  // Astro styles slots of islands so, whether there are any or not.
  return [...new Set(names)]
    .filter((name) => name !== 'astro-slot' && !ofEveryPage.has(name))
    .sort();
}

describe.each(pages)('what a page carries: %s %s', (_site, _page, assets) => {
  it('has the scripts of the elements on it, and no others', () => {
    expect(assets.definedElements).toEqual(assets.usedElements);
  });

  it.each(Object.keys(writersComponents))('has the styles of %s if it is there', (name) => {
    const scopes = writersComponents[name] ?? new Set();
    expect(assets.styledScopes.isDisjointFrom(scopes)).toBe(
      assets.usedScopes.isDisjointFrom(scopes),
    );
  });

  it.each(unscoped)('has the style $style if it is used', ({ style, used }) => {
    expect(assets.css.includes(`${style}{`)).toBe(used.test(assets.html));
  });

  it("has KaTeX's style sheet if it has formulas", () => {
    const katex = assets.styleSheets.filter((name) => name.includes('katex'));
    expect(katex).toHaveLength(assets.formulas > 0 ? 1 : 0);
  });

  it('permits the frames that it has or offers, and no others', () => {
    const frames = new Set(assets.frames.map((frame) => new URL(frame, 'self://').origin));
    const hasComments = assets.usedElements.includes('astro-island');
    if (hasComments) frames.add('https://giscus.app');
    const permitted = /frame-src ([^;]*)/.exec(assets.policy)?.[1]?.split(' ') ?? [];
    expect(new Set(permitted)).toEqual(
      new Set([...frames].map((frame) => (frame === 'null' ? "'self'" : frame))),
    );
    expect(/giscus/i.test(assets.html)).toBe(hasComments);
  });

  it('has a policy that allows nothing by default', () => {
    expect(assets.policy).toMatch(/^default-src 'none';/);
    expect(/script-src[^;]*/.exec(assets.policy)?.[0]).not.toContain("'unsafe");
    expect(/style-src [^;]*/.exec(assets.policy)?.[0]).not.toContain('unsafe');
  });
});

it('loads what draws in a browser where there is something to draw, and nowhere else', () => {
  const drawing = pages.filter(([, , { usedElements }]) =>
    usedElements.some((name) => /^(?:chartjs|mermaid|plotly)-drawing$/.test(name)),
  );
  expect(drawing.map(([site, page]) => [site, page])).toEqual([
    ['demo', '/blog/2026/everything-a-post-can-hold/'],
    ['everything', '/notes/blog/2026/charts/'],
    ['everything', '/notes/blog/2026/drawings/'],
  ]);
});

it('carries no library that draws where no text needs it', () => {
  const names = globSync('**/*{chartjs,mermaid,plotly}*', {
    cwd: findTestSite('blog').folders.out,
  });
  expect(names).toEqual([]);
});

it('puts comments where they are asked for, and nowhere else', () => {
  const commented = pages.filter(([, , { usedElements }]) => usedElements.includes('astro-island'));
  expect(commented.map(([site, page]) => [site, page])).toEqual([
    ['everything', '/notes/blog/2026/arabic/'],
    ['everything', '/notes/blog/2026/comments-within/'],
    ['everything', '/notes/blog/2026/discussion/'],
    ['everything', '/notes/blog/2026/mathematics/'],
    ['everything', '/notes/sections/'],
    ['blog', '/blog/2022/vision-ja-0/'],
    ['blog', '/contact/'],
  ]);
});
