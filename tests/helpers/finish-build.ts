import { pathToFileURL } from 'node:url';
import type { AstroIntegration } from 'astro';
import { temporaryFolder } from './temporary-folder.ts';

/**
 * Runs what an integration does after a build.
 *
 * @param files what the build has written.
 * @param pages its pages, as Astro names them: `blog/`.
 * @param warnings where its warnings go.
 * @returns the folder of the build.
 */
export async function finishBuild(
  integration: AstroIntegration,
  files: Readonly<Record<string, string>>,
  pages: readonly string[] = [],
  warnings: string[] = [],
): Promise<string> {
  const folder = temporaryFolder(files);
  const options = {
    dir: pathToFileURL(`${folder}/`),
    pages: pages.map((pathname) => ({ pathname })),
    logger: { info: () => undefined, warn: (warning: string) => warnings.push(warning) },
  };
  await integration.hooks['astro:build:done']?.(options as never);
  return folder;
}
