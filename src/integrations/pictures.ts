import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { imageMetadata } from 'astro/assets/utils';
import { normalizePath, type Plugin } from 'vite';
import { localFile, portraitFile } from '../lib/addresses.ts';
import { listTexts, matterDataOf } from '../loaders/mdx-files.ts';
import type { SiteFolders } from '../site.ts';

const moduleId = 'virtual:folia/pictures';
const resolvedId = `\0${moduleId}`;

/** Folders in `content/` whose front matter may name a picture. */
const folders = ['posts', 'drafts', 'pages', 'projects', 'news'];
/** Where it names it. */
const keys = [
  { path: ['thumbnail'], toFile: localFile },
  { path: ['img'], toFile: localFile },
  { path: ['profile', 'image'], toFile: (name: string) => localFile(portraitFile(name)) },
];

/** Pictures that front matter names, by their path in `content/` or `public/`. */
export interface NamedPictures {
  /** Files of `content/assets/`, for Astro to import and optimise. */
  imported: string[];
  /** Files of `public/`, which are served as they are. */
  served: string[];
}

/**
 * `virtual:folia/pictures`: what components need to show a picture that front matter names. Only those are imported, not all of
 * `content/assets/`; each when it is asked for.
 */
export function pictures({ content, public: publicFolder }: SiteFolders): Plugin {
  const find = (): NamedPictures => findPictures(content, publicFolder);
  let known = '';
  return {
    name: 'folia-pictures',
    resolveId: (id) => (id === moduleId ? resolvedId : undefined),
    async load(id) {
      if (id !== resolvedId) return undefined;
      const found = find();
      known = JSON.stringify(found);
      return writeModule(found, content, publicFolder);
    },
    hotUpdate({ file, modules }) {
      if (!file.startsWith(`${normalizePath(content)}/`) || JSON.stringify(find()) === known)
        return;
      const module = this.environment.moduleGraph.getModuleById(resolvedId);
      return module ? [...modules, module] : undefined;
    },
  };
}

/** Looks through the front matter of all texts. What is no file at all is left to the checks of the loaders. */
export function findPictures(content: string, publicFolder: string): NamedPictures {
  const names = new Set(
    folders.flatMap((folder) =>
      listTexts(path.join(content, folder)).flatMap((file) =>
        namedPictures(path.join(content, folder, file)),
      ),
    ),
  );
  const isAsset = (name: string): boolean =>
    name.startsWith('assets/') && existsSync(path.join(content, name));
  const all = [...names].sort();
  return {
    imported: all.filter(isAsset),
    served: all.filter((name) => !isAsset(name) && existsSync(path.join(publicFolder, name))),
  };
}

function namedPictures(file: string): string[] {
  const data = matterDataOf(file);
  return keys.flatMap(({ path: keyPath, toFile }) => {
    const value = keyPath.reduce<unknown>(valueOf, data);
    return typeof value === 'string' && !URL.canParse(value) ? [toFile(value)] : [];
  });
}

function valueOf(data: unknown, key: string): unknown {
  return typeof data === 'object' && data !== null ? Reflect.get(data, key) : undefined;
}

async function writeModule(
  { imported, served }: NamedPictures,
  content: string,
  publicFolder: string,
): Promise<string> {
  const imports = imported.map((name) => {
    const file = normalizePath(path.join(content, name));
    return `${JSON.stringify(name)}: () => import(${JSON.stringify(file)}),`;
  });
  const sizes = await Promise.all(
    served.map(async (name) => [name, await sizeOf(path.join(publicFolder, name))] as const),
  );
  return [
    `export const imported = {${imports.join('\n')}};`,
    `export const served = ${JSON.stringify(Object.fromEntries(sizes))};`,
  ].join('\n');
}

/** Empty for a file that does not say how large it is, as some SVG files. */
async function sizeOf(file: string): Promise<{ width?: number; height?: number }> {
  try {
    const { width, height } = await imageMetadata(await readFile(file), file);
    return { width, height };
  } catch {
    return {};
  }
}
