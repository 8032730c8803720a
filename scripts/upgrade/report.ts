import { formatProblem } from '../../src/lib/errors.ts';
import type { Applied } from './apply.ts';
import type { RenameReport } from './codemods/rename-keys.ts';
import type { UpgradePlan } from './plan.ts';

export interface Versions {
  from: string;
  to: string;
}

/** What an upgrade brings, and what it does to the files. */
export function describePlan(
  { from, to }: Versions,
  changes: string,
  plan: UpgradePlan,
  head: string,
): string {
  const { write, overwritten, remove, left, merge } = plan;
  return [
    `From Folia ${from} to ${to}.`,
    changes === '' ? 'CHANGELOG.md of the new Folia does not say what is new.' : changes,
    `${count(write.length, 'file')} of Folia replaced or added, ${remove.length} removed. Your texts and files stay.`,
    ...section(
      overwritten,
      'You had changed these files of Folia, which are as the new one has them. Yours: git show ' +
        `${head}:<file>`,
    ),
    ...section(
      left,
      'The new Folia has these files no more. You had changed them, so they stay; delete them if you do not need them',
    ),
    ...section(
      merge,
      'You and the new Folia have changed these files; both changes are brought together',
    ),
  ].join('\n\n');
}

/** What could not be brought together. */
export function describeApplied({ overruled, unmerged }: Applied): string[] {
  return [
    ...section(
      overruled,
      'You had changed these entries of package.json, which are as the new Folia has them',
    ),
    ...section(
      unmerged,
      'You and the new Folia have changed the same lines of these files. They are as you had them; look at what is new in the other one',
    ),
  ];
}

export function describeRenames({ done, problems }: RenameReport): string[] {
  return [...(done.length > 0 ? [`Renamed:${listed(done)}`] : []), ...problems.map(formatProblem)];
}

/** The last words: how it went, and how to go back. */
export function describeEnd({ from, to }: Versions, built: boolean): string {
  return built
    ? `Folia ${to} is here, and the site is built with it. Look at it with npm run preview.\nTo go back to ${from}: npm run upgrade -- --undo`
    : `Folia ${to} is here, but the build failed; what to mend stands above.\nMend it and run npm run build, or go back to ${from}: npm run upgrade -- --undo`;
}

function section(files: readonly string[], heading: string): string[] {
  return files.length > 0 ? [`${heading}:${listed(files)}`] : [];
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

function listed(files: readonly string[]): string {
  return files.map((file) => `\n- ${file}`).join('');
}
