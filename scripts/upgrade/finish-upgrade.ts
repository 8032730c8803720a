import { run } from '../setup/run-process.mjs';
import type { SiteFolders } from '../../src/site.ts';
import { keyRenames } from './codemods/registry.ts';
import { renameKeys } from './codemods/rename-keys.ts';
import { refusal } from './refusal.ts';
import { describeEnd, describeRenames } from './report.ts';
import { commitUpgrade, findUpgrades, repositoriesOf, requireCommitted } from './repository.ts';

/**
 * The second half of an upgrade, which the newer engine runs when its packages are there: keys that it renamed, and the build.
 *
 * @param root folder of the engine.
 * @returns exit code.
 * @throws {ContentError} where there is no upgrade to finish.
 */
export async function finishUpgrade(
  root: string,
  site: Pick<SiteFolders, 'root' | 'content'>,
): Promise<number> {
  const [upgrade] = findUpgrades(root);
  if (!upgrade) {
    throw refusal(
      'upgrade-missing',
      'No upgrade has been made here.',
      'Run: npm run upgrade -- <folder or archive of a newer Folia>.',
    );
  }
  for (const folder of repositoriesOf(root, site.root)) requireCommitted(folder);
  const renames = renameKeys(keyRenames, upgrade, site);
  for (const text of describeRenames(renames)) console.log(text);
  for (const folder of repositoriesOf(root, site.root)) {
    commitUpgrade(folder, upgrade, `Rename keys as Folia ${upgrade.to} calls them`);
  }
  const code = await run(process.execPath, ['scripts/run.mjs', 'build'], { cwd: root });
  console.log(`\n${describeEnd(upgrade, code === 0)}`);
  return code;
}
