import { openTag } from '../mdx/jsx.ts';
import { replace, type Rule } from '../rule.ts';

/** `{% twitter https://twitter.com/a/status/1 %}` becomes an `<Embed>`, which shows a link: posts cannot be framed. */
export const tweet: Rule = {
  name: 'tweet',
  convert: (nodes, index, context) => {
    const node = nodes[index];
    if (node?.type !== 'liquid' || !['twitter', 'twitternocache'].includes(node.name)) {
      return undefined;
    }
    const [src = ''] = node.args
      .replaceAll(/["']/g, '')
      .split(/\s+/)
      .filter((word) => /^https?:\/\//.test(word));
    if (src === '' || context.inline) return undefined;
    const title = titleOf(src);
    return replace('block', openTag('Embed', { src, title }, { empty: true }));
  },
};

function titleOf(src: string): string {
  const [, host = '', user, post] =
    /^https?:\/\/(?:www\.|mobile\.)?([^/]+)(?:\/(\w+))?(\/status\/)?/.exec(src) ?? [];
  if (!/^(?:twitter|x)\.com$/i.test(host) || user === undefined) return `Post on ${host}`;
  return post === undefined ? `@${user} on X` : `Post by @${user} on X`;
}
