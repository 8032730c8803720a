import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { run } from '../setup/run-process.mjs';
import { findBrowser, type Machine } from './find-browser.ts';
import { programOf } from './programs.ts';

const machine: Machine = {
  platform: process.platform,
  environment: process.env,
  exists: existsSync,
};

/**
 * A browser for the tests: `CHROME_PATH`, an installed one, Playwright's, Debian's package, or Playwright's again, downloaded.
 *
 * @returns the program file.
 * @throws when there is none and none can be had, with the command that installs one.
 */
export async function ensureBrowser(): Promise<string> {
  const found = find();
  if (found !== undefined) return found;
  console.log('Installing a browser for the tests …');
  const rights = administratorPrefix();
  if (rights && isDebian()) await installDebianPackage(rights);
  const fromDebian = find();
  if (fromDebian !== undefined) return fromDebian;
  await installPlaywrights(rights !== undefined);
  const downloaded = find();
  if (downloaded !== undefined) return downloaded;
  throw new Error(
    'The browser tests need Chromium, Chrome or Edge, and none could be installed. Install one by hand:\n\n' +
      `  ${isDebian() ? 'sudo apt-get install chromium-headless-shell' : 'npx playwright install --with-deps chromium'}\n\n` +
      'If you have one in an unusual place, name it: CHROME_PATH=<file> npm test',
  );
}

function find(): string | undefined {
  const installed = findBrowser(machine);
  if (installed !== undefined) return installed;
  const playwrights = chromium.executablePath();
  return existsSync(playwrights) ? playwrights : undefined;
}

/** What makes a command an administrator's without a question: nothing for root, `sudo -n`; undefined: there is no way. */
function administratorPrefix(): string[] | undefined {
  if (process.platform !== 'linux') return undefined;
  if (process.getuid?.() === 0) return [];
  return spawnSync('sudo', ['-n', 'true']).status === 0 ? ['sudo', '-n'] : undefined;
}

/** Debian itself: Ubuntu's package of the same name only points to a snap, which needs a running system. */
function isDebian(): boolean {
  try {
    return /^ID=["']?debian["']?$/m.test(readFileSync('/etc/os-release', 'utf8'));
  } catch {
    return false;
  }
}

async function installDebianPackage(prefix: readonly string[]): Promise<void> {
  const apt = (...args: string[]) => {
    const [file = '', ...rest] = [
      ...prefix,
      'env',
      'DEBIAN_FRONTEND=noninteractive',
      'apt-get',
      ...args,
    ];
    return run(file, rest);
  };
  const install = () => apt('install', '-y', '--no-install-recommends', 'chromium-headless-shell');
  // A fresh container has no list of packages yet.
  if ((await install()) !== 0 && (await apt('update')) === 0) await install();
}

async function installPlaywrights(administrator: boolean): Promise<void> {
  const libraries = administrator ? ['--with-deps'] : [];
  await run(process.execPath, [
    programOf('@playwright/test', 'playwright'),
    'install',
    ...libraries,
    'chromium',
  ]);
}
