import { describe, expect, it } from 'vitest';
import { findBrowser, usualPlaces } from '../../scripts/checks/find-browser.ts';

const linux = { platform: 'linux', environment: { PATH: '/usr/local/bin:/usr/bin' } } as const;

function withFiles(...files: string[]) {
  return { exists: (file: string) => files.includes(file) };
}

describe('the search for a browser', () => {
  it('takes CHROME_PATH before all others', () => {
    const machine = { ...linux, ...withFiles('/opt/my-chrome', '/usr/bin/chromium') };
    const environment = { ...linux.environment, CHROME_PATH: '/opt/my-chrome' };
    expect(findBrowser({ ...machine, environment })).toBe('/opt/my-chrome');
  });

  it('does not look further when CHROME_PATH is wrong', () => {
    const environment = { ...linux.environment, CHROME_PATH: '/opt/gone' };
    expect(() => findBrowser({ ...linux, ...withFiles('/usr/bin/chromium'), environment })).toThrow(
      new TypeError('CHROME_PATH names /opt/gone, which does not exist.'),
    );
  });

  it('takes the headless shell before Chromium before Chrome before Edge', () => {
    const shell = '/usr/bin/chromium-headless-shell';
    const edge = '/usr/bin/microsoft-edge';
    const chrome = '/usr/bin/google-chrome';
    const chromium = '/usr/bin/chromium';
    expect(findBrowser({ ...linux, ...withFiles(edge, chrome, chromium, shell) })).toBe(shell);
    expect(findBrowser({ ...linux, ...withFiles(edge, chrome, chromium) })).toBe(chromium);
    expect(findBrowser({ ...linux, ...withFiles(edge, chrome) })).toBe(chrome);
    expect(findBrowser({ ...linux, ...withFiles(edge) })).toBe(edge);
  });

  it('finds none on a machine without one', () => {
    expect(findBrowser({ ...linux, ...withFiles('/usr/bin/firefox') })).toBeUndefined();
    expect(findBrowser({ platform: 'linux', environment: {}, ...withFiles() })).toBeUndefined();
  });

  it('looks into the applications of macOS, the shared before the own', () => {
    const places = usualPlaces({ platform: 'darwin', environment: { HOME: '/Users/ada' } });
    expect(places).toContain('/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge');
    expect(
      places.indexOf('/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'),
    ).toBeLessThan(
      places.indexOf('/Users/ada/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'),
    );
  });

  it('looks into the program folders of Windows that there are', () => {
    const environment = { PROGRAMFILES: 'C:\\Program Files' };
    expect(usualPlaces({ platform: 'win32', environment })).toEqual([
      'C:\\Program Files\\Chromium\\Application\\chrome.exe',
      'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
      'C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe',
    ]);
  });
});
