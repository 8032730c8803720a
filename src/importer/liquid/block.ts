import type { RuleContext } from '../context.ts';
import type { OpaqueNode } from '../tree.ts';

/** A Liquid block whose content is no Markdown, taken apart. */
export interface LiquidBlock {
  args: string;
  content: string;
}

/** Reads `{% highlight python %}…{% endhighlight %}`. */
export function readLiquidBlock(node: OpaqueNode, context: RuleContext): LiquidBlock {
  const source = context.source.slice(node);
  const opener = /^\{%-?\s*\w+(?<args>[\s\S]*?)-?%\}/.exec(source);
  const content = source.slice(opener?.[0].length ?? 0).replace(/\{%-?\s*end\w+\s*-?%\}$/, '');
  return { args: opener?.groups?.['args']?.trim() ?? '', content };
}
