import path from 'node:path';
import { isImageFile } from '../lib/image-files.ts';
import type { CompiledPost } from './compile-post.ts';
import { takeApart, type ModuleParts } from './module-parts.ts';
import { htmlReader } from './stored-html.ts';

type AstroMetadata = CompiledPost['astroMetadata'];

/** Where the modules lie that several texts share, as Astro's own generated files do. */
export function sharedModulesFolder(engine: string): string {
  return path.join(engine, '.astro/texts');
}

/** Whether a file that Astro wants compiled is the module of several texts, which are compiled. */
export function isSharedModule(engine: string, file: string): boolean {
  return path.dirname(path.resolve(file)) === sharedModulesFolder(engine);
}

/** What Astro is told of a module without islands. */
export const plainMetadata: AstroMetadata = {
  hydratedComponents: [],
  clientOnlyComponents: [],
  serverComponents: [],
  scripts: [],
  propagation: 'none',
  containsHead: false,
  pageOptions: {},
};

/**
 * Whether a text holds code that is not Folia's: components of the writer's, or what it imports or exports itself. Such code may look at
 * anything, at other texts above all.
 *
 * @param engine the folder that holds `src/`.
 */
export function hasOwnCode(parts: ModuleParts | undefined, engine: string): boolean {
  const own = `${path.resolve(engine, 'src').split(path.sep).join('/')}/`;
  const isKnown = (source: string): boolean =>
    source.startsWith(own) || /^astro[/:]/.test(source) || isImageFile(source);
  return !parts?.imports.every(({ source }) => isKnown(source));
}

/**
 * The parts of a compiled text that may stand in one module with others.
 *
 * @param file that it was compiled from, absolute.
 * @returns undefined if only a module of its own will do: see `takeApart`; or it holds islands, of which Astro is told module by module.
 */
export function shareableParts(
  { code, astroMetadata }: Pick<CompiledPost, 'code' | 'astroMetadata'>,
  file: string,
): ModuleParts | undefined {
  const isPlain = JSON.stringify(astroMetadata) === JSON.stringify(plainMetadata);
  return isPlain ? takeApart(code, file) : undefined;
}

/**
 * What decides which styles and scripts a page has: the texts whose modules import the same may stand in one. Pictures bring neither, nor
 * does where a text has its HTML from.
 */
export function kindOf({ imports }: ModuleParts): string {
  const sources = imports
    .map(({ source }) => source)
    .filter((source) => !isImageFile(source) && source !== htmlReader);
  return JSON.stringify([...new Set(sources)].sort());
}
