import type { PhrasingContent, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { visitParents } from 'unist-util-visit-parents';
import type { VFile } from 'vfile';
import { findNearest } from '../../lib/suggest.ts';
import type { Words } from '../../lib/words.ts';
import type { Bibliography } from '../citations/bibliography.ts';
import type { RenderedGroup } from '../citations/engine.ts';
import { toPhrasing } from '../citations/html.ts';
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
      ? groups.filter(({ node }) => checkKeys(node, bibliography, file))
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
        if (group) writeGroup(tree, node, group, { index, asNote: rendered.inNotes && !inNote });
      }
      const cited = known.map(({ node }) => node.items.map(({ id }) => id));
      placeReferences(tree, list, { ...rendered, works: bibliography.works, cited, words }, file);
      file.data.citations = [...new Set(cited.flat())];
    }
    leaveAsText(tree);
  };
}

declare module 'vfile' {
  interface DataMap {
    /** Keys of the works that the text cites, in the order of the text. */
    citations: string[];
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

/** Whether all works of a group can be cited; what cannot is reported. */
function checkKeys(group: CitationGroupNode, works: Bibliography, file: VFile): boolean {
  const bad = group.items.filter(({ id }) => !works.works.has(id) || works.clashes.has(id));
  for (const { id } of bad) {
    const place = placeWithin(file, group.written, id);
    const clash = works.clashes.get(id);
    reportProblem(file, {
      ...(clash ? clashProblem(id, clash) : unknownProblem(id, works)),
      place,
    });
  }
  return bad.length === 0;
}

function unknownProblem(key: string, { works }: Bibliography) {
  const nearest = findNearest(key, [...works.keys()]);
  return {
    id: 'citation-unknown' as const,
    message: `The bibliography has no entry "${key}".`,
    remedy: nearest
      ? `Did you mean "${nearest}"?`
      : works.size > 0
        ? 'Add it to the BibTeX file of this text, or correct the key.'
        : 'There are no BibTeX files: put one into content/publications/.',
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
  { index, asNote }: { index: number; asNote: boolean },
): void {
  const id = citationId(index + 1);
  const children = asNote ? [addNote(tree, id, group)] : groupContent(group);
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

function groupContent({ parts, raised }: RenderedGroup): PhrasingContent[] {
  const content = parts.flatMap(({ id, html }): PhrasingContent[] => {
    const written = toPhrasing(html);
    return id === undefined ? written : [linkTo({ id: referenceId(id) }, written, {})];
  });
  if (!raised) return content;
  return [{ type: 'mdxJsxTextElement', name: 'sup', attributes: [], children: content }];
}

function addNote(tree: Root, identifier: string, group: RenderedGroup): PhrasingContent {
  tree.children.push({
    type: 'footnoteDefinition',
    identifier,
    label: identifier,
    children: [{ type: 'paragraph', children: groupContent(group) }],
  });
  return { type: 'footnoteReference', identifier, label: identifier };
}

/** What could not be cited was reported; the tree still has to be one that can be written. */
function leaveAsText(tree: Root): void {
  visit(tree, 'citationGroup', (node, index, parent) => {
    if (parent && index !== undefined) {
      parent.children[index] = { type: 'text', value: node.value };
    }
  });
}
