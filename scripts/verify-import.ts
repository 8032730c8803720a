import { existsSync } from 'node:fs';
import path from 'node:path';
import { findSource } from '../src/importer/find.ts';
import { formatVerification } from '../src/importer/verify/report.ts';
import { needsBuild, verify } from '../src/importer/verify/verify.ts';
import type { ImportArguments } from '../src/importer/arguments.ts';
import { ContentError } from '../src/lib/errors.ts';
import { buildSite } from './checks/build-site.ts';

/**
 * Compares an al-folio site with the Folia site that it was imported into, builds that first if its content is newer than its
 * pages, and prints what differs.
 *
 * @returns whether the target is reached.
 * @throws {ContentError} `import-source`, or `import-target` if nothing was imported yet or the site cannot be built.
 */
export async function verifyImport({
  source,
  site,
  folder,
  json,
}: ImportArguments): Promise<boolean> {
  const { root } = findSource(source);
  if (!existsSync(path.join(site, 'content/posts'))) {
    throw new ContentError({
      id: 'import-target',
      file: site,
      message: 'This folder has no posts to compare with.',
      remedy: 'Import first: the same command without --verify.',
    });
  }
  if (needsBuild(site)) {
    console.error(`Building ${folder}, whose pages are missing or older than its content …`);
    await build(site);
  }
  const verification = verify(root, path.join(site, 'dist'), new Date());
  console.log(json ? JSON.stringify(verification, undefined, 2) : formatVerification(verification));
  return verification.reached;
}

async function build(site: string): Promise<void> {
  try {
    await buildSite(site);
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    throw new ContentError(
      {
        id: 'import-target',
        file: site,
        message: error.message,
        remedy: 'Correct what the build says, then check again.',
      },
      { cause: error },
    );
  }
}
