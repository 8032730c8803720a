import sharp from 'sharp';
import { danglingLink, folder, matter, post, settings, type BadInput } from './site-problems.ts';

const shown = post('![A](a.png)');
const file = 'content/posts/a.png';
const png = await sharp({ create: { width: 8, height: 8, channels: 3, background: 'teal' } })
  .png()
  .toBuffer();

/** A PNG whose head says how large it is, and that holds next to nothing. */
function pngOfSize(width: number, height: number): Uint8Array {
  const huge = Buffer.from(png);
  huge.writeUInt32BE(width, 16);
  huge.writeUInt32BE(height, 20);
  return huge;
}

export const pictures: readonly BadInput[] = [
  [
    'a picture that is not there',
    shown,
    `content/posts/2026-01-08-a.mdx:4:1 [image-missing]
  The image a.png does not exist. It was looked for at content/posts/a.png and content/a.png.
  Put the file at one of these places, or correct the path; upper and lower case count.`,
  ],
  [
    'a picture of an HTML element that is not there',
    post('a <img src="a.png" alt="" />'),
    `content/posts/2026-01-08-a.mdx:4:3 [image-missing]
  The image a.png does not exist. It was looked for at content/posts/a.png and content/a.png.
  Put the file at one of these places, or correct the path; upper and lower case count.`,
  ],
  [
    'a picture of a gallery that is not there',
    post('<Gallery>\n\n![A](a.png)\n\n</Gallery>'),
    `content/posts/2026-01-08-a.mdx:6:1 [image-missing]
  The image a.png does not exist. It was looked for at content/posts/a.png and content/a.png.
  Put the file at one of these places, or correct the path; upper and lower case count.`,
  ],
  [
    'pictures of a comparison that are not there',
    post('<Compare before="a.png" after="b.png" before_alt="A" after_alt="B" />'),
    `2 problems in your content:

content/posts/2026-01-08-a.mdx:4:1 [image-missing]
  The image a.png does not exist. It was looked for at content/posts/a.png and content/a.png.
  Put the file at one of these places, or correct the path; upper and lower case count.

content/posts/2026-01-08-a.mdx:4:1 [image-missing]
  The image b.png does not exist. It was looked for at content/posts/b.png and content/b.png.
  Put the file at one of these places, or correct the path; upper and lower case count.`,
  ],
  [
    'a picture whose name has another case',
    { ...shown, 'content/posts/A.PNG': png },
    `content/posts/2026-01-08-a.mdx:4:1 [image-missing]
  The image a.png does not exist. It was looked for at content/posts/a.png and content/a.png.
  Put the file at one of these places, or correct the path; upper and lower case count.`,
  ],
  [
    'a picture that is a folder',
    { ...shown, [file]: folder },
    `content/posts/2026-01-08-a.mdx:4:1 [image-missing]
  The image a.png does not exist. It was looked for at content/posts/a.png and content/a.png.
  Put the file at one of these places, or correct the path; upper and lower case count.`,
  ],
  [
    'a picture that is a link to nothing',
    { ...shown, [file]: danglingLink },
    `content/posts/2026-01-08-a.mdx:4:1 [image-missing]
  The image a.png does not exist. It was looked for at content/posts/a.png and content/a.png.
  Put the file at one of these places, or correct the path; upper and lower case count.`,
  ],
  [
    'a picture of zero bytes',
    { ...shown, [file]: '' },
    `content/posts/2026-01-08-a.mdx:4:1 [image-unreadable]
  The image a.png cannot be read: the file is empty.
  Save it again as PNG, JPEG, WebP or SVG, or name another.`,
  ],
  [
    'a text with the name of a picture',
    { ...shown, [file]: 'This is no picture.\n' },
    `content/posts/2026-01-08-a.mdx:4:1 [image-unreadable]
  The image a.png cannot be read: no picture is in the file.
  Save it again as PNG, JPEG, WebP or SVG, or name another.`,
  ],
  [
    'a page of an error with the name of a picture',
    { ...shown, [file]: '<!doctype html><title>404</title>' },
    `content/posts/2026-01-08-a.mdx:4:1 [image-unreadable]
  The image a.png cannot be read: no picture is in the file.
  Save it again as PNG, JPEG, WebP or SVG, or name another.`,
  ],
  [
    'a picture that is broken off in its head',
    { ...shown, [file]: png.subarray(0, 20) },
    `content/posts/2026-01-08-a.mdx:4:1 [image-unreadable]
  The image a.png cannot be read: no picture is in the file.
  Save it again as PNG, JPEG, WebP or SVG, or name another.`,
  ],
  [
    'a picture that is broken off in its middle',
    { ...shown, [file]: png.subarray(0, 60) },
    `content/posts/2026-01-08-a.mdx:4:1 [image-unreadable]
  The image a.png cannot be read: the file is broken or broken off.
  Save it again as PNG, JPEG, WebP or SVG, or name another.`,
  ],
  [
    'a drawing with the name of a photograph',
    { ...shown, [file]: '<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"/>' },
    `content/posts/2026-01-08-a.mdx:4:1 [image-unreadable]
  The image a.png is a drawing in SVG.
  Give it a name that ends in .svg.`,
  ],
  [
    'a PNG that is called JPEG',
    { ...post('![A](a.jpg)'), 'content/posts/a.jpg': png },
    'Nothing is wrong.',
  ],
  [
    'a drawing that is no XML',
    { ...post('![A](a.svg)'), 'content/posts/a.svg': 'a' },
    `content/posts/2026-01-08-a.mdx:4:1 [image-unreadable]
  The image a.svg cannot be read: no drawing is in the file.
  Save it again as PNG, JPEG, WebP or SVG, or name another.`,
  ],
  [
    'a picture that is too large',
    { ...shown, [file]: pngOfSize(60_000, 60_000) },
    `content/posts/2026-01-08-a.mdx:4:1 [image-unreadable]
  The image a.png has more pixels than can be worked with, which are 268 million.
  Make it smaller: no page shows more than some thousand pixels.`,
  ],
  [
    'a drawing of no size',
    { ...post('![A](a.svg)'), 'content/posts/a.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>' },
    `content/posts/2026-01-08-a.mdx:4:1 [image-unreadable]
  The image a.svg does not say how large it is.
  Give its <svg> a width and a height, or a viewBox.`,
  ],
  [
    'a picture in Markdown without an address',
    post('a ![A]() b'),
    `content/posts/2026-01-08-a.mdx:4:3 [image-missing]
  This image names no file.
  Write its path or its URL.`,
  ],
  [
    'a format that pages do not show',
    { ...post('![A](a.pdf)'), 'content/posts/a.pdf': '%PDF-1.7' },
    `content/posts/2026-01-08-a.mdx:4:1 [image-missing]
  a.pdf is not an image that a page can show.
  Use an AVIF, GIF, JPEG, PNG, SVG, TIFF or WebP file.`,
  ],
  [
    'a Figure without a picture',
    post('<Figure caption="A" />'),
    `content/posts/2026-01-08-a.mdx:4:1 [component-prop]
  <Figure> has no picture: neither an image nor anything but text between its tags.
  Add "src": the path or URL of an image; or put a drawing between its tags.`,
  ],
  [
    'a Figure whose picture has no name',
    post('<Figure src="" alt="" />'),
    `content/posts/2026-01-08-a.mdx:4:9 [component-prop]
  The prop "src" of <Figure> is "", which is not valid.
  It must be the path or URL of an image.`,
  ],
  [
    'a thumbnail that is not there',
    matter('title: A\nthumbnail: assets/a.png'),
    `content/posts/2026-01-08-a.mdx:3:12 [image-missing]
  The image assets/a.png of "thumbnail" does not exist in content/ or public/.
  Put the file into content/assets/ and name it assets/…, or give its URL.`,
  ],
  [
    'a thumbnail that is a folder',
    { ...matter('title: A\nthumbnail: assets/a.png'), 'content/assets/a.png': folder },
    `content/posts/2026-01-08-a.mdx:3:12 [image-missing]
  The image assets/a.png of "thumbnail" does not exist in content/ or public/.
  Put the file into content/assets/ and name it assets/…, or give its URL.`,
  ],
  [
    'a thumbnail of zero bytes',
    { ...matter('title: A\nthumbnail: assets/a.png'), 'content/assets/a.png': '' },
    `content/posts/2026-01-08-a.mdx:3:12 [image-unreadable]
  The image assets/a.png of "thumbnail" cannot be read: the file is empty.
  Save it again as PNG, JPEG, WebP or SVG, or name another.`,
  ],
  [
    'a picture for link previews that is a text',
    { ...matter('title: A\nog_image: assets/a.png'), 'content/assets/a.png': 'a' },
    `content/posts/2026-01-08-a.mdx:3:11 [image-unreadable]
  The image assets/a.png of "og_image" cannot be read: no picture is in the file.
  Save it again as PNG, JPEG, WebP or SVG, or name another.`,
  ],
  [
    'a portrait that is not there',
    { 'content/pages/about.mdx': '---\ntitle: A\nprofile: { image: me.jpg }\n---\n' },
    `content/pages/about.mdx:3:19 [image-missing]
  The image assets/img/me.jpg of "profile.image" does not exist in content/ or public/.
  Put the file into content/assets/ and name it assets/…, or give its URL.`,
  ],
  [
    'a picture for the link previews of the site that is a text',
    { 'content/site.yaml': `${settings}og_image: assets/a.png\n`, 'content/assets/a.png': 'a' },
    `content/site.yaml:4:11 [image-unreadable]
  The image assets/a.png of "og_image" cannot be read: no picture is in the file.
  Save it again as PNG, JPEG, WebP or SVG, or name another.`,
  ],
];
