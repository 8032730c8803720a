import { blockCode, inlineCode } from './code.ts';
import { toPlainText } from '../caption-text.ts';
import type { RuleContext } from '../context.ts';
import { imageSource } from '../image-source.ts';
import { toHtmlAttributes, type KramdownAttributes } from '../kramdown-attributes.ts';
import { inlineTag, openTag, type JsxValue } from '../mdx/jsx.ts';
import { joinPieces } from '../mdx/pieces.ts';
import { replace, type Conversion, type Rule } from '../rule.ts';
import { componentRules } from '../../schemas/components.ts';
import type { AttributedNode } from '../tree.ts';

/** The classes of al-folio's boxes, by the types of callouts. */
const calloutTypes: Readonly<Record<string, string>> = {
  'block-tip': 'tip',
  'block-warning': 'warning',
  'block-danger': 'danger',
};

/** Bootstrap's classes for tables: they ask for what Folia's tables are anyway. */
const tableClass = /^table(?:-|$)/;
const jsxName = /^(?!on)[A-Za-z][\w-]*$/;
const figureProps = componentRules.Figure.props.shape;

/** Blocks, images, links and code with one of kramdown's attribute lists. */
export const attributed: Rule = {
  name: 'attributed',
  convert: (nodes, index, context) => {
    const node = nodes[index];
    return node?.type === 'attributed' ? converters[node.target](node, context) : undefined;
  },
};

const converters: Readonly<
  Record<AttributedNode['target'], (node: AttributedNode, context: RuleContext) => Conversion>
> = {
  block: boxed,
  quote: (node, context) => {
    const callout = node.attributes.classes.find((name) => calloutTypes[name] !== undefined);
    if (callout === undefined || context.inline) return boxed(node, context);
    return replace('block', writeCallout(calloutTypes[callout] ?? 'note', node, context));
  },
  table: (node, context) => {
    const { attributes } = node;
    const classes = attributes.classes.filter((name) => !tableClass.test(name));
    return boxed({ ...node, attributes: { ...attributes, classes } }, context);
  },
  list,
  heading,
  image,
  link,
  fence,
  code: (node, context) => {
    const { language, attributes } = takeLanguage(node.attributes);
    const [code] = node.children;
    if (code?.type !== 'code' || language === undefined || context.inline) {
      return spanned(node, context);
    }
    const { mdx } = joinPieces([inlineCode(code, context, language)]);
    return wrapped({ ...node, attributes }, mdx, context);
  },
  emphasis: spanned,
};

function spanned(node: AttributedNode, context: RuleContext): Conversion {
  return wrapped(node, joined(node, context), context);
}

/** A `<span>` with the attributes around text; without any, the text. */
function wrapped(node: AttributedNode, mdx: string, context: RuleContext): Conversion {
  const props = checkedProps(node, node.attributes, context);
  const isBare = Object.values(props).every((value) => value === undefined);
  return replace(
    'inline',
    isBare ? mdx : `${inlineTag('span', props, { empty: false })}${mdx}</span>`,
  );
}

/** `{: .language-ruby}` below code says what a fence says behind its marks. */
function fence(node: AttributedNode, context: RuleContext): Conversion {
  const { language, attributes } = takeLanguage(node.attributes);
  const [code] = node.children.filter(({ type }) => type !== 'text');
  if (language === undefined || (code?.type !== 'fence' && code?.type !== 'indented-code')) {
    return boxed(node, context);
  }
  const { pieces } = blockCode(code, context, language);
  const converted = { ...node, attributes, children: [] };
  return boxed(converted, context, pieces);
}

