import type { Nodes, Root, RootContent } from 'mdast';
import { visit } from '../../lib/visit.ts';
import type { Node } from 'unist';
import type { VFile } from 'vfile';
import { distillRules, type DistillName } from '../../schemas/distill.ts';
import { codeText, isBlock, rawText } from '../distill/content.ts';
import { blockMath, inlineMath } from '../math/tex-nodes.ts';
import { reportProblem, reportWarning } from '../report.ts';
import type { TextOptions } from '../text-options.ts';
import { isJsxElement, setAttribute, stringAttribute, type JsxElement } from '../tree.ts';

declare module 'vfile' {
  interface DataMap {
    /** The text says itself that it has contents. */
    contents: boolean;
  }
}

interface Circumstances {
  file: VFile;
  options: TextOptions;
  /** There is a list of references already. */
  listed: boolean;
}

type Replace = (element: JsxElement, text: Circumstances) => Node[];

/**
 * Writes what Folia has in the place of the elements of Distill's template:
 *
 * ```mdx
 * <d-cite key="a,b"></d-cite>              <Cite keys="a,b" />
 * <d-code block language="python">…        a fence
 * <d-math block>…</d-math>                 $$ … $$
 * <d-citation-list></d-citation-list>      <Bibliography />
 * ```
 *
 * A `<d-footnote>` becomes a footnote with the other notes: see sidenotes.ts.
 */
export function remarkDistill(optionsOf: (file: string) => TextOptions) {
  return (tree: Root, file: VFile): void => {
    const text: Circumstances = { file, options: optionsOf(file.path), listed: hasList(tree) };
    visit(tree, (node, index, parent) => {
      if (!isJsxElement(node) || !parent || index === undefined) return;
      const replace = isDistill(node.name) ? replacements[node.name] : undefined;
      if (!replace) return;
      const nodes = replace(node, text);
      parent.children.splice(index, 1, ...(nodes as RootContent[]));
      // What stands there now may hold further elements; an element that stayed has been seen.
      return nodes[0] === node ? undefined : index;
    });
  };
}

export function isDistill(name: string | null): name is DistillName {
  return name !== null && name in distillRules;
}

const replacements: Partial<Record<DistillName, Replace>> = {
  'd-cite': cite,
  'd-math': math,
  'd-code': code,
  'd-figure': renamed('figure'),
  'd-appendix': renamed('Appendix'),
  'd-bibliography': bibliography,
  'd-citation-list': list,
  'd-contents': (_element, { file }) => {
    file.data.contents = true;
    return [];
  },
  // Notes stand at the end of every text that has some.
  'd-footnote-list': () => [],
  'd-front-matter': frontMatter,
  // The layout writes them; what a writer has put into them stays.
  'd-abstract': unwrapped,
  'd-article': unwrapped,
  'd-title': unwrapped,
  'd-byline': unwrapped,
};

function hasList(tree: Root): boolean {
  let found = false;
  visit(tree, (node) => {
    found ||= isJsxElement(node) && node.name === 'Bibliography';
  });
  return found;
}

function cite(element: JsxElement): Node[] {
  const key = stringAttribute(element, 'key') ?? '';
  element.name = 'Cite';
  element.attributes = [];
  element.children = [];
  setAttribute(element, 'keys', key);
  return [element];
}

function math(element: JsxElement): Node[] {
  const tex = rawText(element).trim();
  const placed = element.position && { position: element.position };
  if (element.type === 'mdxJsxTextElement')
    return [{ ...inlineMath(tex, isBlock(element)), ...placed }];
  if (isBlock(element)) return [{ ...blockMath(tex), ...placed }];
  return [paragraph({ ...inlineMath(tex, false), ...placed })];
}

function code(element: JsxElement, { file }: Circumstances): Node[] {
  const value = codeText(rawText(element));
  const lang = stringAttribute(element, 'language');
  const placed = element.position && { position: element.position };
  const inText = element.type === 'mdxJsxTextElement';
  if (isBlock(element) && inText) {
    reportProblem(file, {
      id: 'component-place',
      message: '<d-code block> stands within a line of text.',
      remedy: 'Put it on lines of its own, with a blank line before and after.',
      place: element.position,
    });
  }
  // Lines would be lost in a line.
  if (!inText && (isBlock(element) || value.includes('\n'))) {
    return [{ type: 'code', lang: lang ?? null, meta: null, value, ...placed } as Node];
  }
  const line = value.replace(/\s+/g, ' ');
  const inline = {
    type: 'inlineCode',
    value: lang === undefined ? line : `${line}{:${lang}}`,
    ...placed,
  };
  return inText ? [inline] : [paragraph(inline)];
}

function bibliography(element: JsxElement, text: Circumstances): Node[] {
  const src = stringAttribute(element, 'src');
  const named = text.options.bibliography;
  const file = src?.split('/').at(-1);
  if (src !== undefined && (named === undefined || named.split('/').at(-1) !== file)) {
    reportProblem(text.file, {
      id: 'component-prop',
      message: `<d-bibliography> names the BibTeX file ${src}, and the front matter ${named ?? 'names none'}.`,
      remedy: `Put the file into content/publications/ and write "bibliography: ${file ?? ''}" into the front matter.`,
      place: element.position,
    });
  }
  return list(element, text);
}

/** There may be one. */
function list(element: JsxElement, text: Circumstances): Node[] {
  if (text.listed) return [];
  text.listed = true;
  element.name = 'Bibliography';
  element.attributes = [];
  element.children = [];
  return [element];
}

function frontMatter(element: JsxElement, { file }: Circumstances): Node[] {
  if (element.children.length > 0) {
    reportWarning(
      file,
      '<d-front-matter> is left out: title, description and authors of a text stand between the lines of hyphens at its beginning.',
      element.position,
    );
  }
  return [];
}

function renamed(name: string): Replace {
  return (element) => {
    element.name = name;
    return [element];
  };
}

function unwrapped({ children }: JsxElement): Node[] {
  return children;
}

function paragraph(child: Node): Node {
  return { type: 'paragraph', children: [child], position: child.position } as Nodes;
}
