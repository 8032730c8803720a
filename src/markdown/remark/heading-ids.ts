import type { Heading, Root } from 'mdast';
import type {} from 'mdast-util-to-hast';
import { visit } from '../../lib/visit.ts';
import type { VFile } from 'vfile';
import { HeadingIds } from '../../lib/slugs.ts';
import { labelsOf } from '../labels.ts';
import { sourceText } from '../plain-text.ts';

/** Ids of headings as kramdown's GFM gives them: links to old pages still arrive. Ids that the writer gave are no others'. */
export function remarkHeadingIds() {
  return (tree: Root, file: VFile): void => {
    const ids = new HeadingIds();
    for (const id of labelsOf(file).ids) ids.reserve(id);
    visit(tree, 'heading', (heading) => {
      setId(heading, ids.next(sourceText(heading)));
    });
  };
}

export function headingId(heading: Heading): string {
  return heading.data?.hProperties?.id ?? '';
}

function setId(heading: Heading, id: string): void {
  heading.data = { ...heading.data, hProperties: { ...heading.data?.hProperties, id } };
}
