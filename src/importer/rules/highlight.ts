import { readLiquidBlock } from '../liquid/block.ts';
import { codeBlock } from '../mdx/escape.ts';
import { unquoted } from '../quotation.ts';
import { replace, type Rule } from '../rule.ts';

/**
 * `{% highlight python linenos %}…{% endhighlight %}` and `{% mermaid %}…{% endmermaid %}` become fences:
 *
 *     ```python showLineNumbers
 */
export const highlight: Rule = {
  name: 'highlight',
  convert: (nodes, index, context) => {
    const node = nodes[index];
    if (node?.type !== 'opaque' || node.language !== 'liquid' || context.inline) return undefined;
    if (node.name !== 'highlight' && node.name !== 'mermaid') return undefined;
    const { args, content } = readLiquidBlock(node, context);
    const info = node.name === 'mermaid' ? 'mermaid' : fenceInfo(args);
    const indent = context.source.lineBefore(node.start);
    const code = codeBlock(unindented(trimLines(unquoted(content, indent)), indent), info);
    return replace('block', context.opaque.add(code));
  },
};

function fenceInfo(args: string): string {
  const [language = '', ...options] = args.match(/(?:[^\s"']|"[^"]*"|'[^']*')+/g) ?? [];
  const marked = options.flatMap(
    (option) => /^(?:hl_lines|mark_lines)=["']?([\d\s,-]+?)["']?$/.exec(option)?.[1] ?? [],
  );
  const numbers = options.some((option) => /^linenos(?:=|$)/.test(option));
  return [
    language.toLowerCase() === 'plaintext' ? 'text' : language,
    ...(numbers ? ['showLineNumbers'] : []),
    ...marked.map((lines) => `{${lines.trim().replaceAll(/[\s,]+/g, ',')}}`),
  ].join(' ');
}

/** Jekyll takes off the line breaks at both ends. */
function trimLines(content: string): string {
  return content.replace(/^(?:[ \t]*\n)+/, '').replace(/\s+$/, '');
}

/** Without the indentation of the list item that the code stands in. */
function unindented(code: string, before: string): string {
  const width = /^[ \t]*$/.test(before) ? before.length : 0;
  return width === 0 ? code : code.replaceAll(new RegExp(`^[ \\t]{1,${width}}`, 'gm'), '');
}