function takeLanguage(attributes: KramdownAttributes) {
  const name = attributes.classes.find((each) => /^language-[\w#+.-]+$/.test(each));
  const classes = attributes.classes.filter((each) => each !== name);
  return { language: name?.slice('language-'.length), attributes: { ...attributes, classes } };
}

/** A `<div>` with the attributes around the block; without any, the block. */
function boxed(
  node: AttributedNode,
  context: RuleContext,
  pieces = context.convert(node.children),
): Conversion {
  const props = checkedProps(node, node.attributes, context);
  const isBare = Object.values(props).every((value) => value === undefined);
  if (isBare || context.inline) return { count: 1, pieces };
  const content = joinPieces(pieces).mdx.trim();
  return replace('block', `${openTag('div', props, { empty: false })}\n\n${content}\n\n</div>`);
}

/** A quotation with one of al-folio's classes; its first heading is the title, unless it is the name of the type. */
function writeCallout(type: string, node: AttributedNode, context: RuleContext): string {
  const content = joined(node, context)
    .split('\n')
    .map((line) => line.replace(/^ {0,3}> ?/, ''))
    .join('\n')
    .trim();
  const [line = '', words = ''] = /^#{1,6}[ \t]+(.*?)[ \t]*#*(?:\n|$)/.exec(content) ?? [];
  const plain = toPlainText(words, context);
  // A title with mark-up stays a heading.
  const isTitle = plain !== '' && plain === words;
  const body = isTitle ? content.slice(line.length).trim() : content;
  const title = isTitle && plain.toLowerCase() !== type ? plain : undefined;
  const { id } = node.attributes;
  return `${openTag('Callout', { type, title, id }, { empty: false })}\n\n${body}\n\n</Callout>`;
}

/** `{:toc}` asks for contents in the place of a list, `{:footnotes}` for the footnotes, which have their place here. */
function list(node: AttributedNode, context: RuleContext): Conversion {
  const { names, values } = node.attributes;
  if (names.includes('toc')) {
    const message =
      'kramdown put the contents in the place of this list. They come before the text now: "toc: beginning" stands in the front matter, unless that says something else.';
    context.asked.contents = true;
    context.report('kramdown-contents', message, node);
    return replace('text', '');
  }
  if (names.includes('footnotes')) {
    reportLeftOut(node, 'footnotes', context);
    return replace('text', '');
  }
  const rest = new Map([...values].filter(([key]) => key !== 'start'));
  const conversion = boxed({ ...node, attributes: { ...node.attributes, values: rest } }, context);
  const start = values.get('start');
  const [first, ...others] = conversion.pieces;
  if (start === undefined || !/^\d{1,9}$/.test(start) || !first) return conversion;
  const mdx = first.mdx.replace(/^(\s*)\d+(?=[.)])/, `$1${start}`);
  return { count: 1, pieces: [{ ...first, mdx }, ...others] };
}

/** A heading keeps the id that Folia gives it, and what stands in the list is one more. */
function heading(node: AttributedNode, context: RuleContext): Conversion {
  const { id, ...others } = checkedProps(node, node.attributes, context);
  const left = Object.entries(others).filter(([, value]) => value !== undefined);
  if (left.length > 0) reportLeftOut(node, left.map(([name]) => name).join(', '), context);
  const pieces = context.convert(node.children);
  if (id === undefined || context.inline) return { count: 1, pieces };
  const { mdx } = joinPieces(pieces);
  const anchor = inlineTag('span', { id }, { empty: true });
  return replace('text', `${mdx.trimEnd()} ${anchor}`);
}

/** An image on a line of its own is a figure, one in text stays there. */
function image(node: AttributedNode, context: RuleContext): Conversion {
  const [child] = node.children;
  const unchanged = { count: 1, pieces: context.convert(node.children) };
  if (child?.type !== 'image') return unchanged;
  const source = imageSource(child.url, child, context);
  if (source === undefined) return unchanged;
  const { width, height, style, ...others } = checkedProps(node, node.attributes, context);
  const alone =
    !context.inline &&
    context.source.lineBefore(node.start).trim() === '' &&
    context.source.lineAfter(node.end).trim() === '';
  const props = { alt: child.alt, title: child.title?.slice(1, -1), ...others };
  if (!alone) {
    const local = context.images.find(child.url).status === 'found';
    const src = local ? `/${source}` : source;
    return replace(
      'inline',
      inlineTag('img', { src, ...props, width, height, style }, { empty: true }),
    );
  }
  const sizes = { ...size('width', width), ...size('height', height) };
  const css = [sizes.css, style].filter(Boolean).join('; ');
  const figure = {
    src: source,
    ...props,
    width: sizes.width,
    height: sizes.height,
    style: css || undefined,
  };
  return replace('block', openTag('Figure', figure, { empty: true }));
}

/** A length that `<Figure>` takes, or else one for its style. The width of the text is the usual one. */
function size(
  name: 'width' | 'height',
  value: JsxValue,
): { width?: string; height?: string; css?: string } {
  if (typeof value !== 'string' || value === '100%' || value === 'auto') return {};
  if (figureProps[name].safeParse(value).success) return { [name]: value };
  return { css: `${name}: ${value}` };
}

/** Markdown has no place for the attributes of a link. */
function link(node: AttributedNode, context: RuleContext): Conversion {
  const destination = node.children.at(-1);
  if (destination?.type !== 'destination')
    return { count: 1, pieces: context.convert(node.children) };
  const address = /^\]\(\s*<?(?<url>[^\s>]*)>?(?:\s+["'](?<title>[^)]*)["'])?\s*\)$/;
  const { url = '', title } = address.exec(context.source.slice(destination))?.groups ?? {};
  const props = { href: url, title, ...checkedProps(node, node.attributes, context) };
  const { mdx } = joinPieces(context.convert(node.children.slice(0, -1)));
  return replace(
    'inline',
    `${inlineTag('a', props, { empty: false })}${mdx.replace(/^\[/, '')}</a>`,
  );
}

function joined(node: AttributedNode, context: RuleContext): string {
  return joinPieces(context.convert(node.children)).mdx;
}

/** The attributes as JSX has them; what cannot be carried is reported. */
function checkedProps(
  node: AttributedNode,
  attributes: KramdownAttributes,
  context: RuleContext,
): Record<string, string | undefined> {
  const props = Object.entries(toHtmlAttributes(attributes));
  const wrong = [
    ...props.map(([name]) => name).filter((name) => !jsxName.test(name)),
    ...attributes.names,
  ];
  if (wrong.length > 0) reportLeftOut(node, wrong.join(', '), context);
  return Object.fromEntries(props.filter(([name]) => jsxName.test(name)));
}

function reportLeftOut(node: AttributedNode, what: string, context: RuleContext): void {
  const source = context.source.slice(node.list);
  const message = `"${what}" in kramdown's ${source} has no counterpart here. It was left out.`;
  context.report('kramdown-attribute', message, node.list);
}
