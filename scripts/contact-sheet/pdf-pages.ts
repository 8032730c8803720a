import { spawnSync } from 'node:child_process';
import { globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser } from '@playwright/test';

/**
 * The pages of a post as Chromium prints it on A4, as PNG. Poppler draws them: a package that does would weigh more than all else that
 * these sheets need.
 *
 * @throws if there is no Poppler on this machine.
 */
export async function printPages(browser: Browser, url: string): Promise<Buffer[]> {
  const page = await browser.newPage();
  await page.goto(url, { waitUntil: 'networkidle' });
  const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true, printBackground: true });
  await page.close();
  const folder = mkdtempSync(path.join(tmpdir(), 'folia-pdf-'));
  try {
    writeFileSync(path.join(folder, 'post.pdf'), pdf);
    const { status } = spawnSync('pdftoppm', ['-png', '-r', '80', 'post.pdf', 'page'], {
      cwd: folder,
    });
    if (status !== 0)
      throw new Error('pdftoppm draws the pages of the PDF: apt install poppler-utils.');
    return globSync('page-*.png', { cwd: folder })
      .sort()
      .map((file) => readFileSync(path.join(folder, file)));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
