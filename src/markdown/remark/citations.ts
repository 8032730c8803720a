import type { PhrasingContent, Root } from 'mdast';
import { visit } from '../../lib/visit.ts';
import { visitParents } from '../../lib/visit.ts';
import type { VFile } from 'vfile';
import { toCitedWork, type CitedWork } from '../../lib/scholar/cited-work.ts';
import { findNearest } from '../../lib/suggest.ts';
import type { Words } from '../../lib/words.ts';
import type { Bibliography } from '../citations/bibliography.ts';
import type { RenderedGroup } from '../citations/engine.ts';
import { toPhrasing } from '../citations/html.ts';
import { heldNode, type HeldNodes } from '../citations/held-nodes.ts';
import { citationId, referenceId } from '../citations/ids.ts';
import type { CitationLibrary } from '../citations/library.ts';
import { placeWithin } from '../place.ts';
import { reportProblem } from '../report.ts';
import type { TextOptions } from '../text-options.ts';
import { findAttribute } from '../tree.ts';
import type { CitationGroupNode } from './citation-groups.ts';
import { findReferenceList, placeReferences } from './reference-list.ts';
import { linkTo } from './references.ts';

export interface CitationOptions {
  library: CitationLibrary;
  /** Language of the text. */
  language: string;
  words: Words;
  /** What the front matter of a text says, by the path of its file. */
  optionsOf: (file: string) => TextOptions;
}

/** Writes citations as the style has them, each work a link to its reference, and the list of references. */
export function remarkCitations({ library, language, words, optionsOf }: CitationOptions) {
  return (tree: Root, file: VFile): void => {
    const groups = findGroups(tree);
    const list = findReferenceList(tree, file);
    if (groups.length === 0 && !list) return;
    const { bibliography: own, citationStyle, citationLocale } = optionsOf(file.path);
    const bibliography = library.bibliography(file.path, own);
    const engine = library.engine(citationStyle, citationLocale ?? language);
    const known = bibliography
      ? groups.filter(({ node }) => checkGroup(node, bibliography, file))
      : [];
    if (bibliography && engine) {
      const all = list !== undefined && findAttribute(list.element, 'all') !== undefined;
      const rendered = engine.render(
        bibliography.works,
        known.map(({ node }) => node),
        all ? [...bibliography.works.keys()] : [],
      );
      for (const [index, { node, inNote }] of known.entries()) {
        const group = rendered.groups[index];
        const asNote = rendered.inNotes && !inNote;
        if (group) writeGroup(tree, node, group, { index, asNote, held: file.data.heldNodes });
      }
      const cited = known.map(({ node }) => node.items.map(({ id }) => id));
      const { works } = bibliography;
      placeReferences(tree, list, { ...rendered, works, cited, words }, file);
      file.data.citations = [...new Set(cited.flat())].flatMap((id) => {
        const work = works.get(id);
        return work ? [toCitedWork(work)] : [];
      });
    }
    leaveAsText(tree);
  };
}

declare module 'vfile' {
  interface DataMap {
    /** The works that the text cites, in the order of the text. */
    citations: CitedWork[];
  }
}

interface FoundGroup {
  node: CitationGroupNode;
  /** It stands in a footnote. */
  inNote: boolean;
}

function findGroups(tree: Root): FoundGroup[] {
  const found: FoundGroup[] = [];
  visitParents(tree, 'citationGroup', (node, ancestors) => {
    found.push({ node, inNote: ancestors.some(({ type }) => type === 'footnoteDefinition') });
  });
  return found;
}

/** Whether a group can be written; what keeps it from that is reported. */
function checkGroup(group: CitationGroupNode, works: Bibliography, file: VFile): boolean {
  const { items, mistake } = group;
  if (mistake === undefined) return checkKeys(group, works, file);
  const known = items.find(({ id }) => works.works.has(id));
  if (known) {
    reportProblem(file, { ...syntaxProblem(mistake), place: placeOf(known.id, group, file) });
  }
  return false;
}

