import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import * as z from 'zod';

/** The one list of what a release owns, which comes with it: paths of files, and of folders with a slash at their end. */
export const ownershipFile = 'scripts/upgrade/engine-paths.json';

/** Paths in which a release may put something: never those of the writer, whatever its list says. */
const ownedPath = z
  .string()
  .regex(/^(?!content\/|public\/|\.git\/|node_modules\/)[\w.][\w.-]*(?:\/[\w.-]+)*\/?$/)
  .refine((name) => !name.split('/').includes('..'));

const ownershipSchema = z.strictObject({
  /** Folia's: an upgrade replaces them. */
  engine: z.array(ownedPath),
  /** Folia's, and a writer may change them: an upgrade brings both changes together. */
  shared: z.array(ownedPath),
  /** What npm reads: an upgrade merges them entry by entry. */
  manifests: z.array(ownedPath),
});

export type Ownership = z.output<typeof ownershipSchema>;
export type Owner = keyof Ownership;

/** The list of the engine in a folder; undefined if there is none that can be read. */
export function readOwnership(folder: string): Ownership | undefined {
  const file = path.join(folder, ownershipFile);
  return existsSync(file) ? parseOwnership(readFileSync(file, 'utf8')) : undefined;
}

export function parseOwnership(text: string): Ownership | undefined {
  try {
    return ownershipSchema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

/** Which list a file is in, by its path from the root; undefined: it is the writer's. */
export function ownerOf(file: string, ownership: Ownership): Owner | undefined {
  return (['engine', 'shared', 'manifests'] as const).find((owner) =>
    ownership[owner].some((name) => (name.endsWith('/') ? file.startsWith(name) : file === name)),
  );
}
