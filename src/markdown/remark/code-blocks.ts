import type { Code, InlineCode, Root } from 'mdast';
import type { MdxJsxAttribute, MdxJsxFlowElement } from 'mdast-util-mdx-jsx';
import type {} from 'mdast-util-to-hast';
import { SKIP, visit } from '../../lib/visit.ts';
import type { VFile } from 'vfile';
import { findNearest } from '../../lib/suggest.ts';
import { findLanguage, knownLanguages } from '../code/languages.ts';
import { divideInfo, metaNames, parseCodeMeta, type CodeMeta } from '../code/meta.ts';
import { drawingLanguages } from '../drawings/kinds.ts';
import { reportWarning } from '../report.ts';

/**
 * Puts each block of code into `<CodeBlock>`, which has its title, its line numbers and the button that copies it, and finds the
 * language of code in a line: `` `x = 1{:python}` ``.
 */
export function remarkCodeBlocks() {
  return (tree: Root, file: VFile): void => {
    visit(tree, 'inlineCode', (code) => findInlineLanguage(code, file));
    visit(tree, 'code', (code, index, parent) => {
      // GitHub's way to write a formula.
      if (code.lang === 'math' || !parent || index === undefined) return;
      parent.children[index] = codeBlock(code, file);
      return [SKIP, index + 1];
    });
  };
}

function codeBlock(code: Code, file: VFile): MdxJsxFlowElement {
  const info = divideInfo(code);
  const { meta, marks, unknown } = parseCodeMeta(info.meta);
  for (const word of unknown) warnOfMeta(word, code, file);
  const language = info.lang ? languageOf(info.lang, code, file) : undefined;
  return {
    type: 'mdxJsxFlowElement',
    name: 'CodeBlock',
    attributes: attributes(meta, code.value.split('\n').length),
    children: [{ ...code, lang: language ?? null, meta: marks || null }],
    ...(code.position && { position: code.position }),
  };
}

function attributes(meta: CodeMeta, lines: number): MdxJsxAttribute[] {
  const { title, startLineNumber, ...flags } = meta;
  const all = {
    title,
    startLineNumber: startLineNumber === undefined ? undefined : String(startLineNumber),
    lines: String(lines),
  };
  return [
    ...Object.entries(all).flatMap(([name, value]) =>
      value === undefined ? [] : [{ type: 'mdxJsxAttribute' as const, name, value }],
    ),
    ...Object.keys(flags).map((name) => ({ type: 'mdxJsxAttribute' as const, name, value: null })),
  ];
}

function languageOf(written: string, code: Code | InlineCode, file: VFile): string {
  const language = findLanguage(written);
  if (language !== undefined) return language;
  const nearest = findNearest(written, [...knownLanguages, ...drawingLanguages]);
  reportWarning(
    file,
    `Shiki knows no language "${written}", so this code is not coloured.${nearest ? ` Did you mean "${nearest}"?` : ' The names are at https://shiki.style/languages; "text" is plain.'}`,
    code.position,
  );
  return 'text';
}

function warnOfMeta(word: string, code: Code, file: VFile): void {
  // Other software starts the numbers so.
  const nearest = /^showLineNumbers[={]\d/.test(word)
    ? 'startLineNumber'
    : findNearest(word.replace(/=.*/, ''), metaNames);
  reportWarning(
    file,
    `"${word}" after the language of this code means nothing.${nearest ? ` Did you mean "${nearest}"?` : ` There are: ${metaNames.join(', ')}, {1,3-5} and /word/.`}`,
    code.position,
  );
}

function findInlineLanguage(code: InlineCode, file: VFile): void {
  const [mark, written] = /\{:([\w#+.-]+)\}$/.exec(code.value) ?? [];
  if (mark === undefined || written === undefined) return;
  code.value = code.value.slice(0, -mark.length);
  const className = [`language-${languageOf(written, code, file)}`];
  code.data = { ...code.data, hProperties: { className } };
}
