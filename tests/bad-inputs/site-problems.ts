import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from 'vitest';
import { checkSettingPictures } from '../../src/integrations/setting-pictures.ts';
import { resolveSocials } from '../../src/integrations/socials.ts';
import { ContentErrors } from '../../src/lib/errors.ts';
import { readSiteTexts } from '../../src/loaders/site-texts.ts';
import { loadSite } from '../../src/site.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

/** Stands for a folder of that name. */
export const folder = Symbol('folder');

/** A symbolic link to a file that is not there. */
export const danglingLink = Symbol('dangling link');

/** A symbolic link to itself. */
export const ownLink = Symbol('own link');

/** A file that nobody may read; root may read everything. */
export const forbidden = Symbol('forbidden');

type Content =
  string | Uint8Array | typeof folder | typeof danglingLink | typeof ownLink | typeof forbidden;

/** A mistake: what it is, the files that hold it, and every word that the writer reads of it. */
export type BadInput = readonly [
  name: string,
  files: Readonly<Record<string, Content>>,
  expected: string,
];

export const settings = 'title: a\nurl: https://example.org\nauthor: { name: b }\n';

/** A post of this text, with front matter that is right. */
export const post = (body: string): Record<string, string> => ({
  'content/posts/2026-01-08-a.mdx': `---\ntitle: A\n---\n${body}\n`,
});

/** A post of this front matter. */
export const matter = (yaml: string): Record<string, string> => ({
  'content/posts/2026-01-08-a.mdx': `---\n${yaml}\n---\n`,
});

/** Compares what is said of a site that holds a mistake; the line that counts stands in the table if there are several. */
export async function expectProblems([, files, expected]: BadInput): Promise<void> {
  const count = expected.startsWith('content/') ? '1 problem in your content:\n\n' : '';
  expect(await readSite(files)).toBe(count + expected);
}

/**
 * What a build says of a site before it makes pages. Anything that is thrown but is no mistake of the writer is thrown on, with its
 * stack.
 */
export async function readSite(files: BadInput[1]): Promise<string> {
  const root = temporaryFolder({ 'package-lock.json': '{}' });
  const written: BadInput[1] = { 'content/site.yaml': settings, ...files };
  for (const [name, content] of Object.entries(written)) write(path.join(root, name), content);
  try {
    const site = loadSite(root, { FOLIA_SITE: root });
    resolveSocials(site);
    const pictures = await checkSettingPictures(site);
    const rules = { now: new Date('2026-06-01'), timeZone: 'UTC', future: false };
    const { problems } = await readSiteTexts({ site, engine: root, rules, dev: false });
    const all = [...pictures, ...problems];
    if (all.length > 0) throw new ContentErrors(all);
    return 'Nothing is wrong.';
  } catch (error) {
    if (!(error instanceof ContentErrors)) throw error;
    return error.message.replaceAll(root, '<site>').trimEnd();
  }
}

function write(location: string, content: Content): void {
  mkdirSync(content === folder ? location : path.dirname(location), { recursive: true });
  if (content === danglingLink) symlinkSync('nowhere', location);
  else if (content === ownLink) symlinkSync(path.basename(location), location);
  else if (content === forbidden) writeFileSync(location, 'a', { mode: 0 });
  else if (content !== folder) writeFileSync(location, content);
}
