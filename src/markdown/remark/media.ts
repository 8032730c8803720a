import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { remoteFrame } from '../../lib/embeds.ts';
import { asksOtherHosts } from '../asks-other-hosts.ts';
import type { MarkdownContext } from '../context.ts';
import { reportProblem } from '../report.ts';
import { isAddress, servedFile } from '../site-files.ts';
import {
  isJsxElement,
  removeAttribute,
  setAttribute,
  stringAttribute,
  type JsxElement,
} from '../tree.ts';

declare module 'vfile' {
  interface DataMap {
    /** Files that are served as they are: absolute paths. */
    served: string[];
    /** Origins of the frames in the text; `'self'` for files of the site. */
    frames: string[];
    readFiles: { file: string; digest: string }[];
  }
}

/** Props that name a file, by component. */
const fileProps: Readonly<Record<string, readonly string[]>> = {
  Video: ['src', 'captions'],
  Audio: ['src'],
  Embed: ['src'],
};

/** Finds the files of videos, recordings and embedded pages, and says which frames the text needs. */
export function remarkMedia(context: MarkdownContext) {
  return (tree: Root, file: VFile): void => {
    // Drawings may have named some before.
    const { served = [], readFiles = [] } = file.data;
    const frames = new Set(file.data.frames);
    visit(tree, (element) => {
      if (!isJsxElement(element)) return;
      for (const prop of fileProps[element.name ?? ''] ?? []) {
        const src = stringAttribute(element, prop);
        if (src === undefined) continue;
        if (isAddress(src)) {
          if (element.name === 'Embed' && URL.canParse(src)) embedPage(element, src, frames);
          continue;
        }
        const found = servedFile(context, src);
        if (!found) {
          reportMissing(file, element, src);
          continue;
        }
        served.push(found.location);
        setAttribute(element, prop, found.address);
        if (element.name !== 'Embed') continue;
        const html = readFileSync(found.location, 'utf8');
        embedFile(element, found.address, html);
        frames.add("'self'");
        readFiles.push({ file: found.location, digest: digestOf(html) });
      }
    });
    file.data.served = served;
    file.data.frames = [...frames];
    file.data.readFiles = readFiles;
  };
}

function embedPage(element: JsxElement, src: string, frames: Set<string>): void {
  const { frame, page, host } = remoteFrame(src);
  removeAttribute(element, 'src');
  setAttribute(element, 'page', page);
  setAttribute(element, 'host', host);
  if (frame === undefined) return;
  setAttribute(element, 'frame', frame);
  frames.add(new URL(frame).origin);
}

/** A file of the site is shown at once, unless it asks other hosts: then the reader is asked first. */
function embedFile(element: JsxElement, address: string, html: string): void {
  removeAttribute(element, 'src');
  setAttribute(element, 'frame', address);
  setAttribute(element, 'page', address);
  const [host] = asksOtherHosts(html);
  if (host !== undefined) setAttribute(element, 'host', host);
}

function reportMissing(file: VFile, element: JsxElement, src: string): void {
  reportProblem(file, {
    id: 'file-missing',
    message: `The file ${src} of <${element.name}> does not exist in content/assets/ or public/.`,
    remedy:
      'Put it into content/assets/ and name it assets/…, or give its URL; upper and lower case count.',
    place: element.position,
  });
}

export function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
