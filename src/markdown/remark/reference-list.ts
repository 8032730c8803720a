import type { Heading, PhrasingContent, Root, RootContent } from 'mdast';
import { visit } from '../../lib/visit.ts';
import type { Parent } from 'unist';
import type { VFile } from 'vfile';
import { fill, type Words } from '../../lib/words.ts';
import type { Work } from '../../lib/bibtex/bibtex.ts';
import type { RenderedCitations } from '../citations/engine.ts';
import { toPhrasing } from '../citations/html.ts';
import { citationId, referenceId } from '../citations/ids.ts';
import { plainText } from '../plain-text.ts';
import { reportProblem, reportWarning } from '../report.ts';
import { isJsxElement, stringAttribute, type JsxElement } from '../tree.ts';

/** Where a writer wants the list of references. */
export interface ListPlace {
  element: JsxElement;
  parent: Parent;
}

interface Content extends Pick<RenderedCitations, 'list' | 'undated'> {
  works: ReadonlyMap<string, Work>;
  /** Keys of the works in each citation. */
  cited: readonly (readonly string[])[];
  words: Words;
}

/** The `<Bibliography>` of a text: there may be one. */
export function findReferenceList(tree: Root, file: VFile): ListPlace | undefined {
  const found: ListPlace[] = [];
  visit(tree, (node, _index, parent) => {
    if (isJsxElement(node) && node.name === 'Bibliography' && parent) {
      found.push({ element: node, parent });
    }
  });
  for (const { element } of found.slice(1)) {
    reportProblem(file, {
      id: 'component-place',
      message: '<Bibliography> stands twice in this text.',
      remedy: 'Keep one of them.',
      place: element.position,
    });
  }
  return found[0];
}

/** Puts the list where `<Bibliography>` stands, else at the end of the text, below a heading. */
export function placeReferences(
  tree: Root,
  place: ListPlace | undefined,
  content: Content,
  file: VFile,
): void {
  if (content.list.length === 0) {
    if (place) warnOfNothing(place, file);
    return;
  }
  if (place) {
    const grouped = stringAttribute(place.element, 'group_by') !== undefined;
    const blocks = grouped
      ? byYear(content, depthBelow(tree, place))
      : [references(content.list, content)];
    const siblings = place.parent.children as RootContent[];
    siblings.splice(siblings.indexOf(place.element), 1, ...blocks);
    return;
  }
  if (!endsWithHeading(tree, content.words.references)) {
    tree.children.push(heading(2, content.words.references));
  }
  tree.children.push(references(content.list, content));
}

function warnOfNothing({ element, parent }: ListPlace, file: VFile): void {
  reportWarning(
    file,
    'The list of references is empty, because this text cites nothing. <Bibliography all /> lists every work of the BibTeX file.',
    element.position,
  );
  parent.children.splice(parent.children.indexOf(element), 1);
}

/** A writer may have written the heading, and nothing below it. */
function endsWithHeading(tree: Root, title: string): boolean {
  const last = tree.children.findLast(({ type }) => type !== 'footnoteDefinition');
  return last?.type === 'heading' && plainText(last).toLowerCase() === title.toLowerCase();
}

function depthBelow(tree: Root, { element }: ListPlace): Heading['depth'] {
  const index = tree.children.indexOf(element);
  const above = tree.children
    .slice(0, Math.max(index, 0))
    .findLast(({ type }) => type === 'heading');
  const depth = above?.type === 'heading' ? above.depth + 1 : 2;
  return Math.min(depth, 6) as Heading['depth'];
}

/** What is still to come first, then the newest; works without a year at the end. */
function byYear(content: Content, depth: Heading['depth']): RootContent[] {
  const groups = Map.groupBy(content.list, ({ id }) => yearOf(content.works.get(id)));
  return [...groups.keys()]
    .toSorted((a, b) => (rank(a) === rank(b) ? 0 : rank(b) - rank(a)))
    .flatMap((year) => [
      heading(depth, year === '' ? content.undated : year),
      references(groups.get(year) ?? [], content),
    ]);
}

/** `2020`, `in press`, or empty. What BibTeX cannot read as a date may hold a year: `c. 1900`, `1999/2000`. */
function yearOf(work: Work | undefined): string {
  const { 'date-parts': parts, literal = '' } = work?.issued ?? {};
  const year = parts?.[0]?.[0] ?? /\d{4}/.exec(literal)?.[0] ?? (literal || work?.status);
  return String(year ?? '');
}

function rank(year: string): number {
  if (year === '') return -Infinity;
  return Number.isNaN(Number(year)) ? Infinity : Number(year);
}

function heading(depth: Heading['depth'], title: string): Heading {
  return { type: 'heading', depth, children: [{ type: 'text', value: title }] };
}

function references(list: RenderedCitations['list'], { cited, words }: Content): RootContent {
  return {
    type: 'mdxJsxFlowElement',
    name: 'References',
    attributes: [],
    children: list.map(({ id, html }) => ({
      type: 'mdxJsxFlowElement' as const,
      name: 'li',
      attributes: [{ type: 'mdxJsxAttribute' as const, name: 'id', value: referenceId(id) }],
      children: [...toPhrasing(html), ...backlinks(id, cited, words)] as never[],
    })),
  };
}

/** Links to where a work is cited. */
function backlinks(
  id: string,
  cited: readonly (readonly string[])[],
  words: Words,
): PhrasingContent[] {
  return cited.flatMap((keys, index): PhrasingContent[] => {
    if (!keys.includes(id)) return [];
    const number = index + 1;
    return [
      { type: 'text', value: ' ' },
      {
        type: 'link',
        url: `#${citationId(number)}`,
        children: [{ type: 'text', value: '↩' }],
        data: {
          hProperties: {
            dataBacklink: true,
            ariaLabel: fill(words, 'backToCitation', { n: number }),
          },
        },
      },
    ];
  });
}
