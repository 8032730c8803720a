import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Root } from 'mdast';
import type { MdxjsEsm } from 'mdast-util-mdxjs-esm';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { isAddress, withBase } from '../../lib/addresses.ts';
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

/** Formats that Astro reads and measures. */
const imageFile = /\.(?:avif|gif|jpe?g|png|svg|tiff?|webp)$/i;

/**
 * Finds the files of images and imports them, so that Astro measures and optimises them. An image is looked for beside the post
 * and in `content/`; with a leading slash in `content/`, then among the files of `public/`, which are served as they are.
 * What is not found fails the build. Local images in text, Markdown's and HTML's, become `<InlineImage>`.
 */
export function remarkImages(context: MarkdownContext) {
  return (tree: Root, file: VFile): void => {
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
    const name = decodePath(src);
    const location = this.#locate(name);
    if (location && imageFile.test(location)) {
      this.files.add(location);
      setAttribute(element, attribute, identifierValue(this.#import(location)));
      return 'file';
    }
    const served = path.join(this.#context.public, name);
    if (src.startsWith('/') && existsSync(served)) {
      this.files.add(served);
      // Base paths of lower-case elements are added with those of all other links.
      if (element.name !== 'img')
        setAttribute(element, attribute, withBase(this.#context.base, src));
      return 'address';
    }
    this.#reportMissing(element, src, name, location !== undefined);
    return undefined;
  }

  #locate(name: string): string | undefined {
    return this.#candidates(name).find((candidate) => existsSync(candidate));
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
