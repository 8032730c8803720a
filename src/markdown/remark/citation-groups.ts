import type { CitationItem } from 'citeproc';
import type { Nodes, Parents, PhrasingContent, Root, Text } from 'mdast';
import type { Node } from 'unist';
import { visit } from '../../lib/visit.ts';
import { visitParents } from '../../lib/visit.ts';
import type { VFile } from 'vfile';
import { HeldNodes, heldNode } from '../citations/held-nodes.ts';
import { citationGroup, parseGroup, parseLocator, type ParsedGroup } from '../citations/pandoc.ts';
import { findAttribute, isJsxElement, stringAttribute, type JsxElement } from '../tree.ts';
import { literalValue } from './literal-value.ts';

/** Works that a text cites in one place. Only between `remarkCitationGroups` and `remarkCitations`. */
export interface CitationGroupNode extends Node {
  type: 'citationGroup';
  items: CitationItem[];
  narrative: boolean;
  /** What has a place in the file. */
  written: Node;
  /** The group as it stands there; empty for a component. */
  source: string;
  /** What it is if it is no citation. */
  children: PhrasingContent[];
  /** What keeps it from being a citation, which it is meant to be if it names a work that is known. */
  mistake?: ParsedGroup['mistake'];
}

declare module 'mdast' {
  interface PhrasingContentMap {
    citationGroup: CitationGroupNode;
  }
  interface RootContentMap {
    citationGroup: CitationGroupNode;
  }
}

declare module 'vfile' {
  interface DataMap {
    /** What stands within citations and is no plain text. */
    heldNodes: HeldNodes;
  }
}

/** Finds citations: `[*see* @marr1982, p. 4]` as Pandoc has them, and `<Cite>`. */
export function remarkCitationGroups() {
  return (tree: Root, file: VFile): void => {
    const held = (file.data.heldNodes = new HeldNodes());
    visit(tree, (node, index, parent) => {
      if (!isJsxElement(node) || node.name !== 'Cite' || !parent || index === undefined) return;
      const group = fromComponent(node);
      const inline = node.type === 'mdxJsxTextElement';
      parent.children[index] = inline ? group : { type: 'paragraph', children: [group] };
    });
    visitParents(tree, (node, ancestors) => {
      if (!mayCite(node) || [...ancestors, node].some(isLink)) return;
      const placed = [...ancestors, node].findLast(({ position }) => position);
      node.children = replaceGroups(node.children as PhrasingContent[], held, placed ?? tree, file);
    });
  };
}

function isLink({ type }: Node): boolean {
  return type === 'link' || type === 'linkReference';
}

function mayCite(node: Nodes): node is Parents {
  if (!('children' in node) || node.type === 'citationGroup') return false;
  return (node.children as Nodes[]).some(
    (child) => child.type === 'text' && child.value.includes('@'),
  );
}

/** A group may hold more than text: a whole line is searched, with a sign for each node in it that does not cite itself. */
function replaceGroups(
  line: readonly PhrasingContent[],
  held: HeldNodes,
  container: Node,
  file: VFile,
): PhrasingContent[] {
  const at = line.findIndex(cites);
  if (at !== -1) {
    const [before, after] = [line.slice(0, at), line.slice(at + 1)].map((part) =>
      replaceGroups(part, held, container, file),
    );
    return [...(before ?? []), ...line.slice(at, at + 1), ...(after ?? [])];
  }
  const flat = line.map((node) => (node.type === 'text' ? node.value : held.hold(node))).join('');
  const replaced: PhrasingContent[] = [];
  let end = 0;
  for (const match of flat.matchAll(citationGroup)) {
    const [written, content = ''] = match;
    const group = parseGroup(content);
    if (!group || isEscaped(written, group.items, container, file)) continue;
    replaced.push(...held.release(flat.slice(end, match.index)), {
      type: 'citationGroup',
      ...group,
      narrative: false,
      written: placedText(line, written) ?? container,
      source: written,
      children: held.release(written),
    });
    end = match.index + written.length;
  }
  return end === 0 ? [...line] : [...replaced, ...held.release(flat.slice(end))];
}

function cites(node: Nodes): boolean {
  let found = false;
  visit(node, 'citationGroup', () => {
    found = true;
  });
  return found;
}

/** The text that a group begins in, if it has a place: other plugins may have divided it. */
function placedText(line: readonly PhrasingContent[], written: string): Text | undefined {
  const [beginning = ''] = written.split(heldNode);
  return line.find(
    (node): node is Text =>
      node.type === 'text' && !!node.position && node.value.includes(beginning),
  );
}

/** `[\@name]` is text. */
function isEscaped(
  written: string,
  [first]: readonly CitationItem[],
  { position }: Node,
  file: VFile,
): boolean {
  const source = String(file.value).slice(position?.start.offset, position?.end.offset);
  const key = `@${first?.id ?? ''}`;
  const [before = ''] = written.split(key);
  const beginning = before.split(heldNode).at(-1) ?? '';
  return source.includes(`${beginning}\\${key}`) && !source.includes(beginning + key);
}

function fromComponent(element: JsxElement): CitationGroupNode {
  const keys = (stringAttribute(element, 'keys') ?? '').split(/[\s,;]+/).filter(Boolean);
  const items = keys.map((id): CitationItem => ({ id }));
  const locator = stringAttribute(element, 'locator');
  const last = items.at(-1);
  if (last && locator !== undefined) Object.assign(last, readLocator(locator));
  const attribute = findAttribute(element, 'narrative');
  return {
    type: 'citationGroup',
    items,
    narrative: attribute !== undefined && literalValue(attribute.value) === true,
    written: element,
    source: '',
    children: [{ type: 'text', value: keys.join(', ') }],
  };
}

function readLocator(text: string): Pick<CitationItem, 'locator' | 'label' | 'suffix'> {
  const { locator, label, end } = parseLocator(text.trim());
  return locator !== undefined && end === text.trim().length
    ? { locator, label }
    : { suffix: `, ${text.trim()}` };
}
