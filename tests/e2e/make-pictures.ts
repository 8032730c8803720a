/**
 * Draws the pictures of tests/fixtures/e2e-site: `node tests/e2e/make-pictures.ts`. They are stripes and bars, as small as
 * files can be, in the sizes and formats that the tests need.
 */
import path from 'node:path';
import sharp from 'sharp';

const content = path.join(import.meta.dirname, '../fixtures/e2e-site/content');
const images = path.join(content, 'assets/img');

await save(path.join(images, 'wide.png'), stripes(2000, 1000, 10));
await save(path.join(images, 'fine.png'), stripes(1200, 600, 40));
await save(path.join(images, 'dot.png'), stripes(16, 16, 2));
await save(path.join(content, 'posts/figures/beside.png'), stripes(800, 600, 4));
const frames = [0, 60, 120].map((angle) => Buffer.from(bar(angle)));
const film = () => sharp(frames, { join: { animated: true } });
await film()
  .gif({ delay: [200, 200, 200] })
  .toFile(path.join(images, 'turning.gif'));
await film()
  .webp({ delay: [200, 200, 200] })
  .toFile(path.join(images, 'turning.webp'));

async function save(file: string, svg: string): Promise<void> {
  await sharp(Buffer.from(svg)).png({ palette: true, compressionLevel: 9 }).toFile(file);
}

/** Upright stripes from light to dark. */
function stripes(width: number, height: number, count: number): string {
  const stripe = width / count;
  const parts = Array.from({ length: count }, (_, n) => {
    const light = Math.round(90 - (70 * n) / (count - 1));
    return `<rect x="${n * stripe}" width="${stripe}" height="${height}" fill="hsl(210 40% ${light}%)"/>`;
  });
  return drawing(width, height, parts.join(''));
}

function bar(angle: number): string {
  const rectangle = `<rect x="20" y="36" width="80" height="8" transform="rotate(${angle} 60 40)" fill="#47a"/>`;
  return drawing(120, 80, `<rect width="120" height="80" fill="#fff"/>${rectangle}`);
}

function drawing(width: number, height: number, content: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${content}</svg>`;
}
