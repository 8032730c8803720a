import type { CompileContext, Extension, Token } from 'mdast-util-from-markdown';
import type { MdxJsxAttribute } from 'mdast-util-mdx-jsx';
import type { Literal, Point } from 'unist';
import type { JsxElement } from '../tree.ts';

/** What stands between the tags of `<d-code>` and its like, as it is written. */
export interface RawContent extends Literal {
  type: 'rawContent';
  value: string;
}

/** Makes elements of the tokens, as MDX makes them, with what they hold as one node. */
export const rawElementsFromMarkdown: Extension = {
  enter: { distillBlock: buffer, distillText: buffer },
  exit: {
    distillBlock(token) {
      addElement.call(this, 'mdxJsxFlowElement', token);
    },
    distillText(token) {
      addElement.call(this, 'mdxJsxTextElement', token);
    },
    distillData(token) {
      this.config.enter.data?.call(this, token);
      this.config.exit.data?.call(this, token);
    },
  },
};

function buffer(this: CompileContext): void {
  this.buffer();
}

function addElement(this: CompileContext, type: JsxElement['type'], token: Token): void {
  const source = this.resume();
  this.enter(toElement(type, source, token.start), token);
  this.exit(token);
}

function toElement(type: JsxElement['type'], source: string, start: Point): JsxElement {
  const [, name = '', attributes = ''] =
    /^<([\w-]+)((?:"[^"]*"|'[^']*'|[^>"'])*)>/.exec(source) ?? [];
  const contentStart = name.length + attributes.length + 2;
  const value = source.slice(contentStart, source.lastIndexOf('</'));
  const content: RawContent = { type: 'rawContent', value };
  return {
    type,
    name,
    attributes: readAttributes(attributes, name.length + 1, start),
    children: value.trim() === '' ? [] : ([content] as never[]),
  };
}

/** The opening tag is on one line. */
function readAttributes(source: string, offset: number, start: Point): MdxJsxAttribute[] {
  const pattern = /([\w-]+)(?:=(?:"([^"]*)"|'([^']*)'|\{([^{}]*)\}|([^\s"'{}<>]+)))?/g;
  const pointAt = (index: number): Point => ({
    line: start.line,
    column: start.column + offset + index,
    ...(start.offset !== undefined && { offset: start.offset + offset + index }),
  });
  return [...source.matchAll(pattern)].map((match) => {
    const [written, name = '', ...values] = match;
    const value = values.find((each: string | undefined) => each !== undefined) ?? null;
    return {
      type: 'mdxJsxAttribute',
      name,
      // `{true}` is what MDX takes for an attribute that is written alone.
      value: written.endsWith('}') && value?.trim() === 'true' ? null : value,
      position: { start: pointAt(match.index), end: pointAt(match.index + written.length) },
    };
  });
}
