import type { RuleContext } from '../context.ts';
import type { Cell } from '../figure/cells.ts';
import { nextIndex, isCaption, readGroup, writeGroup } from '../figure/group.ts';
import type { IncludeParameters } from '../figure/parameters.ts';
import { imageSource } from '../image-source.ts';
import { toCaption } from '../caption-text.ts';
import { openTag } from '../mdx/jsx.ts';
import { replace, type Conversion, type Rule } from '../rule.ts';
import { isElement, type ElementNode, type Node } from '../tree.ts';
import { readPicture, significant } from '../html/picture.ts';

/** Swiper's slides of pictures become a `<Gallery>`, an `<img-comparison-slider>` a `<Compare>`. */
export const slider: Rule = {
  name: 'slider',
  convert: (nodes, index, context) => {
    const node = nodes[index];
    if (context.inline || !isElement(node, 'swiper-container', 'img-comparison-slider'))
      return undefined;
    const below = nextIndex(nodes, index + 1, context);
    const div = nodes[below];
    const text = isCaption(div) ? toCaption(div.children, context) : '';
    // A prop holds no elements of Distill: such a caption stays below.
    const caption = context.opaque.restore(text).includes('<d-') ? '' : text;
    const count = caption === '' ? 1 : below - index + 1;
    return node.name === 'swiper-container'
      ? slides(node, caption, count, context)
      : comparison(node, caption, count, context);
  },
};

function slides(
  node: ElementNode,
  caption: string,
  count: number,
  context: RuleContext,
): Conversion {
  const parts = significant(node.children, context);
  const contents = parts.map((part): readonly Node[] =>
    isElement(part, 'swiper-slide') ? part.children : [part],
  );
  const cells = contents.flatMap((content): Cell[] => {
    const [first, ...others] = significant(content, context);
    const group = first && others.length === 0 ? readGroup(first, context) : undefined;
    return group?.cells.every(({ figure }) => figure) ? group.cells : [];
  });
  if (cells.length > 0 && cells.length >= contents.length) {
    return replace(
      'block',
      writeGroup({ cells, caption: '', className: undefined, gallery: true }, caption, context),
      count,
    );
  }
  const message = 'The slides hold more than pictures. They are shown one below the other.';
  context.report('html-unknown', message, node.opener);
  const separate = { kind: 'text' as const, mdx: '\n\n' };
  return {
    count: 1,
    pieces: contents.flatMap((content) => [separate, ...context.convert(content)]),
  };
}

function comparison(
  node: ElementNode,
  caption: string,
  count: number,
  context: RuleContext,
): Conversion {
  const pictures = significant(node.children, context).flatMap((child) => {
    const group = readGroup(child, context);
    const figure = readPicture(child, context) ?? group?.cells[0]?.figure;
    return figure ? [figure] : [];
  });
  const [first, second] = pictures;
  const [before, after] = [first, second].map((figure) => figure && sourceOf(figure, context));
  if (!first || !second || before === undefined || after === undefined) {
    const message =
      'Two pictures are compared here, of which one is not known. They are shown one below the other.';
    context.report('html-unknown', message, node.opener);
    return { count: 1, pieces: context.convert(node.children) };
  }
  const props = {
    before,
    after,
    before_alt: first.values.get('alt'),
    after_alt: second.values.get('alt'),
    caption: caption === '' ? undefined : context.opaque.restore(caption),
  };
  return replace('block', openTag('Compare', props, { empty: true }), count);
}

function sourceOf({ node, values }: IncludeParameters, context: RuleContext): string | undefined {
  return imageSource(values.get('url') ?? values.get('path') ?? '', node, context);
}
