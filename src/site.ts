import { existsSync } from 'node:fs';
import path from 'node:path';
import { isFile, readTextFile } from './files/read-text.ts';
import { localFile } from './lib/addresses.ts';
import { ContentErrors } from './lib/errors.ts';
import { isEmoji } from './lib/icon-sign.ts';
import { isInside } from './lib/is-inside.ts';
import { readYaml } from './lib/yaml-source.ts';
import { checkYaml } from './schemas/problems.ts';
import { siteSchema, type SiteSettings } from './schemas/site.ts';

/** The folders of a site: all absolute, without a slash at the end. */
export interface SiteFolders {
  root: string;
  content: string;
  public: string;
  /** Where `astro build` writes. */
  out: string;
}

export interface Site {
  folders: SiteFolders;
  settings: SiteSettings;
  /** Where this build will be seen: the site's own address, or that of a deploy preview. */
  origin: string;
  /** A preview must not be found by search engines. */
  preview: boolean;
}

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Finds the site to build: the folder that FOLIA_SITE names, else the engine's own, which holds the demo.
 *
 * @param engine folder of the engine, absolute.
 */
export function findSite(engine: string, environment: Environment): SiteFolders {
  const root = path.resolve(engine, environment['FOLIA_SITE'] ?? '.');
  return {
    root,
    content: path.join(root, 'content'),
    public: path.join(root, 'public'),
    out: path.join(root, 'dist'),
  };
}

/**
 * Reads the settings of a site.
 *
 * @throws {ContentErrors} when site.yaml is missing or wrong, with every problem in it.
 */
export function readSettings(folders: SiteFolders): SiteSettings {
  const file = 'content/site.yaml';
  const location = path.join(folders.root, file);
  if (!existsSync(location)) {
    throw new ContentErrors([
      {
        id: 'settings-missing',
        file,
        message: `The site folder ${folders.root} has no ${file}.`,
        remedy: 'Write one with title, url and author; docs/settings.md shows every key.',
      },
    ]);
  }
  const { text, problem } = readTextFile(location, file);
  if (problem) throw new ContentErrors([problem]);
  const source = readYaml(text);
  const checked = checkYaml(siteSchema, {
    file,
    source,
    subject: 'site.yaml',
    ids: { yaml: 'settings-yaml', unknownKey: 'settings-unknown-key', value: 'settings-value' },
    unknownKeyRemedy: 'Take it out.',
  });
  if (!checked.data) throw new ContentErrors(checked.problems);
  const missing = missingFiles(checked.data, folders).map((problem) => ({
    id: 'settings-file-missing' as const,
    file,
    ...source.locate([problem.key]),
    message: `The file ${problem.message} does not exist${problem.where}.`,
    remedy: problem.remedy,
  }));
  if (missing.length > 0) throw new ContentErrors(missing);
  return checked.data;
}

interface MissingFile {
  key: keyof SiteSettings;
  message: string;
  where: string;
  remedy: string;
}

/** Files that the settings name and that are not there. */
function missingFiles(settings: SiteSettings, folders: SiteFolders): MissingFile[] {
  const { citation_style: style } = settings;
  const missing: MissingFile[] = [];
  if (style.endsWith('.csl') && !isFile(path.join(folders.content, 'publications', style))) {
    missing.push({
      key: 'citation_style',
      message: `content/publications/${style} of "citation_style"`,
      where: '',
      remedy:
        'Put it there, or take one of the styles that need no file: apa, harvard1, vancouver.',
    });
  }
  for (const key of ['icon', 'og_image'] as const) {
    const picture = settings[key];
    if (typeof picture !== 'string' || URL.canParse(picture) || isEmoji(picture)) continue;
    if (findPublished(picture, folders) !== undefined) continue;
    missing.push({
      key,
      message: `${picture} of "${key}"`,
      where: ' in content/ or public/',
      remedy: 'Put the file into content/assets/ and name it assets/….',
    });
  }
  return missing;
}

/**
 * A file of `content/assets/` or `public/`, both of which a build publishes.
 *
 * @param name as the writer names it: `assets/img/a.png` or `/a.png`.
 * @returns where it is; undefined if there is none.
 */
export function findPublished(
  name: string,
  { content, public: served }: Pick<SiteFolders, 'content' | 'public'>,
): string | undefined {
  const file = localFile(name);
  const places = file.startsWith('assets/') ? [content, served] : [served];
  return places
    .filter((folder) => isInside(folder, file))
    .map((folder) => path.join(folder, file))
    .find(isFile);
}

/** Folders, settings and address of the site to build. On Netlify, a deploy preview has an address of its own. */
export function loadSite(engine: string, environment: Environment): Site {
  const folders = findSite(engine, environment);
  const settings = readSettings(folders);
  const previewUrl =
    environment['NETLIFY'] === 'true' && environment['CONTEXT'] !== 'production'
      ? environment['DEPLOY_PRIME_URL']
      : undefined;
  return {
    folders,
    settings,
    origin: previewUrl ?? settings.url,
    preview: previewUrl !== undefined,
  };
}
