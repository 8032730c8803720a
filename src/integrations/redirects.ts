import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { ContentErrors, type ContentProblem, type Place } from '../lib/errors.ts';
import { decodePath } from '../lib/permalinks.ts';
import { findServed } from './served-file.ts';
import { takeManifest } from './take-manifest.ts';

/** What `src/pages/folia-redirects.json.ts` tells. */
interface Manifest {
  redirects: RedirectLine[];
  targets: (Place & { target: string })[];
}

interface RedirectLine {
  /** Path with base, encoded. */
  from: string;
  to: string;
  permanent: boolean;
}

const manifest = 'folia-redirects.json';

/**
 * Writes Netlify's `_redirects` after what the writer's own file in `public/` says, and looks whether each path that a post
 * redirects to leads anywhere. Must come after whatever writes pages or files.
 */
export function redirects(): AstroIntegration {
  return {
    name: 'folia-redirects',
    hooks: {
      async 'astro:build:done'({ dir }) {
        const folder = fileURLToPath(dir);
        const { redirects, targets } = await takeManifest<Manifest>(folder, manifest);
        const problems = targets.flatMap((target) => missingTarget(folder, target));
        if (problems.length > 0) throw new ContentErrors(problems);
        if (redirects.length > 0) await appendLines(path.join(folder, '_redirects'), redirects);
      },
    },
  };
}

async function appendLines(file: string, redirects: readonly RedirectLine[]): Promise<void> {
  const own = existsSync(file) ? (await readFile(file, 'utf8')).trimEnd() : '';
  await writeFile(file, (own === '' ? '' : `${own}\n`) + netlifyRedirects(redirects));
}

/**
 * Lines of Netlify's `_redirects` (https://docs.netlify.com/manage/routing/redirects/overview/). The mark `!` puts a line before the
 * page that is at the address for servers that do not read the file. Netlify does not care for the slash at the end of a path.
 */
export function netlifyRedirects(redirects: readonly RedirectLine[]): string {
  return redirects
    .map(({ from, to, permanent }) => `${literal(from)} ${to} ${permanent ? '301!' : '302!'}\n`)
    .join('');
}

/** `*` and `:name` stand for other text in such a path. */
function literal(from: string): string {
  return from.replaceAll('*', '%2A').replaceAll(':', '%3A');
}

function missingTarget(
  folder: string,
  { target, ...place }: Manifest['targets'][number],
): ContentProblem[] {
  const name = decodePath(target.replace(/[?#].*$/, ''));
  if (findServed(folder, name) !== undefined) return [];
  return [
    {
      id: 'redirect-target',
      ...place,
      message: `The redirect leads to ${target}, and the site has neither a page nor a file there.`,
      remedy: 'Correct the path (without the base path of the site), or write a whole URL.',
    },
  ];
}
