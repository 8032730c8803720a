import type { Image, Root } from 'mdast';
import type { MdxJsxFlowElement } from 'mdast-util-mdx-jsx';
import { visit } from 'unist-util-visit';

/** A Markdown image alone in its paragraph is a figure; its title is the caption. Within text it stays an inline image. */
export function remarkFigures() {
  return (tree: Root): void => {
    visit(tree, 'paragraph', (paragraph, index, parent) => {
      const [only, ...others] = paragraph.children;
      if (only?.type !== 'image' || others.length > 0 || !parent || index === undefined) return;
      parent.children[index] = figure(only);
    });
  };
}

function figure(image: Image): MdxJsxFlowElement {
  const props = { src: image.url, alt: image.alt, caption: image.title };
  const { position } = image;
  return {
    type: 'mdxJsxFlowElement',
    name: 'Figure',
    attributes: Object.entries(props)
      .filter(([name, value]) => value !== undefined && value !== null && !(name === 'alt' && !value))
      .map(([name, value]) => ({
        type: 'mdxJsxAttribute',
        name,
        value,
        ...(position && { position }),
      })),
    children: [],
    ...(position && { position }),
  };
}
