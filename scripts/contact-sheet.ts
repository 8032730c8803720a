import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { chromium, type Browser } from '@playwright/test';
import { ensureBrowser } from './checks/install-browser.ts';
import { serveOutput } from './checks/serve-output.ts';
import { buildTestSites, findTestSite } from './checks/test-sites.ts';
import { printPages } from './contact-sheet/pdf-pages.ts';
import { layOut } from './contact-sheet/sheet.ts';
import { looks, shoot, subjects, themes, type Look, type Subject } from './contact-sheet/shots.ts';

/**
 * Writes the pictures of `docs/pages.md` anew: `npm run docs:screens [-- --shots <folder>] [-- <name> …]`. With a folder, each single
 * picture is kept there, to be looked at in full size.
 */
const { values, positionals } = parseArgs({
  options: { shots: { type: 'string' } },
  allowPositionals: true,
});

const images = path.resolve(import.meta.dirname, '../docs/images');
const isWanted = (name: string): boolean => positionals.length === 0 || positionals.includes(name);

await buildTestSites(['demo']);
const server = await serveOutput(findTestSite('demo').folders.out);
const browser = await chromium.launch({
  executablePath: await ensureBrowser(),
  args: ['--disable-gpu', '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'],
});
try {
  for (const subject of subjects.filter(({ name }) => isWanted(name))) {
    await writeSheet(browser, subject);
  }
  if (isWanted('print')) await writePrint(browser);
} finally {
  await browser.close();
  await server.close();
}

async function writeSheet(browser: Browser, subject: Subject): Promise<void> {
  const shots: { theme: Look['theme']; picture: Buffer }[] = [];
  for (const look of looks) {
    const picture = await shoot(browser, server.origin, subject, look);
    keep(`${subject.name}-${look.window.width}-${look.theme}`, picture);
    shots.push({ theme: look.theme, picture });
  }
  const rows = themes.map((theme) =>
    shots.filter((shot) => shot.theme === theme).map(({ picture }) => picture),
  );
  write(subject.name, await layOut(rows, 560));
}

async function writePrint(browser: Browser): Promise<void> {
  const pages = await printPages(browser, `${server.origin}/blog/2026/fired-by-noise/`);
  for (const [index, page] of pages.entries()) keep(`print-${index + 1}`, page);
  // Two rows show how it begins and goes on.
  write('print', await layOut([pages.slice(0, 4), pages.slice(4, 8)], 560));
}

function write(name: string, sheet: Buffer): void {
  writeFileSync(path.join(images, `page-${name}.webp`), sheet);
  console.log(`docs/images/page-${name}.webp  ${Math.round(sheet.length / 1000)} kB`);
}

function keep(name: string, picture: Buffer): void {
  if (values.shots === undefined) return;
  mkdirSync(values.shots, { recursive: true });
  writeFileSync(path.join(values.shots, `${name}.png`), picture);
}
