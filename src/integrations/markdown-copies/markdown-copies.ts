import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { Connect, ViteDevServer } from 'vite';
import { pageMarkdown, type MarkdownHead } from '../../lib/page-markdown/page-markdown.ts';
import { taskQueue } from '../../lib/parallel.ts';
import { isWorthThreads, runInThreads } from '../../markdown/threads.ts';
import { outputFile } from '../output-file.ts';
import { takeManifest } from '../take-manifest.ts';
import { CopyMaker, type CopyTask } from './copy-maker.ts';
import type { CopyOrder } from './copy-worker.ts';

/** Where `src/pages/markdown-copies.json.ts` tells which pages have a copy. */
const manifest = 'markdown-copies.json';

/** A page that can be had as Markdown. */
export interface MarkdownCopy extends MarkdownHead {
  /** Paths without base, as in an address: of the page, and of the copy. */
  page: string;
  copy: string;
}

/**
 * Every text as Markdown beside its page, for programs and for readers who take it along. It is made of the page that was built, as
 * the search is: nothing is rendered twice, and whatever a component has written is in it.
 */
export function markdownCopies(engine: string, base: string): AstroIntegration {
  return {
    name: 'folia-markdown-copies',
    hooks: {
      'astro:server:setup'({ server }) {
        server.middlewares.use(serveCopies(server, base));
      },
      async 'astro:build:done'({ dir }) {
        const out = fileURLToPath(dir);
        const copies = await takeManifest<MarkdownCopy[]>(out, manifest);
        const tasks = copies.map(({ page, copy, title, description, byline, url }) => ({
          html: path.join(out, outputFile(page)),
          target: path.join(out, outputFile(copy)),
          head: { title, description, byline, url },
        }));
        await writeCopies(engine, tasks);
      },
    },
  };
}

/** Most of the time goes by in waiting for the disk. */
const filesAtOnce = 8;

async function writeCopies(engine: string, tasks: readonly CopyTask[]): Promise<void> {
  const maker = new CopyMaker(engine);
  const queue = taskQueue(filesAtOnce);
  const known = await Promise.all(tasks.map((task) => queue(() => maker.writeKnown(task))));
  const fresh = tasks.filter((_, index) => !known[index]);
  if (isWorthThreads(fresh.length)) {
    const orders = fresh.map((task): CopyOrder => ({ engine, task }));
    await runInThreads(new URL('./copy-worker.ts', import.meta.url), orders);
  } else {
    for (const task of fresh) await maker.write(task);
  }
  await maker.prune();
}

/** In `astro dev` a copy is made of the page when somebody asks for it. */
function serveCopies(server: ViteDevServer, base: string): Connect.NextHandleFunction {
  return (request, response, next) => {
    const [address = ''] = (request.url ?? '').split('?');
    const origin = server.resolvedUrls?.local[0];
    if (!/(?:\/index|\.html)\.md$/.test(address) || origin === undefined) {
      next();
      return;
    }
    const fetchText = async (name: string) => (await fetch(new URL(base + name, origin))).text();
    const answer = async (): Promise<void> => {
      const copies = JSON.parse(await fetchText(manifest)) as MarkdownCopy[];
      const wanted = copies.find(
        ({ copy }) => address === copy || address === base + copy.slice(1),
      );
      if (!wanted) {
        next();
        return;
      }
      response.setHeader('Content-Type', 'text/markdown; charset=utf-8');
      response.end(pageMarkdown(await fetchText(wanted.page.slice(1)), wanted));
    };
    answer().catch(next);
  };
}
