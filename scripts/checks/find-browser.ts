import path from 'node:path';

/** What the search for a browser asks of the machine. */
export interface Machine {
  platform: NodeJS.Platform;
  environment: Readonly<Record<string, string | undefined>>;
  exists: (file: string) => boolean;
}

/**
 * Where Chromium's family lives when it is installed as usual; the first that is there is taken. The headless shell has no window
 * to draw, and does everything else in less time.
 */
const programNames = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'microsoft-edge-stable',
];

const macApplications = ['Chromium', 'Google Chrome', 'Microsoft Edge'];

const windowsPrograms = [
  ['Chromium', 'Application', 'chrome.exe'],
  ['Google', 'Chrome', 'Application', 'chrome.exe'],
  ['Microsoft', 'Edge', 'Application', 'msedge.exe'],
];

/**
 * Finds an installed Chromium, Chrome or Edge; `CHROME_PATH` comes first.
 *
 * @returns undefined if there is none in the usual places.
 * @throws {TypeError} if `CHROME_PATH` names no file: to take another browser without a word would hide the mistake.
 */
export function findBrowser(machine: Machine): string | undefined {
  const chosen = machine.environment['CHROME_PATH'];
  if (chosen !== undefined && chosen !== '') {
    if (machine.exists(chosen)) return chosen;
    throw new TypeError(`CHROME_PATH names ${chosen}, which does not exist.`);
  }
  return usualPlaces(machine).find((file) => machine.exists(file));
}

/** The usual places, the likeliest first. */
export function usualPlaces({
  platform,
  environment,
}: Pick<Machine, 'platform' | 'environment'>): string[] {
  if (platform === 'darwin') return macPlaces(environment);
  if (platform === 'win32') return windowsPlaces(environment);
  const folders = (environment['PATH'] ?? '').split(':').filter((folder) => folder !== '');
  return programNames.flatMap((name) => folders.map((folder) => path.posix.join(folder, name)));
}

function macPlaces({ HOME }: Machine['environment']): string[] {
  const roots = ['/Applications', ...(HOME === undefined ? [] : [`${HOME}/Applications`])];
  return macApplications.flatMap((name) =>
    roots.map((root) => `${root}/${name}.app/Contents/MacOS/${name}`),
  );
}

function windowsPlaces(environment: Machine['environment']): string[] {
  const roots = ['LOCALAPPDATA', 'PROGRAMFILES', 'PROGRAMFILES(X86)']
    .map((name) => environment[name])
    .filter((root) => root !== undefined);
  return windowsPrograms.flatMap((parts) => roots.map((root) => path.win32.join(root, ...parts)));
}
