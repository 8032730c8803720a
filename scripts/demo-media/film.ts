import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { findBrowser } from '../checks/find-browser.ts';
import { climbingPotential, pictureTime } from '../demo-figures/animation.ts';

const size = { width: 800, height: 360 };

/**
 * The film of the climbing potential. A browser is the only encoder of videos that the project has already: it draws the pictures on a canvas and
 * records them.
 *
 * @returns a WebM file. Its bytes differ from run to run.
 */
export async function film(): Promise<Uint8Array> {
  const executablePath = findBrowser({
    platform: process.platform,
    environment: process.env,
    exists: existsSync,
  });
  const browser = await chromium.launch({
    args: ['--no-sandbox'],
    ...(executablePath && { executablePath }),
  });
  try {
    const page = await browser.newPage();
    const pictures = climbingPotential().map(
      (svg) => `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`,
    );
    return Buffer.from(await page.evaluate(record, { pictures, pictureTime, size }), 'base64');
  } finally {
    await browser.close();
  }
}

/** Runs in the browser. */
async function record(input: {
  pictures: string[];
  pictureTime: number;
  size: { width: number; height: number };
}): Promise<string> {
  const canvas = Object.assign(document.createElement('canvas'), input.size);
  const context = canvas.getContext('2d');
  if (context) context.fillStyle = 'white';
  const images = await Promise.all(
    input.pictures.map(async (src) => {
      const image = Object.assign(new Image(), { src });
      await image.decode();
      return image;
    }),
  );
  const recorder = new MediaRecorder(canvas.captureStream(), { mimeType: 'video/webm;codecs=vp9' });
  const chunks: Blob[] = [];
  recorder.addEventListener('dataavailable', ({ data }) => chunks.push(data));
  const stopped = new Promise((resolve) => recorder.addEventListener('stop', resolve));
  recorder.start();
  for (const image of images) {
    // The pictures have round corners, a video has none.
    context?.fillRect(0, 0, canvas.width, canvas.height);
    context?.drawImage(image, 0, 0, canvas.width, canvas.height);
    await new Promise((resolve) => setTimeout(resolve, input.pictureTime));
  }
  recorder.stop();
  await stopped;
  const bytes = new Uint8Array(await new Blob(chunks).arrayBuffer());
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}
