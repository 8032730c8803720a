import type { KramdownAttributes } from './kramdown-attributes.ts';
import type { Span } from './source-text.ts';

/** Text between everything else; Markdown. */
export interface TextNode extends Span {
  type: 'text';
}

/** A fenced code block, whole lines of it from the fence to the end of the closing one. */
export interface FenceNode extends Span {
  type: 'fence';
  /** No fence closes it. */
  open: boolean;
}

/** Lines of code that are indented by four spaces. */
export interface IndentedCodeNode extends Span {
  type: 'indented-code';
}

/** Code in text, with its backticks. */
export interface CodeNode extends Span {
  type: 'code';
}

export interface CommentNode extends Span {
  type: 'comment';
  value: string;
}

export interface MathNode extends Span {
  type: 'math';
  /** How it is delimited in the source. */
  form: 'dollar' | 'dollars' | 'parentheses' | 'brackets' | 'environment';
  tex: string;
}

/** `\eqref{eq:a}` or `\ref{eq:a}` in text. */
export interface MathReferenceNode extends Span {
  type: 'math-reference';
  command: 'ref' | 'eqref';
  label: string;
}

/** `$$` that nothing closes. */
export interface OpenMathNode extends Span {
  type: 'open-math';
}

/** A Markdown image. */
export interface ImageNode extends Span {
  type: 'image';
  alt: string;
  url: string;
  /** With its quotes. */
  title: string | undefined;
}

/** A kramdown attribute list, `{: .class}`, `{::comment}`, `{#id}`. */
export interface AttributeListNode extends Span {
  type: 'attribute-list';
}

/** What an attribute list belongs to, with the list. */
export interface AttributedNode extends Span {
  type: 'attributed';
  target:
    | 'block'
    | 'fence'
    | 'quote'
    | 'table'
    | 'list'
    | 'heading'
    | 'image'
    | 'link'
    | 'code'
    | 'emphasis';
  list: AttributeListNode;
  attributes: KramdownAttributes;
  children: Node[];
}

/** The label that begins a footnote, `[^1]:`. */
export interface FootnoteNode extends Span {
  type: 'footnote';
  label: string;
}

/** The destination of a Markdown link, with its parentheses. */
export interface DestinationNode extends Span {
  type: 'destination';
}

/** `<https://example.org>` */
export interface AutolinkNode extends Span {
  type: 'autolink';
  url: string;
}

/** A Liquid tag by itself. */
export interface LiquidNode extends Span {
  type: 'liquid';
  name: string;
  args: string;
  argsStart: number;
}

/** `{{ … }}` */
export interface OutputNode extends Span {
  type: 'output';
}

/** A Liquid tag with its end tag. */
export interface BlockNode extends Span {
  type: 'block';
  opener: LiquidNode;
  closer: LiquidNode;
  children: Node[];
}

/** What no rule may look into: `{% highlight %}…`, `<script>…`. */
export interface OpaqueNode extends Span {
  type: 'opaque';
  /** The name of the Liquid tag or of the element. */
  name: string;
  language: 'liquid' | 'html';
}

export interface Attribute {
  name: string;
  value: string;
  /** As in `<video loop>`. */
  bare: boolean;
}

export interface TagNode extends Span {
  type: 'tag';
  name: string;
  closing: boolean;
  selfClosing: boolean;
  attributes: Attribute[];
}

/** An HTML element: an opening tag with its closing one, or a void element. */
export interface ElementNode extends Span {
  type: 'element';
  name: string;
  attributes: Attribute[];
  opener: TagNode;
  /** Undefined for void elements and where HTML lets one leave it out. */
  closer: TagNode | undefined;
  children: Node[];
}

/** What the lexer finds. A tag that is still there after parsing has no partner. */
export type Token =
  | TextNode
  | FenceNode
  | CodeNode
  | IndentedCodeNode
  | CommentNode
  | MathNode
  | MathReferenceNode
  | OpenMathNode
  | ImageNode
  | DestinationNode
  | AutolinkNode
  | AttributeListNode
  | FootnoteNode
  | LiquidNode
  | OutputNode
  | OpaqueNode
  | TagNode;

export type Node = Token | BlockNode | ElementNode | AttributedNode;

export function attribute(node: ElementNode, name: string): string | undefined {
  return node.attributes.find((entry) => entry.name === name)?.value;
}

export function classNames(node: ElementNode): string[] {
  return (attribute(node, 'class') ?? '').split(/\s+/).filter((name) => name !== '');
}

/** Whether a node is an element of one of these names. */
export function isElement(node: Node | undefined, ...names: string[]): node is ElementNode {
  return node?.type === 'element' && (names.length === 0 || names.includes(node.name));
}
