import type { Image, ImageReference, Root, RootContent } from 'mdast';
import type { MdxJsxAttribute, MdxJsxFlowElement } from 'mdast-util-mdx-jsx';
import { visit } from '../../lib/visit.ts';
import type { VFile } from 'vfile';
import { isJsxElement } from '../tree.ts';
import { finishGallery } from './galleries.ts';

declare module 'mdast-util-mdx-jsx' {
  interface MdxJsxAttributeData {
    /** Offset in the file of the text that became the value, for an attribute that a plugin wrote. */
    valueStart?: number | undefined;
  }
}

/** The title of an image as it is written, with its escapes: `![alt](src "title")`. */
const writtenTitle = /\s(?:"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'|\(((?:[^()\\]|\\.)*)\))\s*\)$/s;

/**
 * A Markdown image alone in its paragraph is a figure; its title is the caption. Within text it stays an inline image. In a gallery
 * several may share a paragraph, as images on lines below each other do.
 */
export function remarkFigures() {
  return (tree: Root, file: VFile): void => {
    visit(tree, 'paragraph', (paragraph, index, parent) => {
      const images = picturesOf(paragraph);
      if (!images?.every((node) => node.type === 'image')) return;
      if (!parent || index === undefined) return;
      const inGallery = isJsxElement(parent) && parent.name === 'Gallery';
      if (images.length > 1 && !inGallery) return;
      const figures = images.map((image) => figure(image, String(file.value)));
      parent.children.splice(index, 1, ...figures);
      return index + figures.length;
    });
    visit(tree, (node) => {
      if (isJsxElement(node) && node.name === 'Gallery') finishGallery(node);
    });
  };
}

/** The images of a paragraph that holds nothing else. */
export function picturesOf(node: RootContent): (Image | ImageReference)[] | undefined {
  if (node.type !== 'paragraph') return undefined;
  const own = node.children.filter(
    (child) => child.type !== 'break' && !(child.type === 'text' && child.value.trim() === ''),
  );
  const images = own.filter((child) => child.type === 'image' || child.type === 'imageReference');
  return images.length > 0 && images.length === own.length ? images : undefined;
}

function figure(image: Image, source: string): MdxJsxFlowElement {
  const { position } = image;
  const attributes: MdxJsxAttribute[] = [
    { type: 'mdxJsxAttribute', name: 'src', value: image.url },
    ...(image.alt ? [{ type: 'mdxJsxAttribute' as const, name: 'alt', value: image.alt }] : []),
    ...(image.title ? [captionFrom(image, image.title, source)] : []),
  ];
  return {
    type: 'mdxJsxFlowElement',
    name: 'Figure',
    attributes: attributes.map((attribute) => ({ ...attribute, ...(position && { position }) })),
    children: [],
    ...(position && { position }),
  };
}

/** The title is read as Markdown once more, so it must come with its escapes. */
function captionFrom({ position }: Image, title: string, source: string): MdxJsxAttribute {
  const { start, end } = position ?? {};
  const written = source.slice(start?.offset, end?.offset);
  const match = writtenTitle.exec(written);
  const groups: (string | undefined)[] = match?.slice(1) ?? [];
  const raw = groups.find((group) => group !== undefined);
  if (!match || raw === undefined || start?.offset === undefined) {
    return { type: 'mdxJsxAttribute', name: 'caption', value: title };
  }
  const valueStart = start.offset + match.index + match[0].indexOf(raw, 2);
  return { type: 'mdxJsxAttribute', name: 'caption', value: raw, data: { valueStart } };
}
