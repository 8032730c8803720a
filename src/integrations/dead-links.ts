import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { fromHtml } from 'hast-util-from-html';
import { visit } from 'unist-util-visit';
import { encodePath, withBase } from '../lib/addresses.ts';
import { ContentErrors, type ContentProblem, type Place } from '../lib/errors.ts';
import { elementId, type SiteTarget } from '../lib/site-links.ts';
import { fragmentNames } from '../lib/fragment-names.ts';
import { findNearest } from '../lib/suggest.ts';
import { findServed } from './served-file.ts';
import { takeManifest } from './take-manifest.ts';

/** What `src/pages/folia-links.json.ts` tells of a link. */
type SiteLink = Place & SiteTarget;

const manifest = 'folia-links.json';

/** Looks whether each link of a text that stays on the site leads anywhere. Must come after whatever writes pages or files. */
export function deadLinks(base: string): AstroIntegration {
  return {
    name: 'folia-dead-links',
    hooks: {
      async 'astro:build:done'({ dir, pages }) {
        const folder = fileURLToPath(dir);
        const links = await takeManifest<SiteLink[]>(folder, manifest);
        const paths = pages.map(({ pathname }) => `/${pathname}`);
        const problems = await findDeadLinks(links, new BuiltSite(folder, base, paths));
        if (problems.length > 0) throw new ContentErrors(problems);
      },
    },
  };
}

async function findDeadLinks(
  links: readonly SiteLink[],
  built: BuiltSite,
): Promise<ContentProblem[]> {
  const problems: ContentProblem[] = [];
  const redirected = await built.readRedirected();
  for (const { path: target, fragment, ...place } of links) {
    const served = findServed(built.folder, target);
    const problem = served
      ? await deadFragment(served, { path: target, fragment }, built)
      : !redirected(target) && deadPath(target, built);
    if (problem) problems.push({ id: 'link-dead', ...place, ...problem });
  }
  return problems;
}

type Cause = Pick<ContentProblem, 'message' | 'remedy'>;

function deadPath(target: string, { paths }: BuiltSite): Cause {
  const nearest = findNearest(target, paths);
  return {
    message: `The link leads to ${target}, and the site has neither a page nor a file there.`,
    remedy: remedyWith(nearest),
  };
}

async function deadFragment(
  served: string,
  { path: target, fragment }: SiteTarget,
  built: BuiltSite,
): Promise<Cause | undefined> {
  const id = elementId(fragment);
  if (id === undefined || !served.endsWith('.html')) return undefined;
  const ids = await built.idsOf(served);
  if (ids.has(id)) return undefined;
  const nearest = findNearest(id, [...ids]);
  return {
    message: `The link leads to #${id} on ${target}, and no element there has this id.`,
    remedy: remedyWith(nearest === undefined ? undefined : `#${nearest}`),
  };
}

function remedyWith(nearest: string | undefined): string {
  const advice =
    nearest === undefined ? 'Correct the address' : `Did you mean ${nearest}? If so, write that`;
  return `${advice}, or name it in "known_dead_links" of site.yaml.`;
}

/** What a build has written. */
class BuiltSite {
  readonly folder: string;
  readonly #base: string;
  /** Of its pages: `/blog/`. */
  readonly paths: readonly string[];
  readonly #ids = new Map<string, ReadonlySet<string>>();

  constructor(folder: string, base: string, paths: readonly string[]) {
    this.folder = folder;
    this.#base = base;
    this.paths = paths;
  }

  /** What fragments may name in an HTML file. */
  async idsOf(file: string): Promise<ReadonlySet<string>> {
    const known = this.#ids.get(file);
    if (known) return known;
    const ids = new Set<string>();
    visit(fromHtml(await readFile(file, 'utf8')), 'element', (element) => {
      for (const name of fragmentNames(element)) ids.add(name);
    });
    this.#ids.set(file, ids);
    return ids;
  }

  /** Whether a rule of the writer's own `_redirects` leads on from a path. */
  async readRedirected(): Promise<(target: string) => boolean> {
    const file = path.join(this.folder, '_redirects');
    const lines = existsSync(file) ? (await readFile(file, 'utf8')).split('\n') : [];
    const sources = lines.map((line) => line.trim().split(/\s+/)[0] ?? '');
    return (target) => {
      const written = encodePath(withBase(this.#base, target));
      return sources.some((source) =>
        source.endsWith('*') ? written.startsWith(source.slice(0, -1)) : source === written,
      );
    };
  }
}
