import { captionAt, toPlainText } from '../caption-text.ts';
import type { RuleContext } from '../context.ts';
import { isInclude, readInclude, type IncludeParameters } from '../figure/parameters.ts';
import { missingFile } from '../html/media.ts';
import { fileWords, mediaSource } from '../media-file.ts';
import { openTag, type JsxValue } from '../mdx/jsx.ts';
import { replace, type Rule } from '../rule.ts';
import { componentRules } from '../../schemas/components.ts';

type Kind = 'Video' | 'Audio' | 'Embed';

/** What al-folio's includes take. `controls` are always there; limits of size are for its own layout. */
const parameters: ReadonlySet<string> = new Set(
  'path class width height min-width min-height max-width max-height title alt autoplay controls loop muted poster caption cache_bust'.split(
    ' ',
  ),
);

/** Classes that only say what Folia does anyway. */
const usualClasses: ReadonlySet<string> = new Set('img-fluid rounded'.split(' '));

/**
 * `{% include video.liquid path="…" %}` and `audio.liquid`: a file becomes `<Video>` or `<Audio>`, a page of YouTube, Vimeo or another
 * site `<Embed>`.
 */
export const media: Rule = {
  name: 'media',
  convert: (nodes, index, context) => {
    const node = nodes[index];
    if (!isInclude(node, 'video', 'audio') || context.inline) return undefined;
    const given = readInclude(node, parameters, context);
    const address = given?.values.get('path') ?? given?.values.get('url') ?? '';
    if (!given || address === '') return undefined;
    const kind = kindOf(address, node.args.startsWith('audio'));
    if (kind === undefined) return undefined;
    const src =
      kind === 'Embed' ? address.replace(/^\/\//, 'https://') : mediaSource(address, node, context);
    if (src === undefined) return replace('block', missingBox(address, given, context));
    const props = { src, ...sharedProps(given, kind, context), ...ownProps(given, kind) };
    return replace('block', openTag(kind, props, { empty: true }));
  },
};

/** The marked box for a film or a recording that the old site does not have, with its caption. */
function missingBox(address: string, given: IncludeParameters, context: RuleContext): string {
  const text = given.caption ? captionAt(given.caption, context) : '';
  const title = given.values.get('title') ?? given.values.get('alt');
  return missingFile(address, title, context.opaque.restore(text));
}

function kindOf(address: string, isAudio: boolean): Kind | undefined {
  const accepts = (kind: Kind) => componentRules[kind].props.shape.src.safeParse(address).success;
  if (isAudio) return accepts('Audio') ? 'Audio' : undefined;
  if (accepts('Video')) return 'Video';
  return accepts('Embed') ? 'Embed' : undefined;
}

function sharedProps(
  { node, values, caption }: IncludeParameters,
  kind: Kind,
  context: RuleContext,
): Record<string, JsxValue> {
  const text = caption ? captionAt(caption, context) : '';
  const classes = (values.get('class') ?? '')
    .split(/\s+/)
    .filter((name) => !usualClasses.has(name));
  const said = values.get('title') ?? values.get('alt') ?? toPlainText(text, context);
  return {
    title: said.trim() || madeTitle(node, values.get('path') ?? '', kind, context),
    caption: context.opaque.restore(text) || undefined,
    class: classes.filter((name) => !/^z-depth-/.test(name)).join(' ') || undefined,
  };
}

/** Those who do not see it hear its title, so there must be one. */
function madeTitle(
  node: IncludeParameters['node'],
  address: string,
  kind: Kind,
  context: RuleContext,
): string {
  const host = /^(?:https?:)?\/\/(?:www\.)?([^/:?#]+)/.exec(address)?.[1];
  const fromHost = /youtu/.test(host ?? '') ? 'YouTube' : /vimeo/.test(host ?? '') ? 'Vimeo' : host;
  const title =
    kind === 'Embed' ? `Video on ${fromHost ?? 'another site'}` : fileWords(address) || kind;
  const message = `Nothing says what this shows or plays. It was given the title "${title}".`;
  context.report('media-title', message, node);
  return title;
}

function ownProps({ values }: IncludeParameters, kind: Kind): Record<string, JsxValue> {
  const flag = (name: string): true | undefined =>
    (values.get(name) ?? 'false') === 'false' ? undefined : true;
  if (kind === 'Audio') return { loop: flag('loop') };
  if (kind === 'Embed') return { height: length(values.get('height')) };
  return {
    poster: values.get('poster'),
    autoplay: flag('autoplay'),
    loop: flag('loop'),
    muted: flag('autoplay') ? undefined : flag('muted'),
    width: length(values.get('width')),
  };
}

function length(value: string | undefined): string | undefined {
  if (value === undefined || ['auto', '100%'].includes(value.trim())) return undefined;
  const { success } = componentRules.Video.props.shape.width.safeParse(value.trim());
  return success ? value.trim() : undefined;
}
