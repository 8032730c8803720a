import type { Root, RootContent } from 'mdast';
import { visit } from '../../lib/visit.ts';
import type { VFile } from 'vfile';
import { componentRules, type ComponentRule } from '../../schemas/components.ts';
import { parseAttribute } from '../fragment.ts';
import { reportProblem } from '../report.ts';
import {
  addSlot,
  findAttribute,
  inlineChildren,
  isJsxElement,
  removeAttribute,
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
 */
export function remarkComponentText() {
  return (tree: Root, file: VFile): void => {
    visit(tree, (element) => {
      if (!isJsxElement(element)) return;
      const rule = rules[element.name ?? ''];
      if (!rule) return;
      for (const prop of rule.markdown) moveToSlot(element, prop, file);
      if (isCaptioned(element)) takeCaption(element);
      if (element.name === 'Row') finishRow(element);
    });
  };
}

/** Whether what stands between its tags is a caption. */
function isCaptioned({ name }: JsxElement): boolean {
  return name === 'Figure' || name === 'Marginfigure' || name === 'MissingFigure';
}

function moveToSlot(element: JsxElement, prop: string, file: VFile): void {
  const attribute = findAttribute(element, prop);
  if (typeof attribute?.value !== 'string') return;
  const parsed = parseAttribute(attribute, attribute.value, String(file.value));
  refuseComponents(parsed, prop, file);
  const children = inlineChildren(parsed);
  removeAttribute(element, prop);
  addSlot(element, prop, children);
}

/** Markdown in a string may hold HTML, for which a component is nothing. */
function refuseComponents(children: RootContent[], prop: string, file: VFile): void {
  visit({ type: 'root', children } as Root, 'html', ({ value, position }) => {
    const [, name] = /^<([A-Z]\w*)/.exec(value) ?? [];
    if (name === undefined) return;
    reportProblem(file, {
      id: 'component-place',
      message: `<${name}> stands in the prop "${prop}", which is Markdown without components.`,
      remedy:
        'Write \\ref{…} or [@key] there; the caption of a figure may also stand between its tags.',
      place: position,
    });
  });
}

function takeCaption(element: JsxElement): void {
  // Its picture stands between its tags.
  if (!findAttribute(element, 'src')) return;
  const own = element.children.filter((child) => !isSlot(child));
  if (own.length === 0) return;
  element.children = [];
  addSlot(element, 'caption', unwrapParagraph(own));
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
