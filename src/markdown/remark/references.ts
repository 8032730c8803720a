import type { Link, PhrasingContent, Root, RootContent } from 'mdast';
import type {} from 'mdast-util-to-hast';
import { SKIP, visitParents } from '../../lib/visit.ts';
import type { VFile } from 'vfile';
import { labelsOf, type LabelTarget } from '../labels.ts';
import type { TexReference } from '../math/tex-nodes.ts';
import { inlineChildren, isJsxElement, stringAttribute, type JsxElement } from '../tree.ts';

declare module 'mdast' {
  interface LinkData {
    /** What it was written as, if that was no link. */
    source?: string;
  }
}

/** Makes links of `<Ref>`, `\ref` and `\eqref`, and text of those within a link. After everything that has labels is numbered. */
export function remarkReferences() {
  return (tree: Root, file: VFile): void => {
    visitParents(tree, (node, ancestors) => {
      const link =
        node.type === 'texReference'
          ? fromTex(node, file)
          : isJsxElement(node) && node.name === 'Ref'
            ? fromComponent(node, file)
            : undefined;
      const parent = ancestors.at(-1);
      if (!link || !parent) return;
      const siblings = parent.children as RootContent[];
      const linked = ancestors.some(({ type }) => type === 'link' || type === 'linkReference');
      const written = linked ? link.children : [link];
      const inline = node.type !== 'mdxJsxFlowElement';
      const index = siblings.indexOf(node as RootContent);
      const nodes = inline ? written : [{ type: 'paragraph' as const, children: written }];
      siblings.splice(index, 1, ...(nodes as RootContent[]));
      return [SKIP, index + nodes.length];
    });
  };
}

function fromTex(node: TexReference, file: VFile): Link {
  const { command, label, value } = node;
  const target = labelsOf(file).find(label, { node, written: value });
  const number = target?.number ?? label;
  const text = command === 'eqref' ? `(${number})` : number;
  const link = linkTo(target, [{ type: 'text', value: text }], node);
  // Ids of headings do not change with a number.
  return { ...link, data: { ...link.data, source: value } };
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
