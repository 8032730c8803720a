import type { Element, Root } from 'hast';
import { toString } from 'hast-util-to-string';
import { codeToHast } from 'shiki';
import { visit } from '../../lib/visit.ts';
import { themes } from '../code/transformers.ts';

/** Colours code in a line whose language is known. Blocks are coloured already, by Astro. */
export function rehypeInlineCode() {
  return async (tree: Root): Promise<void> => {
    const found: { code: Element; lang: string }[] = [];
    visit(tree, 'element', (code, _index, parent) => {
      if (code.tagName !== 'code' || (parent?.type === 'element' && parent.tagName === 'pre'))
        return;
      const lang = languageOf(code);
      if (lang !== undefined) found.push({ code, lang });
    });
    for (const { code, lang } of found) {
      const { children } = await codeToHast(toString(code), {
        lang,
        themes,
        defaultColor: false,
        structure: 'inline',
      });
      code.children = children as Element['children'];
      code.properties['className'] = ['astro-code'];
      code.properties['dataLanguage'] = lang;
    }
  };
}

/** The class that `remark/code-blocks.ts` writes; formulas have one of the same form. */
function languageOf({ properties: { className } }: Element): string | undefined {
  const names = Array.isArray(className) ? className.map(String) : [];
  const name = names.find((each) => each.startsWith('language-') && each !== 'language-math');
  return name?.slice('language-'.length);
}
