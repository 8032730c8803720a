import path from 'node:path';
import { git, listCommit, readCommitted } from './git.ts';
import { ownerOf, ownershipFile, parseOwnership, type Ownership } from './ownership.ts';
import { refusal, named } from './refusal.ts';
import type { Release } from './release.ts';

/** What an upgrade does to each file; names are paths from the root. */
export interface UpgradePlan {
  /** They are written as the release has them. */
  write: string[];
  /** Of these, the ones that the writer had changed or deleted. */
  overwritten: string[];
  /** The release has them no more, and nobody had changed them. */
  remove: string[];
  /** The release has them no more, but the writer had changed them: they stay. */
  left: string[];
  /** Shared files that both have changed. */
  merge: string[];
}

/** A file by what git calls its content: as it was delivered, as it is, and as the release has it. */
interface Versions {
  base: string | undefined;
  mine: string | undefined;
  theirs: string | undefined;
}

/**
 * Compares the files of a release with those that are here.
 *
 * @param base the commit that holds the engine as it was delivered.
 * @throws {ContentError} `upgrade-clash`: the writer has files where the release brings its own.
 */
export function planUpgrade(root: string, base: string, release: Release): UpgradePlan {
  const delivered = listCommit(root, base);
  const here = listCommit(root, 'HEAD');
  const brought = hashFiles(root, release);
  const before = parseOwnership(readCommitted(root, base, ownershipFile) ?? '');
  const plan: UpgradePlan = { write: [], overwritten: [], remove: [], left: [], merge: [] };
  const clashes: string[] = [];
  for (const file of new Set([...delivered.keys(), ...brought.keys()])) {
    const owner = ownerIn(file, [release.ownership, before]);
    if (owner === undefined || owner === 'manifests') continue;
    const versions = { base: delivered.get(file), mine: here.get(file), theirs: brought.get(file) };
    const lists = owner === 'shared' ? decideShared(versions) : decideEngine(versions);
    if (lists === 'clash') clashes.push(file);
    else for (const list of lists) plan[list].push(file);
  }
  if (clashes.length > 0) throw clashError(clashes);
  return plan;
}

function ownerIn(file: string, lists: readonly (Ownership | undefined)[]) {
  return lists.map((list) => list && ownerOf(file, list)).find((owner) => owner !== undefined);
}

type Decision = readonly (keyof UpgradePlan)[] | 'clash';

function decideEngine({ base, mine, theirs }: Versions): Decision {
  if (mine === theirs) return [];
  if (theirs === undefined) return mine === base ? ['remove'] : ['left'];
  if (mine === base) return ['write'];
  return base === undefined ? 'clash' : ['write', 'overwritten'];
}

function decideShared({ base, mine, theirs }: Versions): Decision {
  if (mine === theirs || theirs === base) return [];
  if (mine === base) return [theirs === undefined ? 'remove' : 'write'];
  // What a writer has deleted, or made for themselves, stays so.
  return base !== undefined && mine !== undefined && theirs !== undefined ? ['merge'] : [];
}

/** The content of each file of the release by the name that git in this repository has for it. */
function hashFiles(root: string, { folder, files }: Release): Map<string, string> {
  const locations = files.map((file) => path.join(folder, file)).join('\n');
  const hashes = git(root, ['hash-object', '--no-filters', '--stdin-paths'], locations).split('\n');
  return new Map(files.map((file, index) => [file, hashes[index] ?? '']));
}

function clashError(files: readonly string[]) {
  return refusal(
    'upgrade-clash',
    `The new Folia has files where you have your own: ${named(files)}.`,
    'Move yours to other names, commit, and run the upgrade again.',
  );
}
