import { fromHtml } from 'hast-util-from-html';
import type { Element } from 'hast';
import { visit } from 'unist-util-visit';
import { describe, expect, it } from 'vitest';
import {
  findTestSite,
  listPages,
  readPage,
  testSites,
  type TestSite,
} from '../../scripts/checks/test-sites.ts';

interface Page {
  path: string;
  /** Its policy by directives. */
  policy: Map<string, string[]>;
  policies: number;
  /** Whether the page begins before it: in the head, all is Folia's. */
  isLate: boolean;
  components: { comments: boolean; embeds: string[]; mermaid: boolean };
}

function read(site: TestSite, path: string): Page {
  const found: string[] = [];
  let isLate = false;
  const components: Page['components'] = { comments: false, embeds: [], mermaid: false };
  visit(fromHtml(readPage(site, path)), 'element', (element: Element) => {
    const { tagName, properties } = element;
    if (tagName === 'meta' && /^content-security-policy$/i.test(String(properties['httpEquiv']))) {
      found.push(String(properties['content']));
    }
    if (found.length === 0 && tagName === 'body') isLate = true;
    if (tagName === 'astro-island' && /giscus/i.test(String(properties['component-url'])))
      components.comments = true;
    if (tagName === 'mermaid-drawing') components.mermaid = true;
    const frame =
      properties['dataSrc'] ??
      properties['dataFrame'] ??
      (tagName === 'iframe' ? properties['src'] : undefined);
    if (frame !== undefined) components.embeds.push(String(frame));
  });
  const directives = (found[0] ?? '').split(';').map((part) => part.trim().split(/\s+/));
  return {
    path,
    policy: new Map(
      directives.filter(([name]) => name).map(([name = '', ...values]) => [name, values]),
    ),
    policies: found.length,
    isLate,
    components,
  };
}

/** Pages that lead on at once hold nothing but a link. */
const pages = (Object.keys(testSites) as TestSite[]).flatMap((site) =>
  listPages(site)
    .filter((path) => !readPage(site, path).includes('http-equiv="refresh"'))
    .map((path) => ({ site, ...read(site, path) })),
);

/** Pages for which something holds not, by their names. */
const failing = (isRight: (page: (typeof pages)[number]) => boolean) =>
  pages.filter((page) => !isRight(page)).map(({ site, path }) => `${site} ${path}`);

const hash = /^'sha256-[A-Za-z0-9+/]{43}='$/;

describe('the policy of every page', () => {
  it('is there once, before the page begins', () => {
    expect(pages.length).toBeGreaterThan(200);
    expect(failing(({ policies, isLate }) => policies === 1 && !isLate)).toEqual([]);
  });

  it('takes scripts from the site, by hash, and from the host that counts visits', () => {
    const isRight = ({ site, policy }: (typeof pages)[number]) => {
      const { analytics, search } = findTestSite(site).settings;
      const others = [
        ...(search ? ["'wasm-unsafe-eval'"] : []),
        ...(analytics ? [new URL(analytics.script).origin] : []),
      ];
      const sources = policy.get('script-src') ?? [];
      return (
        sources.includes("'self'") &&
        sources.every((each) => each === "'self'" || hash.test(each) || others.includes(each))
      );
    };
    expect(failing(isRight)).toEqual([]);
  });

  it('takes style sheets from the site and by hash; attributes alone may hold styles', () => {
    const isRight = ({ policy }: (typeof pages)[number]) =>
      (policy.get('style-src') ?? ['missing']).every(
        (each) => each === "'self'" || hash.test(each),
      ) && (policy.get('style-src-attr') ?? []).join(' ') === "'unsafe-inline'";
    expect(failing(isRight)).toEqual([]);
  });

  it('allows nothing that it does not name', () => {
    const same: Readonly<Record<string, string>> = {
      'default-src': "'none'",
      'object-src': "'none'",
      'base-uri': "'self'",
      'form-action': "'self'",
      'font-src': "'self'",
      'manifest-src': "'self'",
    };
    const isRight = ({ policy }: (typeof pages)[number]) =>
      Object.entries(same).every(([name, value]) => policy.get(name)?.join(' ') === value);
    expect(failing(isRight)).toEqual([]);
    const known = [
      ...Object.keys(same),
      'img-src',
      'media-src',
      'connect-src',
      'script-src',
      'style-src',
      'style-src-attr',
      'frame-src',
    ];
    expect(
      [...new Set(pages.flatMap(({ policy }) => [...policy.keys()]))].filter(
        (name) => !known.includes(name),
      ),
    ).toEqual([]);
  });

  it('frames giscus on pages with comments alone', () => {
    const giscus = 'https://giscus.app';
    expect(
      failing(
        ({ policy, components }) =>
          (policy.get('frame-src') ?? []).includes(giscus) === components.comments,
      ),
    ).toEqual([]);
    expect(pages.filter(({ components }) => components.comments).length).toBeGreaterThan(0);
  });

  it('frames other hosts on pages that embed them alone', () => {
    const isRight = ({ policy, components }: (typeof pages)[number]) =>
      (policy.get('frame-src') ?? [])
        .filter((each) => each !== "'self'" && each !== 'https://giscus.app')
        .every((origin) => components.embeds.some((frame) => frame.startsWith(origin)));
    expect(failing(isRight)).toEqual([]);
    const origins = new Set(pages.flatMap(({ policy }) => policy.get('frame-src') ?? []));
    expect(origins.size).toBeGreaterThan(2);
  });
});
