import path from 'node:path';
import type { Root } from 'mdast';
import type { MdxjsEsm } from 'mdast-util-mdxjs-esm';
import { visit } from '../../lib/visit.ts';
import type { VFile } from 'vfile';
import { findPictureFault } from '../../files/picture.ts';
import { isFile } from '../../files/read-text.ts';
import { isAddress, withBase } from '../../lib/addresses.ts';
import { isImageFile } from '../../lib/image-files.ts';
import { componentRules, type ComponentRule } from '../../schemas/components.ts';
import type { MarkdownContext } from '../context.ts';
import { reportProblem } from '../report.ts';
import { candidates, decodePath, fromRoot } from '../site-files.ts';
import {
  identifierValue,
  importNode,
  isJsxElement,
  setAttribute,
  stringAttribute,
  type JsxElement,
} from '../tree.ts';

const rules: Readonly<Record<string, ComponentRule>> = componentRules;

/**
 * Finds the files of images and imports them, so that Astro measures and optimises them. An image is looked for beside the post
 * and in `content/`; with a leading slash in `content/`, then among the files of `public/`, which are served as they are.
 * What is not found, or cannot be read, fails the build. Local images in text, Markdown's and HTML's, become `<InlineImage>`.
 */
export function remarkImages(context: MarkdownContext) {
  return async (tree: Root, file: VFile): Promise<void> => {
    const imports = new Map<string, MdxjsEsm>();
    const found = new ImageFinder(context, file, imports);
    visit(tree, 'image', (node, index, parent) => {
      if (!parent || index === undefined) return;
      const element: JsxElement = {
        type: 'mdxJsxTextElement',
        name: 'InlineImage',
        attributes: [
          { type: 'mdxJsxAttribute', name: 'src', value: node.url },
          { type: 'mdxJsxAttribute', name: 'alt', value: node.alt ?? '' },
          ...(node.title
            ? [{ type: 'mdxJsxAttribute' as const, name: 'title', value: node.title }]
            : []),
        ],
        children: [],
        ...(node.position && { position: node.position }),
      };
      parent.children[index] = element;
      found.replace(element, 'src');
    });
    visit(tree, (element) => {
      if (!isJsxElement(element)) return;
      if (element.name === 'img' && found.replace(element, 'src') === 'file') {
        element.name = 'InlineImage';
      }
      for (const prop of rules[element.name ?? '']?.images ?? []) found.replace(element, prop);
    });
    await found.reportUnreadable();
    tree.children.unshift(...imports.values());
    file.data['images'] = [...found.files];
  };
}

class ImageFinder {
  readonly #context: MarkdownContext;
  readonly #file: VFile;
  readonly #imports: Map<string, MdxjsEsm>;
  /** Every local image that was found: absolute paths. */
  readonly files = new Set<string>();
  /** Where each of those that are imported is shown first, and as what. */
  readonly #shown = new Map<string, { src: string; place: JsxElement['position'] }>();

  constructor(context: MarkdownContext, file: VFile, imports: Map<string, MdxjsEsm>) {
    this.#context = context;
    this.#file = file;
    this.#imports = imports;
  }

  /** Turns the text of an attribute into an imported image, or into an address; tells which. */
  replace(element: JsxElement, attribute: string): 'file' | 'address' | undefined {
    const src = stringAttribute(element, attribute);
    if (src === undefined) return undefined;
    if (isAddress(src)) return 'address';
    if (src.trim() === '') {
      this.#reportEmpty(element);
      return undefined;
    }
    const name = decodePath(src);
    const location = this.#locate(name);
    if (location && isImageFile(location)) {
      this.files.add(location);
      if (!this.#shown.has(location)) this.#shown.set(location, { src, place: element.position });
      setAttribute(element, attribute, identifierValue(this.#import(location)));
      return 'file';
    }
    const served = path.join(this.#context.public, name);
    if (src.startsWith('/') && isFile(served)) {
      this.files.add(served);
      // Base paths of lower-case elements are added with those of all other links.
      if (element.name !== 'img')
        setAttribute(element, attribute, withBase(this.#context.base, src));
      return 'address';
    }
    this.#reportMissing(element, src, name, location !== undefined);
    return undefined;
  }

  /** Opens what is imported: a build would stop there without saying where it is shown. */
  async reportUnreadable(): Promise<void> {
    for (const [location, { src, place }] of this.#shown) {
      const fault = await findPictureFault(location);
      if (!fault) continue;
      const message = `The image ${src} ${fault.reason}.`;
      reportProblem(this.#file, { id: 'image-unreadable', message, remedy: fault.remedy, place });
    }
  }

  #locate(name: string): string | undefined {
    return this.#candidates(name).find(isFile);
  }

  #candidates(name: string): string[] {
    return candidates(this.#context, this.#file.path, name);
  }

  #folder(): string {
    return path.dirname(this.#file.path);
  }

  #import(location: string): string {
    const existing = [...this.#imports.keys()].indexOf(location);
    const name = `image${existing === -1 ? this.#imports.size : existing}_`;
    if (existing === -1) {
      const relative = path.relative(this.#folder(), location).split(path.sep).join('/');
      const source = relative.startsWith('.') ? relative : `./${relative}`;
      this.#imports.set(location, importNode(name, source));
    }
    return name;
  }

  /** Of a component, the check of its props has said so. */
  #reportEmpty({ name, position }: JsxElement): void {
    if (name !== 'img' && name !== 'InlineImage') return;
    reportProblem(this.#file, {
      id: 'image-missing',
      message: 'This image names no file.',
      remedy: 'Write its path or its URL.',
      place: position,
    });
  }

  #reportMissing(element: JsxElement, src: string, name: string, exists: boolean): void {
    const folders = this.#candidates(name)
      .concat(name.startsWith('/') ? [path.join(this.#context.public, name)] : [])
      .map((candidate) => fromRoot(this.#context, candidate));
    reportProblem(this.#file, {
      id: 'image-missing',
      message: exists
        ? `${src} is not an image that a page can show.`
        : `The image ${src} does not exist. It was looked for at ${folders.join(' and ')}.`,
      remedy: exists
        ? 'Use an AVIF, GIF, JPEG, PNG, SVG, TIFF or WebP file.'
        : 'Put the file at one of these places, or correct the path; upper and lower case count.',
      place: element.position,
    });
  }
}
