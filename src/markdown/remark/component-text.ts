import type { Root, RootContent } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { componentRules, type ComponentRule } from '../../schemas/components.ts';
import { parseAttribute } from '../fragment.ts';
import { plainText } from '../plain-text.ts';
import { reportWarning } from '../report.ts';
import {
  addSlot,
  findAttribute,
  inlineChildren,
  isJsxElement,
  removeAttribute,
  setAttribute,
  stringAttribute,
  type JsxElement,
} from '../tree.ts';

const rules: Readonly<Record<string, ComponentRule>> = componentRules;

/**
 * Gives Markdown to the components as slots:
 *
 * ```mdx
 * <Details summary="**b** $x$">       <Details><Fragment slot="summary">**b** $x$</Fragment>
 * <Figure src="a.png">A *map*</Figure>   <Figure …><Fragment slot="caption">A *map*</Fragment></Figure>
 * <Row>…<Caption>Both</Caption></Row>    <Row>…<Fragment slot="caption">Both</Fragment></Row>
 * ```
 *
 * and every figure of an image an `alt`: the caption's text if the writer gave none.
 */
export function remarkComponentText() {
  return (tree: Root, file: VFile): void => {
    visit(tree, (element) => {
      if (!isJsxElement(element)) return;
      const rule = rules[element.name ?? ''];
      if (!rule) return;
      for (const prop of rule.markdown) moveToSlot(element, prop, String(file.value));
      if (isFigure(element)) finishFigure(element, file);
      if (element.name === 'Row') finishRow(element);
    });
  };
}

function isFigure({ name }: JsxElement): boolean {
  return name === 'Figure' || name === 'Marginfigure';
}

function moveToSlot(element: JsxElement, prop: string, source: string): void {
  const attribute = findAttribute(element, prop);
  if (typeof attribute?.value !== 'string') return;
  const children = inlineChildren(parseAttribute(attribute, attribute.value, source));
  removeAttribute(element, prop);
  addSlot(element, prop, children);
}

function finishFigure(element: JsxElement, file: VFile): void {
  // Its picture stands between its tags.
  if (!findAttribute(element, 'src')) return;
  const own = element.children.filter((child) => !isSlot(child));
  if (own.length > 0) {
    element.children = [];
    addSlot(element, 'caption', unwrapParagraph(own));
  }
  if (findAttribute(element, 'alt')) return;
  const alt = element.children.map((slot) => plainText(slot)).join(' ');
  setAttribute(element, 'alt', alt);
  if (alt !== '') return;
  reportWarning(
    file,
    `The figure ${stringAttribute(element, 'src') ?? ''} has neither a caption nor an alt text: say what it shows in alt="…", or alt="" if it is decoration.`,
    element.position,
  );
}

function finishRow(element: JsxElement): void {
  const captions = (element.children as RootContent[]).filter(
    (child) => isJsxElement(child) && child.name === 'Caption',
  );
  if (captions.length === 0) return;
  element.children = (element.children as RootContent[]).filter(
    (child) => !captions.includes(child),
  ) as typeof element.children;
  const content = captions.flatMap((caption): RootContent[] =>
    'children' in caption ? caption.children : [],
  );
  addSlot(element, 'caption', unwrapParagraph(content));
}

/** One paragraph needs no `<p>` in a caption; several do. */
function unwrapParagraph(children: RootContent[]): RootContent[] {
  const [first] = children;
  return children.length === 1 && first?.type === 'paragraph' ? first.children : children;
}

function isSlot(node: RootContent): boolean {
  return isJsxElement(node) && findAttribute(node, 'slot') !== undefined;
}
