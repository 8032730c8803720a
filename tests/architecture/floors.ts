import path from 'node:path/posix';
import type { Import, Module } from './read-module.ts';

/** The floors, from the ground up: a file imports from its own folder and from what stands before it. */
export const floors = [
  'src/lib/',
  'src/schemas/',
  'src/files/',
  'src/site.ts',
  'src/markdown/',
  'src/loaders/',
  'src/integrations/',
  'src/content.config.ts',
  'src/collections/',
  'src/components/ui/',
  'src/components/mdx/',
  'src/components/post/',
  'src/components/site/',
  'src/layouts/',
  'src/pages/',
  'src/config.ts',
] as const;

const importer = 'src/importer/';
const importerKnows = [importer, 'src/lib/', 'src/schemas/'];

/** Style sheets, fonts and declarations stand beside the floors: anybody may use them. */
const besideFloors = /^src\/(?:styles|fonts)\/|\.d\.ts$|\.css(?:\?.*)?$/;

/** An import of a file in `src/` that is against the floors, as a sentence. Undefined: it is right. */
export function judgeImport(from: string, target: string): string | undefined {
  if (besideFloors.test(target) || besideFloors.test(from)) return undefined;
  if (from.startsWith(importer)) {
    return importerKnows.some((floor) => target.startsWith(floor))
      ? undefined
      : `${from} imports ${target}, but the importer knows lib/ and schemas/ alone.`;
  }
  if (target.startsWith(importer))
    return `${from} imports ${target}, but the site does not know the importer.`;
  const [own, other] = [floorOf(from), floorOf(target)];
  if (own === undefined) return `${from} stands on no floor.`;
  if (other === undefined) return `${from} imports ${target}, which stands on no floor.`;
  if (own >= other) return undefined;
  return `${from} imports ${target}, which is on a higher floor.`;
}

/** The file in the repository that an import names; undefined for packages and virtual modules. */
export function resolveImport(from: string, { specifier }: Import): string | undefined {
  return /^\.{1,2}\//.test(specifier) ? path.join(path.dirname(from), specifier) : undefined;
}

/** Imports against the floors. */
export function findFloorViolations(modules: readonly Module[]): string[] {
  return modules.flatMap((module) =>
    module.imports.flatMap((each) => {
      const target = resolveImport(module.file, each);
      if (target === undefined) return [];
      return judgeImport(module.file, target) ?? [];
    }),
  );
}

/**
 * Files that import each other in a ring, types included: the strongly connected components of the graph with more than one
 * member, or one that imports itself (Tarjan 1972, doi:10.1137/0201010).
 */
export function findCycles(modules: readonly Module[]): string[][] {
  const edges = new Map(modules.map((module) => [module.file, targetsOf(module)]));
  const indexOf = new Map<string, number>();
  const stack: string[] = [];
  const rings: string[][] = [];
  const visit = (file: string): number => {
    const order = indexOf.size;
    let low = order;
    indexOf.set(file, order);
    stack.push(file);
    for (const next of edges.get(file) ?? []) {
      if (!edges.has(next)) continue;
      if (!indexOf.has(next)) low = Math.min(low, visit(next));
      else if (stack.includes(next)) low = Math.min(low, indexOf.get(next) ?? low);
    }
    if (low === order) {
      const ring = stack.splice(stack.indexOf(file));
      if (ring.length > 1 || edges.get(file)?.includes(file)) rings.push(ring);
    }
    return low;
  };
  for (const file of edges.keys()) if (!indexOf.has(file)) visit(file);
  return rings;
}

function targetsOf(module: Module): string[] {
  return module.imports
    .map((each) => resolveImport(module.file, each))
    .filter((file) => file !== undefined);
}

function floorOf(file: string): number | undefined {
  const index = floors.findIndex((floor) =>
    floor.endsWith('/') ? file.startsWith(floor) : file === floor,
  );
  return index === -1 ? undefined : index;
}
