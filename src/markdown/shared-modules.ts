import path from 'node:path';
import type { CompiledPost } from './compile-post.ts';
import { takeApart, type ModuleParts } from './module-parts.ts';

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