function checkKeys(group: CitationGroupNode, works: Bibliography, file: VFile): boolean {
  const bad = group.items.filter(({ id }) => !works.works.has(id) || works.clashes.has(id));
  for (const { id } of bad) {
    const clash = works.clashes.get(id);
    reportProblem(file, {
      ...(clash ? clashProblem(id, clash) : unknownProblem(id, group, works)),
      place: placeOf(id, group, file),
    });
  }
  return bad.length === 0;
}

/** Where a key stands: in the brackets, or anywhere in a component. */
function placeOf(key: string, { written, source }: CitationGroupNode, file: VFile) {
  const [before = ''] = source.split(key);
  const plain = before.split(heldNode).at(-1) ?? '';
  return placeWithin(
    file,
    written,
    new RegExp(`(?<=${RegExp.escape(plain)})${RegExp.escape(key)}`, 'u'),
  );
}

function syntaxProblem(mistake: NonNullable<CitationGroupNode['mistake']>) {
  return {
    id: 'citation-syntax' as const,
    message: {
      'without-key': 'A part of this citation names no work.',
      'two-keys': 'A part of this citation names two works.',
    }[mistake],
    remedy:
      'Put one key into each part, and semicolons between the parts: [see @a, p. 4; @b]. A semicolon of the text needs <Cite>.',
  };
}

function unknownProblem(key: string, { source }: CitationGroupNode, { works }: Bibliography) {
  const nearest = findNearest(key, [...works.keys()]);
  const remedy = nearest
    ? `Did you mean "${nearest}"?`
    : works.size > 0
      ? 'Add it to the BibTeX file of this text, or correct the key.'
      : 'There are no BibTeX files: put one into content/publications/.';
  return {
    id: 'citation-unknown' as const,
    message: `The bibliography has no entry "${key}".`,
    remedy: source ? `${remedy} If it is no citation, write \\@${key}.` : remedy,
  };
}

function clashProblem(key: string, files: readonly string[]) {
  const names = [...new Set(files)];
  return {
    id: 'citation-clash' as const,
    message: `The key "${key}" stands for different works in ${names.length > 1 ? names.join(' and ') : `${names[0] ?? ''}, twice`}.`,
    remedy:
      'Give one of them another key, or name the file that is meant as "bibliography" in the front matter.',
  };
}

function writeGroup(
  tree: Root,
  node: CitationGroupNode,
  group: RenderedGroup,
  { index, asNote, held }: { index: number; asNote: boolean; held: HeldNodes | undefined },
): void {
  const id = citationId(index + 1);
  const content = groupContent(group, held);
  const children = asNote ? [addNote(tree, id, content)] : content;
  Object.assign(node, {
    type: 'mdxJsxTextElement',
    name: 'span',
    attributes: [
      { type: 'mdxJsxAttribute', name: 'class', value: 'citation' },
      { type: 'mdxJsxAttribute', name: 'id', value: id },
    ],
    children,
  });
}

function groupContent(
  { parts, raised }: RenderedGroup,
  held: HeldNodes | undefined,
): PhrasingContent[] {
  const content = parts.flatMap(({ id, html }): PhrasingContent[] => {
    const written = toPhrasing(html, held);
    return id === undefined ? written : [linkTo({ id: referenceId(id) }, written, {})];
  });
  if (!raised) return content;
  return [{ type: 'mdxJsxTextElement', name: 'sup', attributes: [], children: content }];
}

function addNote(tree: Root, identifier: string, children: PhrasingContent[]): PhrasingContent {
  tree.children.push({
    type: 'footnoteDefinition',
    identifier,
    label: identifier,
    children: [{ type: 'paragraph', children }],
  });
  return { type: 'footnoteReference', identifier, label: identifier };
}

/** What is no citation, or was reported. */
function leaveAsText(tree: Root): void {
  visit(tree, 'citationGroup', (node, index, parent) => {
    if (parent && index !== undefined) parent.children.splice(index, 1, ...node.children);
  });
}
