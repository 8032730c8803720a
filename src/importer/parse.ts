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

/** Elements that a browser closes where the one around them ends, if they were not closed. */
const closedByParent: ReadonlySet<string> = new Set(
  'article aside blockquote center details div dl figure footer header main nav ol section table ul'.split(
    ' ',
  ),
);

/** Elements of a line that end with the one around them, `<b>a <i>b</b>`, if that is no longer than a paragraph. */
const formatting: ReadonlySet<string> = new Set(
  'a b big code em font i mark small span strong sub sup u'.split(' '),
);

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
    if (token.type === 'tag') addTag(stack, token, source);
    else if (token.type === 'liquid' && ended.has(token.name)) push(stack, token);
    else if (token.type === 'liquid' && token.name.startsWith('end'))
      closeBlock(stack, token, source);
    else top(stack).children.push(token);
  }
  while (stack.length > 1) unwind(stack, span.end, source);
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

function addTag(stack: Frame[], tag: TagNode, source: SourceText): void {
  if (tag.closing) {
    closeElement(stack, tag, source);
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

function closeElement(stack: Frame[], tag: TagNode, source: SourceText): void {
  const index = stack.findLastIndex(({ opener }) => opener?.type === 'liquid');
  const match = stack.findLastIndex(
    ({ opener }) => opener?.type === 'tag' && opener.name === tag.name,
  );
  if (match === -1 || match < index) {
    top(stack).children.push(tag);
    return;
  }
  while (stack.length - 1 > match) {
    const { opener } = top(stack);
    const endsHere =
      opener?.type === 'tag' &&
      formatting.has(opener.name) &&
      !/\n[ \t]*\n/.test(source.slice({ start: opener.end, end: tag.start }));
    if (endsHere) {
      const { children } = stack.pop() ?? top(stack);
      top(stack).children.push(toElement(opener, children, undefined, tag.start));
    } else {
      unwind(stack, tag.start, source);
    }
  }
  const { opener, children } = stack.pop() ?? top(stack);
  if (opener?.type === 'tag') top(stack).children.push(toElement(opener, children, tag, tag.end));
}

function closeBlock(stack: Frame[], closer: LiquidNode, source: SourceText): void {
  const name = closer.name.slice(3);
  const match = stack.findLastIndex(
    ({ opener }) => opener?.type === 'liquid' && opener.name === name,
  );
  if (match === -1) {
    top(stack).children.push(closer);
    return;
  }
  while (stack.length - 1 > match) unwind(stack, closer.start, source);
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
function unwind(stack: Frame[], end: number, source: SourceText): void {
  const { opener, children } = stack.pop() ?? top(stack);
  if (!opener) return;
  const parent = top(stack).children;
  if (opener.type !== 'tag') parent.push(opener, ...children);
  else if (isAnchor(opener)) parent.push(toElement(opener, [], undefined, opener.end), ...children);
  else if (opener.name === 'p') parent.push(...openParagraph(opener, children, source));
  else if (endedBy[opener.name] || closedByParent.has(opener.name)) {
    parent.push(toElement(opener, children, undefined, end));
  } else parent.push(opener, ...children);
}

/** `<a name="here">` marks a place, and holds nothing. */
function isAnchor({ name, attributes }: TagNode): boolean {
  const has = (key: string): boolean => attributes.some((entry) => entry.name === key);
  return name === 'a' && (has('name') || has('id')) && !has('href');
}

/** A paragraph that nothing closes ends at a blank line, as Markdown's do. */
function openParagraph(opener: TagNode, children: readonly Node[], source: SourceText): Node[] {
  for (const [index, child] of children.entries()) {
    const blank = child.type === 'text' ? source.slice(child).search(/\n[ \t]*\n/) : -1;
    if (blank === -1) continue;
    const end = child.start + blank;
    const inside = [...children.slice(0, index), { ...child, end }];
    const after = { ...child, start: end };
    return [toElement(opener, inside, undefined, end), after, ...children.slice(index + 1)];
  }
  return [toElement(opener, [...children], undefined, children.at(-1)?.end ?? opener.end)];
}

/** Whether an element lacks an end tag that it should have. */
export function isUnclosed({ name, closer, opener }: ElementNode): boolean {
  const needsEnd = (closedByParent.has(name) || formatting.has(name)) && !isAnchor(opener);
  return needsEnd && !closer && !opener.selfClosing;
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
