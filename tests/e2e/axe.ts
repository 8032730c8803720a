import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, type Page } from '@playwright/test';
import type Axe from 'axe-core';

const tags = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Rules whose answer depends on colours; the others have the same answer in both themes. */
const colourRules = ['color-contrast', 'link-in-text-block'];

const axeSource = readFileSync(
  createRequire(import.meta.url).resolve('axe-core/axe.min.js'),
  'utf8',
);

/** Light, all that axe finds; frames hold pages of others. */
export async function expectAccessible(page: Page): Promise<void> {
  // axe stays in the page for further questions: to load it takes longer than to ask.
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axeSource);
  await formulasMeasured(page);
  await expectNoViolation(page, tags);
}

/**
 * The page measures one formula after the other, and gives the keyboard those that scroll: a slow machine has not come to all of them yet.
 * What never comes is for axe to say.
 */
async function formulasMeasured(page: Page): Promise<void> {
  const allReached = () =>
    [...document.querySelectorAll<HTMLElement>('.katex-display')].every(
      ({ scrollWidth, clientWidth, tabIndex }) => scrollWidth <= clientWidth || tabIndex === 0,
    );
  await page.waitForFunction(allReached, undefined, { timeout: 5000 }).catch(() => undefined);
}

/** Dark, what is different there. */
export async function expectAccessibleInDark(page: Page): Promise<void> {
  await page.emulateMedia({ colorScheme: 'dark' });
  await expectNoViolation(page, colourRules);
}

async function expectNoViolation(page: Page, runOnly: string[]): Promise<void> {
  const violations = await page.evaluate(async (only) => {
    const { axe } = globalThis as unknown as { axe: typeof Axe };
    // To name what is as it should be takes longer than to look at it.
    const found = await axe.run({ runOnly: only, resultTypes: ['violations'], iframes: false });
    return found.violations.flatMap(({ id, help, nodes }) =>
      nodes.map(({ target, failureSummary }) => ({ id, help, target, failureSummary })),
    );
  }, runOnly);
  expect(violations).toEqual([]);
}
