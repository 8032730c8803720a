import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import sharp, { type Region } from 'sharp';
import { describe, expect, it } from 'vitest';
import { describeIcons } from '../../src/integrations/icons/icon-list.ts';
import { IconMaker } from '../../src/integrations/icons/icon-maker.ts';
import { loadSite } from '../../src/site.ts';
import { makeDrawingEngine } from '../helpers/drawing-engine.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

const required = 'title: Folia\nurl: https://example.org\nauthor: { name: B }\n';
const red =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 4"><rect width="4" height="4" fill="#f00"/></svg>';

const theme = "theme: { colors: { paper: '#ffffff', accent: '#0000ff' } }\n";

function makeSite(settings: string, files: Record<string, string> = {}) {
  const folder = temporaryFolder({ 'content/site.yaml': required + settings + theme, ...files });
  const engine = makeDrawingEngine(folder);
  const site = loadSite('/engine', { FOLIA_SITE: folder });
  const maker = new IconMaker(engine, site);
  const make = async (name: string): Promise<Buffer> => {
    const file = maker.files.find((each) => each.name === name);
    return Buffer.from(file ? await maker.make(file) : []);
  };
  return { engine, site, maker, make };
}

/** The mean colour of a part of a picture: red, green, blue, and how opaque it is. */
async function colorOf(picture: Buffer, region: Region): Promise<number[]> {
  const part = await sharp(picture).ensureAlpha().extract(region).png().toBuffer();
  return (await sharp(part).stats()).channels.map(({ mean }) => Math.round(mean));
}

const corner = { left: 0, top: 0, width: 3, height: 3 };
const middle = (size: number): Region => ({ left: size / 2, top: size / 2, width: 3, height: 3 });

