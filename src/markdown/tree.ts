import type { Expression, Program } from 'estree-jsx';
import type {
  MdxJsxAttribute,
  MdxJsxAttributeValueExpression,
  MdxJsxFlowElement,
  MdxJsxTextElement,
} from 'mdast-util-mdx-jsx';
import type { MdxjsEsm } from 'mdast-util-mdxjs-esm';
import type { PhrasingContent, RootContent } from 'mdast';
import type { Node } from 'unist';

export type JsxElement = MdxJsxFlowElement | MdxJsxTextElement;

export function isJsxElement(node: Node): node is JsxElement {
  return node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
}

export function findAttribute(
  element: Pick<JsxElement, 'attributes'>,
  name: string,
): MdxJsxAttribute | undefined {
  return element.attributes.find(
    (attribute): attribute is MdxJsxAttribute =>
      attribute.type === 'mdxJsxAttribute' && attribute.name === name,
  );
}

/** The value of an attribute if it is written in quotes. */
export function stringAttribute(
  element: Pick<JsxElement, 'attributes'>,
  name: string,
): string | undefined {
  const value = findAttribute(element, name)?.value;
  return typeof value === 'string' ? value : undefined;
}

export function setAttribute(
  element: JsxElement,
  name: string,
  value: string | MdxJsxAttributeValueExpression,
): void {
  const attribute = findAttribute(element, name);
  if (attribute) attribute.value = value;
  else element.attributes.push({ type: 'mdxJsxAttribute', name, value });
}

export function removeAttribute(element: JsxElement, name: string): void {
  element.attributes = element.attributes.filter(
    (attribute) => attribute.type !== 'mdxJsxAttribute' || attribute.name !== name,
  );
}

/** `<Fragment slot="name">children</Fragment>`, which Astro hands to the component as a named slot. */
export function slotElement(name: string, children: RootContent[]): MdxJsxFlowElement {
  return {
    type: 'mdxJsxFlowElement',
    name: 'Fragment',
    attributes: [{ type: 'mdxJsxAttribute', name: 'slot', value: name }],
    children: children as MdxJsxFlowElement['children'],
  };
}

/** The slot of an element that has a name, if it is filled. */
export function findSlot(element: JsxElement, name: string): JsxElement | undefined {
  return (element.children as Node[])
    .filter(isJsxElement)
    .find((child) => child.name === 'Fragment' && stringAttribute(child, 'slot') === name);
}

export function addSlot(element: JsxElement, name: string, children: RootContent[]): void {
  (element.children as RootContent[]).unshift(slotElement(name, children));
}

/** `{name}` as the value of an attribute. */
export function identifierValue(name: string): MdxJsxAttributeValueExpression {
  return {
    type: 'mdxJsxAttributeValueExpression',
    value: name,
    data: { estree: expressionProgram({ type: 'Identifier', name }) },
  };
}

/** `{name(argument)}` as the value of an attribute. */
export function callValue(name: string, argument: number): MdxJsxAttributeValueExpression {
  const callee: Expression = { type: 'Identifier', name };
  const value: Expression = { type: 'Literal', value: argument };
  const call: Expression = { type: 'CallExpression', callee, arguments: [value], optional: false };
  return {
    type: 'mdxJsxAttributeValueExpression',
    value: `${name}(${argument})`,
    data: { estree: expressionProgram(call) },
  };
}

/** `import name from 'source'`. */
export function importNode(name: string, source: string): MdxjsEsm {
  return {
    type: 'mdxjsEsm',
    value: '',
    data: {
      estree: {
        type: 'Program',
        sourceType: 'module',
        comments: [],
        body: [
          {
            type: 'ImportDeclaration',
            attributes: [],
            specifiers: [{ type: 'ImportDefaultSpecifier', local: { type: 'Identifier', name } }],
            source: { type: 'Literal', value: source, raw: JSON.stringify(source) },
          },
        ],
      },
    },
  };
}

/** The children of a fragment's paragraphs in one line, for places that take no blocks. */
export function inlineChildren(blocks: RootContent[]): PhrasingContent[] {
  return blocks.flatMap((block, index) => {
    const children: PhrasingContent[] =
      block.type === 'paragraph' ? block.children : [block as PhrasingContent];
    return index === 0 ? children : [{ type: 'text', value: ' ' } as const, ...children];
  });
}

function expressionProgram(expression: Expression): Program {
  return {
    type: 'Program',
    sourceType: 'module',
    comments: [],
    body: [{ type: 'ExpressionStatement', expression }],
  };
}
