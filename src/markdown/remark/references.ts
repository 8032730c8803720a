import type { Link, PhrasingContent, Root } from 'mdast';
import type {} from 'mdast-util-to-hast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { labelsOf, type LabelTarget } from '../labels.ts';
import type { TexReference } from '../math/tex-nodes.ts';
import { inlineChildren, isJsxElement, stringAttribute, type JsxElement } from '../tree.ts';

/** Makes links of `<Ref>`, `\ref` and `\eqref`. After everything that has labels is numbered. */
export function remarkReferences() {
  return (tree: Root, file: VFile): void => {
    visit(tree, (node, index, parent) => {
      if (!parent || index === undefined) return;
      if (node.type === 'texReference') parent.children[index] = fromTex(node, file);
      if (!isJsxElement(node) || node.name !== 'Ref') return;
      const link = fromComponent(node, file);
      parent.children[index] =
        node.type === 'mdxJsxTextElement' ? link : { type: 'paragraph', children: [link] };
    });
  };
}

function fromTex(node: TexReference, file: VFile): Link {
  const { command, label, value } = node;
  const target = labelsOf(file).find(label, { node, written: value });
  const number = target?.number ?? label;
  const text = command === 'eqref' ? `(${number})` : number;
  return linkTo(target, [{ type: 'text', value: text }], node);
}

function fromComponent(element: JsxElement, file: VFile): Link {
  const to = stringAttribute(element, 'to') ?? '';
  const place = { node: element, written: /\bto\s*=/ };
  // A reference without a target is reported by the check of components.
  const target = to === '' ? undefined : labelsOf(file).find(to, place);
  const own = inlineChildren(element.children);
  return linkTo(
    target,
    own.length > 0 ? own : [{ type: 'text', value: target?.name ?? to }],
    element,
  );
}

/** A link of which readers get a preview. */
export function linkTo(
  target: Pick<LabelTarget, 'id'> | undefined,
  children: PhrasingContent[],
  { position }: Pick<Link, 'position'>,
): Link {
  return {
    type: 'link',
    url: `#${target?.id ?? ''}`,
    children,
    data: { hProperties: { dataPreview: true } },
    ...(position && { position }),
  };
}