describe('the icons of a site', () => {
  it('are made of one drawing, in each size, with a plate where systems cut', async () => {
    const { make } = makeSite('icon: assets/icon.svg\n', { 'content/assets/icon.svg': red });
    expect((await make('favicon.svg')).toString()).toBe(red);
    for (const [name, size] of [
      ['apple-touch-icon.png', 180],
      ['icon-192.png', 192],
      ['icon-512.png', 512],
      ['icon-maskable-512.png', 512],
    ] as const) {
      const picture = await make(name);
      const { width, height, format } = await sharp(picture).metadata();
      expect({ width, height, format }).toEqual({ width: size, height: size, format: 'png' });
      expect(await colorOf(picture, middle(size))).toEqual([255, 0, 0, 255]);
      const hasPlate = name === 'apple-touch-icon.png' || name === 'icon-maskable-512.png';
      expect(await colorOf(picture, corner)).toEqual(
        hasPlate ? [255, 255, 255, 255] : [255, 0, 0, 255],
      );
    }
    // A circle of four fifths of the side is never cut: the corners of the square lie within.
    const inner = { left: 107, top: 107, width: 1, height: 1 };
    expect(await colorOf(await make('icon-maskable-512.png'), inner)).toEqual([255, 255, 255, 255]);
  });

  it('have a favicon.ico that holds a PNG of 32 pixels', async () => {
    const ico = await makeSite('icon: 🧠\n').make('favicon.ico');
    expect([ico.readUInt16LE(0), ico.readUInt16LE(2), ico.readUInt16LE(4)]).toEqual([0, 1, 1]);
    expect(ico.readUInt32LE(14) + ico.readUInt32LE(18)).toBe(ico.length);
    const { width, format } = await sharp(ico.subarray(ico.readUInt32LE(18))).metadata();
    expect({ width, format }).toEqual({ width: 32, format: 'png' });
  });

  it('show an emoji as paths, which no font takes part in', async () => {
    const svg = (await makeSite('icon: 🧠\n').make('favicon.svg')).toString();
    expect(svg).toMatch(/^<svg [^>]*viewBox="0 0 128 128"/);
    expect(svg).not.toMatch(/<text|font/);
    expect(svg.match(/<path/g)?.length).toBeGreaterThan(2);
  });

  it('show the first letter of the title, if there is nothing else', async () => {
    const { make } = makeSite('');
    const picture = await make('icon-maskable-512.png');
    expect(await colorOf(picture, corner)).toEqual([0, 0, 255, 255]);
    const { channels } = await sharp(picture).stats();
    expect(channels[0]?.max).toBe(255);
  });

  it('take a photograph, of which there is no drawing', async () => {
    const { site, make } = makeSite('', { 'public/favicon.png': '' });
    const png = await sharp({
      create: { width: 600, height: 300, channels: 3, background: '#f00' },
    })
      .png()
      .toBuffer();
    writeFileSync(path.join(site.folders.public, 'favicon.png'), png);
    expect(describeIcons(site).links.map(({ href }) => href)).toEqual([
      '/favicon.ico',
      '/icon-192.png',
      '/apple-touch-icon.png',
    ]);
    const icon = await make('icon-512.png');
    expect(await colorOf(icon, middle(512))).toEqual([255, 0, 0, 255]);
    expect(await colorOf(icon, corner)).toEqual([0, 0, 0, 0]);
  });

  it('are a favicon.ico alone, if that is all there is', () => {
    const { site, maker } = makeSite('base: /notes\n', { 'public/favicon.ico': '' });
    expect(maker.files).toEqual([]);
    expect(describeIcons(site)).toEqual({
      links: [{ rel: 'icon', href: '/notes/favicon.ico' }],
      manifest: [],
    });
  });

  it('are linked with the base path', () => {
    const { site } = makeSite('base: /notes\nicon: 🧠\n');
    expect(describeIcons(site)).toEqual({
      links: [
        { rel: 'icon', href: '/notes/favicon.ico', type: 'image/x-icon', sizes: '32x32' },
        { rel: 'icon', href: '/notes/favicon.svg', type: 'image/svg+xml' },
        {
          rel: 'apple-touch-icon',
          href: '/notes/apple-touch-icon.png',
          type: 'image/png',
          sizes: '180x180',
        },
      ],
      manifest: [
        { src: '/notes/icon-192.png', sizes: '192x192', type: 'image/png', purpose: 'any' },
        { src: '/notes/icon-512.png', sizes: '512x512', type: 'image/png', purpose: 'any' },
        {
          src: '/notes/icon-maskable-512.png',
          sizes: '512x512',
          type: 'image/png',
          purpose: 'maskable',
        },
      ],
    });
  });

  it('cannot be an emoji that nobody has drawn', async () => {
    await expect(makeSite('icon: 🫩\n').make('favicon.svg')).rejects.toThrow(
      `content/site.yaml:4:7 [icon-emoji]
  The icon 🫩 is none of the emoji that Folia can draw.
  Take another, or name an SVG or PNG file of content/assets/ or public/.`,
    );
  });

  it('cannot be made of a file that is no picture', async () => {
    const { make } = makeSite('icon: assets/icon.svg\n', { 'content/assets/icon.svg': 'no' });
    await expect(make('favicon.svg')).rejects.toThrow(
      `content/site.yaml:4:7 [image-unreadable]
  The image of "assets/icon.svg", of which the icons are made, cannot be read: it contains unsupported image format.
  Save it again as PNG, JPEG, WebP or SVG, or name another.`,
    );
  });

  it('name a file that is there', () => {
    expect(() => makeSite('icon: assets/icon.svg\n')).toThrow(
      `1 problem in your content:

content/site.yaml:4:7 [settings-file-missing]
  The file assets/icon.svg of "icon" does not exist in content/ or public/.
  Put the file into content/assets/ and name it assets/….
`,
    );
  });

  it('are made once, and anew when the file has changed', async () => {
    const { engine, site, make } = makeSite('icon: assets/icon.svg\n', {
      'content/assets/icon.svg': red,
    });
    const before = await make('icon-192.png');
    expect((await make('icon-192.png')).equals(before)).toBe(true);
    const file = path.join(site.folders.content, 'assets/icon.svg');
    writeFileSync(file, readFileSync(file, 'utf8').replace('#f00', '#0f0'));
    const again = new IconMaker(engine, site);
    const icon = again.files.find(({ name }) => name === 'icon-192.png');
    const after = Buffer.from(icon ? await again.make(icon) : []);
    expect(await colorOf(after, middle(192))).toEqual([0, 255, 0, 255]);
  });
});
