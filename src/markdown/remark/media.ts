import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Root } from 'mdast';
import { visit } from '../../lib/visit.ts';
import type { VFile } from 'vfile';
import { isAddress } from '../../lib/addresses.ts';
import { remoteFrame } from '../../lib/embeds.ts';
import { canBeFramed } from '../../schemas/components/media.ts';
import { asksOtherHosts } from '../asks-other-hosts.ts';
import type { MarkdownContext } from '../context.ts';
import { reportProblem } from '../report.ts';
import { servedFile } from '../site-files.ts';
import {
  findAttribute,
  isJsxElement,
  removeAttribute,
  setAttribute,
  stringAttribute,
  type JsxElement,
} from '../tree.ts';
import { literalValue } from './literal-value.ts';

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
        // Reported by the check of components.
        if (element.name === 'Embed' && !canBeFramed(src)) continue;
        if (isAddress(src)) {
          if (element.name === 'Embed') embedPage(element, src, frames);
          if (element.name === 'Video') checkAutoplay(element, src, file);
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

/** Another host is asked when a reader asks, so nothing of it plays by itself. */
function checkAutoplay(element: JsxElement, src: string, file: VFile): void {
  const attribute = findAttribute(element, 'autoplay');
  if (!attribute || literalValue(attribute.value) === false) return;
  reportProblem(file, {
    id: 'component-prop',
    message: `The prop "autoplay" of <Video> would ask another host for ${src} before a reader does.`,
    remedy: 'Put the file into content/assets/, or leave autoplay out.',
    place: attribute.position ?? element.position,
  });
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
  const hosts = asksOtherHosts(html);
  if (hosts.length > 0) setAttribute(element, 'host', hosts.join(', '));
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
