import type { Page } from '@playwright/test';
import sharp from 'sharp';

interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** An example of the gallery post. */
interface Construct {
  name: string;
  /** Of what becomes of its source. */
  box: Box;
}

/**
 * Takes away the sources; what scripts draw, which takes them seconds; what is in pictures, which is not a matter of style; and what each
 * machine draws in a way of its own: players, pages in frames, emoji.
 */
export async function leaveResults(page: Page): Promise<void> {
  await page.locator('.prose').evaluate((prose) => {
    const later = 'mermaid-drawing, chartjs-drawing, plotly-drawing';
    for (const drawing of prose.querySelectorAll(later)) drawing.closest('.live-code')?.remove();
    for (const code of prose.querySelectorAll<HTMLElement>('.live-code > :not(.result)')) {
      code.style.setProperty('display', 'none', 'important');
    }
    for (const media of prose.querySelectorAll<HTMLElement>('video, audio, iframe, img')) {
      media.style.visibility = 'hidden';
    }
    const texts = document.createTreeWalker(prose, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const { currentNode: text } = texts;
      text.nodeValue = text.nodeValue?.replaceAll(/\p{Extended_Pictographic}/gu, '') ?? '';
    }
  });
}

/** Moves each example down to a whole pixel of its picture, so that one that grows changes no other. */
export async function alignExamples(page: Page, pixel: number): Promise<void> {
  await page.locator('.live-code').evaluateAll((examples, grid) => {
    for (const example of examples as HTMLElement[]) {
      const top = example.getBoundingClientRect().top + scrollY;
      const margin = parseFloat(getComputedStyle(example).marginTop);
      example.style.marginTop = `${margin + Math.ceil(top / grid) * grid - top}px`;
    }
  }, pixel);
}

/** All examples, named after the first component or fence in their source, else after their section. */
export function listConstructs(page: Page): Promise<Construct[]> {
  return page.locator('.live-code').evaluateAll((examples) => {
    const counts = new Map<string, number>();
    return examples.map((example) => {
      const source = example.querySelector('code')?.textContent ?? '';
      const [, component, fence] = /<([A-Z]\w*)|^`{3,}(\S+)/m.exec(source) ?? [];
      let before: Element | null = example;
      while (before && before.localName !== 'h2') before = before.previousElementSibling;
      const word = (component ?? fence ?? before?.id ?? 'text').toLowerCase();
      const count = (counts.get(word) ?? 0) + 1;
      counts.set(word, count);
      const { left, top, width, height } = example.getBoundingClientRect();
      return {
        name: count === 1 ? word : `${word}-${count}`,
        box: { left, top: top + scrollY, width, height },
      };
    });
  });
}

/** A part of the picture of a page, as PNG. */
export function cutOut(picture: Buffer, box: Box, scale: number): Promise<Buffer> {
  const part = {
    left: Math.floor(box.left * scale),
    top: Math.round(box.top * scale),
    width: Math.round(box.width * scale),
    height: Math.round(box.height * scale),
  };
  return sharp(picture).extract(part).png({ compressionLevel: 9, effort: 10 }).toBuffer();
}
