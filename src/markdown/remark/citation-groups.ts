import type { CitationItem } from 'citeproc';
import type { Nodes, Root, Text } from 'mdast';
import { findAndReplace } from 'mdast-util-find-and-replace';
import { visit } from 'unist-util-visit';
import type { Node } from 'unist';
import type { VFile } from 'vfile';
import { citationGroup, parseGroup, parseLocator } from '../citations/pandoc.ts';
import { findAttribute, isJsxElement, stringAttribute, type JsxElement } from '../tree.ts';
import { literalValue } from './literal-value.ts';

/** Works that a text cites in one place. Only between `remarkCitationGroups` and `remarkCitations`. */
export interface CitationGroupNode extends Node {
  type: 'citationGroup';
  items: CitationItem[];
  narrative: boolean;
  /** What has a place in the file. */
  written: Node;
  /** What it is if no work can be found. */
  value: string;
}

declare module 'mdast' {
  interface PhrasingContentMap {
    citationGroup: CitationGroupNode;
  }
  interface RootContentMap {
    citationGroup: CitationGroupNode;
  }
}

/** Finds citations: `[@marr1982, p. 4]` as Pandoc has them, and `<Cite>`. */
export function remarkCitationGroups() {
  return (tree: Root, file: VFile): void => {
    findAndReplace(
      tree,
      [
        citationGroup,
        (written: string, group: string, match: { stack: Nodes[] }) => {
          const text = match.stack.at(-1) as Text;
          if (isEscaped(text, written, file)) return false;
          const items = parseGroup(group);
          return items ? [groupNode(items, false, text, written)] : false;
        },
      ],
      { ignore: ['link', 'linkReference'] },
    );
    visit(tree, (node, index, parent) => {
      if (!isJsxElement(node) || node.name !== 'Cite' || !parent || index === undefined) return;
      const group = fromComponent(node);
      const inline = node.type === 'mdxJsxTextElement';
      parent.children[index] = inline ? group : { type: 'paragraph', children: [group] };
    });
  };
}

function groupNode(
  items: CitationItem[],
  narrative: boolean,
  written: Node,
  value: string,
): CitationGroupNode {
  return { type: 'citationGroup', items, narrative, written, value };
}

/** `[\@name]` is text. */
function isEscaped({ position }: Text, written: string, file: VFile): boolean {
  const source = String(file.value).slice(position?.start.offset, position?.end.offset);
  return !source.includes(written) && source.includes(written.replace('@', '\\@'));
}

function fromComponent(element: JsxElement): CitationGroupNode {
  const keys = (stringAttribute(element, 'keys') ?? '').split(/[\s,;]+/).filter(Boolean);
  const items = keys.map((id): CitationItem => ({ id }));
  const locator = stringAttribute(element, 'locator');
  const last = items.at(-1);
  if (last && locator !== undefined) Object.assign(last, readLocator(locator));
  const attribute = findAttribute(element, 'narrative');
  const narrative = attribute !== undefined && literalValue(attribute.value) === true;
  return groupNode(items, narrative, element, keys.join(', '));
}

function readLocator(text: string): Pick<CitationItem, 'locator' | 'label' | 'suffix'> {
  const { locator, label, end } = parseLocator(text.trim());
  return locator !== undefined && end === text.trim().length
    ? { locator, label }
    : { suffix: `, ${text.trim()}` };
}
