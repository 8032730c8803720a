import {
  transformerMetaHighlight,
  transformerMetaWordHighlight,
  transformerNotationDiff,
  transformerNotationErrorLevel,
  transformerNotationFocus,
  transformerNotationHighlight,
} from '@shikijs/transformers';
import type { ShikiTransformer } from 'shiki';
import { changesOf } from './differences.ts';

const notation = { matchAlgorithm: 'v3' } as const;

/** A text about writing shows the marks that it explains: in Markdown they are no comments. */
function outsideMarkdown(transformer: ShikiTransformer): ShikiTransformer {
  const { code } = transformer;
  return {
    ...transformer,
    code(element) {
      return /^(?:md|mdx|markdown)$/.test(this.options.lang) ? element : code?.call(this, element);
    },
  };
}

/** Marks of lines and words, in the fence (`{1,3-5}`, `/word/`) and in comments (`[!code ++]`): https://shiki.style/packages/transformers */
export const transformers: ShikiTransformer[] = [
  transformerMetaHighlight(),
  transformerMetaWordHighlight(),
  outsideMarkdown(transformerNotationDiff(notation)),
  outsideMarkdown(transformerNotationErrorLevel(notation)),
  outsideMarkdown(transformerNotationFocus(notation)),
  outsideMarkdown(transformerNotationHighlight(notation)),
  {
    name: 'folia:differences',
    line(line, number) {
      if (this.options.lang !== 'diff') return;
      const change = changesOf(this.source)[number - 1];
      if (change) this.addClassToHast(line, change);
    },
  },
];

/** Both themes are in each token; the page shows one. */
export const themes = {
  light: 'github-light-high-contrast',
  dark: 'github-dark-high-contrast',
} as const;
