import path from 'node:path';
import { findPictureFault } from '../files/picture.ts';
import { readTextFile } from '../files/read-text.ts';
import type { ContentProblem } from '../lib/errors.ts';
import { readYaml } from '../lib/yaml-source.ts';
import { findPublished, type Site } from '../site.ts';

/** Pictures that site.yaml names and that are there, but cannot be read. */
export async function checkSettingPictures({
  settings,
  folders,
}: Pick<Site, 'settings' | 'folders'>): Promise<ContentProblem[]> {
  const file = 'content/site.yaml';
  const problems: ContentProblem[] = [];
  for (const key of ['icon', 'og_image'] as const) {
    const name = settings[key];
    const location = typeof name === 'string' ? findPublished(name, folders) : undefined;
    const fault = location === undefined ? undefined : await findPictureFault(location);
    if (!fault) continue;
    const { text = '' } = readTextFile(path.join(folders.root, file), file);
    problems.push({
      id: 'image-unreadable',
      file,
      ...readYaml(text).locate([key]),
      message: `The image ${String(name)} of "${key}" ${fault.reason}.`,
      remedy: fault.remedy,
    });
  }
  return problems;
}
