import { spawnSync } from 'node:child_process';

/** Runs git in a folder. */
export function runGit(
  folder: string,
  args: readonly string[],
  input?: string,
): { passed: boolean; output: Buffer; complaint: string } {
  const { status, stdout, stderr, error } = spawnSync('git', args, {
    cwd: folder,
    maxBuffer: 2 ** 30,
    ...(input !== undefined && { input }),
  });
  if (error) return { passed: false, output: Buffer.of(), complaint: error.message };
  return { passed: status === 0, output: stdout, complaint: stderr.toString().trim() };
}

/**
 * What git prints.
 *
 * @throws with git's own words if it fails.
 */
export function git(folder: string, args: readonly string[], input?: string): string {
  const { passed, output, complaint } = runGit(folder, args, input);
  if (!passed) throw new Error(`git ${args.slice(0, 2).join(' ')} failed: ${complaint}`);
  return output.toString();
}

/** The same where it may fail, and that is an answer too. */
export function askGit(folder: string, args: readonly string[]): string | undefined {
  const { passed, output } = runGit(folder, args);
  return passed ? output.toString() : undefined;
}

/** Files of a commit in the folder and below, by their paths from there, with the name that git has for their content. */
export function listCommit(folder: string, commit: string): Map<string, string> {
  const entries = git(folder, ['ls-tree', '-r', '-z', commit]).split('\0');
  return new Map(
    entries.flatMap((entry) => {
      const [, blob, file] = /^\d+ blob (\w+)\t(.*)$/s.exec(entry) ?? [];
      return blob === undefined || file === undefined ? [] : [[file, blob] as const];
    }),
  );
}

/** A file of a commit. Undefined: it has none of that name. */
export function readCommitted(folder: string, commit: string, file: string): string | undefined {
  return askGit(folder, ['show', `${commit}:./${file}`]);
}
