import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { convertPost, type ConvertedPost } from './convert-post.ts';
import { postTarget, type ImportSource } from './find.ts';
import { makeFinding, type Finding } from './findings.ts';
import { imageLookup, type ImageLookup } from './images.ts';
import { basePathOf, convertSettings, readConfig } from './settings.ts';

/** A file that an import would write. */
export interface PlannedFile {
  kind: 'post' | 'image' | 'bibliography' | 'settings';
  /** Relative to the site folder, with forward slashes. */
  target: string;
  /** Relative to the al-folio folder. */
  from: string;
  /** The text to write, or the file to copy. */
  content: { text: string } | { copy: string };
  /** Compared with what the site folder has: nothing there, the same, or something else. */
  state: 'new' | 'same' | 'different';
}

export interface Plan {
  files: PlannedFile[];
  findings: Finding[];
}

const settingsFile = 'content/site.yaml';
const configFile = '_config.yml';

/** Converts everything, and compares it with the site folder. Writes nothing. */
export function makePlan(source: ImportSource, site: string): Plan {
  const configPath = path.join(source.root, configFile);
  const config = readConfig(existsSync(configPath) ? readFileSync(configPath, 'utf8') : '');
  const images = imageLookup(source.root, basePathOf(config));
  const files: PlannedFile[] = [];
  const findings: Finding[] = [];
  if (existsSync(configPath) && !existsSync(path.join(site, settingsFile))) {
    const settings = convertSettings(config);
    findings.push(...settings.findings);
    const content = { text: settings.yaml };
    files.push({ kind: 'settings', target: settingsFile, from: configFile, content, state: 'new' });
  }
  const copies = new Map<string, Copy>();
  const targets = new Set<string>();
  for (const post of source.posts) {
    const target = postTarget(post);
    const converted = readAndConvert(source.root, post, images);
    findings.push(...converted.findings);
    if (converted.mdx === undefined) continue;
    if (targets.has(target)) {
      const message = `Another post is imported as ${target} already. This one was not imported.`;
      findings.push(makeFinding('post-not-imported', message, { file: post }));
      continue;
    }
    targets.add(target);
    for (const copy of copiesFor(converted)) copies.set(copy.target, copy);
    const content = { text: converted.mdx };
    files.push({
      kind: 'post',
      target,
      from: post,
      content,
      state: compare(site, target, content),
    });
  }
  files.push(...[...copies.values()].map((copy) => planCopy(copy, source.root, site)));
  return { files, findings };
}

function readAndConvert(
  root: string,
  post: string,
  images: ImageLookup,
): ConvertedPost | { mdx: undefined; findings: Finding[] } {
  const text = readUtf8(path.join(root, post));
  if (text !== undefined) return convertPost(post, text, images, root);
  const message = 'This file is not text in UTF-8. It was not imported.';
  return { mdx: undefined, findings: [makeFinding('post-not-imported', message, { file: post })] };
}

function readUtf8(file: string): string | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(
      readFileSync(file),
    );
    return text.includes('\0') ? undefined : text;
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

/** A file that is taken over as it is. */
interface Copy {
  kind: 'image' | 'bibliography';
  /** Absolute. */
  file: string;
  /** Relative to `content/`. */
  target: string;
}

function copiesFor({ images, bibliography }: ConvertedPost): Copy[] {
  return [
    ...images.map(({ file, target }) => ({ kind: 'image' as const, file, target })),
    ...(bibliography ? [{ kind: 'bibliography' as const, ...bibliography }] : []),
  ];
}

function planCopy({ kind, file, target }: Copy, root: string, site: string): PlannedFile {
  const content = { copy: file };
  const full = `content/${target}`;
  const from = path.relative(root, file).split(path.sep).join('/');
  return { kind, target: full, from, content, state: compare(site, full, content) };
}

function compare(
  site: string,
  target: string,
  content: PlannedFile['content'],
): PlannedFile['state'] {
  const file = path.join(site, target);
  if (!existsSync(file)) return 'new';
  if (!statSync(file).isFile()) return 'different';
  if ('text' in content) return readFileSync(file, 'utf8') === content.text ? 'same' : 'different';
  if (statSync(file).size !== statSync(content.copy).size) return 'different';
  return readFileSync(file).equals(readFileSync(content.copy)) ? 'same' : 'different';
}
