import { lex } from './lexer/lex.ts';
import type { SourceText, Span } from './source-text.ts';
import type { BlockNode, ElementNode, LiquidNode, Node, TagNode, Token } from './tree.ts';

const voidElements: ReadonlySet<string> = new Set(
  'area base br col embed hr img input link meta param source track wbr'.split(' '),
);

/** Elements that end where one of the others begins, if they were not closed (HTML standard, "Optional tags"). */
const endedBy: Readonly<Record<string, ReadonlySet<string>>> = {
  li: new Set(['li']),
  dt: new Set(['dt', 'dd']),
  dd: new Set(['dt', 'dd']),
  tr: new Set(['tr', 'tbody', 'tfoot']),
  td: new Set(['td', 'th', 'tr', 'tbody', 'tfoot']),
  th: new Set(['td', 'th', 'tr', 'tbody', 'tfoot']),
  thead: new Set(['tbody', 'tfoot']),
  tbody: new Set(['tbody', 'tfoot']),
  p: new Set(
    'p div ul ol dl table blockquote figure h1 h2 h3 h4 h5 h6 hr section details center'.split(' '),
  ),
};

interface Frame {
  opener: TagNode | LiquidNode | undefined;
  children: Node[];
}

/** Reads a stretch of a post into a tree of text, Liquid, HTML, code and formulas. Tags without a partner stay as they are. */
export function parse(source: SourceText, span: Span): Node[] {
  const tokens = lex(source, span);
  const ended = namesOfEndTags(tokens);
  const stack: Frame[] = [{ opener: undefined, children: [] }];
  for (const token of tokens) {
    if (token.type === 'tag') addTag(stack, token);
    else if (token.type === 'liquid' && ended.has(token.name)) push(stack, token);
    else if (token.type === 'liquid' && token.name.startsWith('end')) closeBlock(stack, token);
    else top(stack).children.push(token);
  }
  while (stack.length > 1) unwind(stack, span.end);
  return top(stack).children;
}

/** A Liquid tag opens a block if its end tag is used at all: what tags a site has is not known. */
function namesOfEndTags(tokens: readonly Token[]): ReadonlySet<string> {
  const names = tokens.flatMap((token) =>
    token.type === 'liquid' && token.name.startsWith('end') ? [token.name.slice(3)] : [],
  );
  return new Set(names);
}

function top(stack: readonly Frame[]): Frame {
  return stack.at(-1) ?? { opener: undefined, children: [] };
}

function push(stack: Frame[], opener: TagNode | LiquidNode): void {
  stack.push({ opener, children: [] });
}

function addTag(stack: Frame[], tag: TagNode): void {
  if (tag.closing) {
    closeElement(stack, tag);
    return;
  }
  for (let open = top(stack).opener; open; open = top(stack).opener) {
    if (open.type !== 'tag' || !endedBy[open.name]?.has(tag.name)) break;
    const { children } = stack.pop() ?? top(stack);
    top(stack).children.push(toElement(open, children, undefined, tag.start));
  }
  if (voidElements.has(tag.name) || tag.selfClosing) {
    top(stack).children.push(toElement(tag, [], undefined, tag.end));
  } else {
    push(stack, tag);
  }
}

function closeElement(stack: Frame[], tag: TagNode): void {
  const index = stack.findLastIndex(({ opener }) => opener?.type === 'liquid');
  const match = stack.findLastIndex(
    ({ opener }) => opener?.type === 'tag' && opener.name === tag.name,
  );
  if (match === -1 || match < index) {
    top(stack).children.push(tag);
    return;
  }
  while (stack.length - 1 > match) unwind(stack, tag.start);
  const { opener, children } = stack.pop() ?? top(stack);
  if (opener?.type === 'tag') top(stack).children.push(toElement(opener, children, tag, tag.end));
}

function closeBlock(stack: Frame[], closer: LiquidNode): void {
  const name = closer.name.slice(3);
  const match = stack.findLastIndex(
    ({ opener }) => opener?.type === 'liquid' && opener.name === name,
  );
  if (match === -1) {
    top(stack).children.push(closer);
    return;
  }
  while (stack.length - 1 > match) unwind(stack, closer.start);
  const { opener, children } = stack.pop() ?? top(stack);
  if (opener?.type !== 'liquid') return;
  const block: BlockNode = {
    type: 'block',
    start: opener.start,
    end: closer.end,
    opener,
    closer,
    children,
  };
  top(stack).children.push(block);
}

/** Takes the innermost open tag off the stack: HTML may close it silently, else it stays as a tag without a partner. */
function unwind(stack: Frame[], end: number): void {
  const { opener, children } = stack.pop() ?? top(stack);
  if (!opener) return;
  const mayBeOpen = opener.type === 'tag' && opener.name !== 'p' && endedBy[opener.name];
  if (mayBeOpen) top(stack).children.push(toElement(opener, children, undefined, end));
  else top(stack).children.push(opener, ...children);
}

function toElement(
  opener: TagNode,
  children: Node[],
  closer: TagNode | undefined,
  end: number,
): ElementNode {
  const { name, attributes, start } = opener;
  return { type: 'element', start, end, name, attributes, opener, closer, children };
}
