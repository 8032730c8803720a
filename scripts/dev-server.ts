import { unwatchFile, watchFile } from 'node:fs';
import path from 'node:path';
import { dev } from 'astro';
import { findSite } from '../src/site.ts';
import type { ServerOptions } from './serving.ts';

/**
 * `astro dev` that begins anew when the settings of the site change. Astro's own restart (`addWatchFile`) goes on without
 * watching the content, and without the settings that are mistaken it would not come back.
 *
 * @param root folder of the engine.
 */
export async function startDevServer(
  root: string,
  server: ServerOptions,
): Promise<{ stop: () => Promise<void> }> {
  const settings = path.join(findSite(root, process.env).content, 'site.yaml');
  let running = await dev({ root, server });
  const restart = async (): Promise<void> => {
    console.log('content/site.yaml has changed: starting again.');
    await running.stop();
    running = await dev({ root, server });
  };
  watchFile(settings, { interval: 500 }, () => {
    restart().catch((error: unknown) => {
      console.error(error instanceof Error ? error.message : error);
    });
  });
  return {
    async stop() {
      unwatchFile(settings);
      await running.stop();
    },
  };
}
