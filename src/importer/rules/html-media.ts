import { componentRules } from '../../schemas/components.ts';
import type { RuleContext } from '../context.ts';
import { readCaptioned, type Captioned } from '../html/captioned.ts';
import { fileSource, lengthOf, missingFile, namesOf, pixels, titleOf } from '../html/media.ts';
import { imageSource } from '../image-source.ts';
import { openTag } from '../mdx/jsx.ts';
import { replace, type Conversion, type Rule } from '../rule.ts';
import { attribute, isElement, type ElementNode } from '../tree.ts';
import { showSource } from './kept-as-code.ts';

/** `<video>` and `<audio>`, with `src` or `<source>`, become `<Video>` and `<Audio>`. */
export const htmlMedia: Rule = {
  name: 'html-media',
  convert: (nodes, index, context) => {
    if (context.inline) return undefined;
    const media = readCaptioned(nodes, index, ['video', 'audio'], context);
    return media && convertMedia(media, context);
  },
};

function convertMedia(media: Captioned, context: RuleContext): Conversion {
  const { element, caption, count } = media;
  const name = element.name === 'video' ? 'Video' : 'Audio';
  const { address, others } = chooseSource(element, name);
  if (address === undefined || /\{[{%]/.test(address)) {
    const message = `<${element.name}> names no file that <${name}> can play. It is kept as code.`;
    const liquid = address !== undefined;
    context.report(liquid ? 'liquid-unknown' : 'html-unknown', message, element);
    return showSource(element, 'html', context);
  }
  const src = fileSource(address, element, context);
  if (src === undefined) {
    return replace('block', missingFile(address, attribute(element, 'title'), caption), count);
  }
  for (const other of others) {
    const message = `<${name}> has one file. The source "${other}" was left out.`;
    context.report('html-attribute', message, element);
  }
  const shared = {
    src,
    title: titleOf(element, address, name, context),
    caption: caption || undefined,
    loop: flag(element, 'loop'),
  };
  const props = name === 'Audio' ? shared : { ...shared, ...videoProps(media, src, context) };
  return replace(
    'block',
    openTag(name, { ...props, ...namesOf(element, context) }, { empty: true }),
    count,
  );
}

/** The first file that the component takes. */
function chooseSource(element: ElementNode, name: 'Video' | 'Audio') {
  const sources = element.children.filter((child) => isElement(child, 'source'));
  const addresses = [element, ...sources].flatMap((node) => attribute(node, 'src') ?? []);
  const takes = (address: string): boolean =>
    componentRules[name].props.shape.src.safeParse(address).success || /\{[{%]/.test(address);
  const address = addresses.find(takes);
  return { address, others: addresses.filter((other) => other !== address) };
}

function videoProps({ element, ratio }: Captioned, src: string, context: RuleContext) {
  const width = lengthOf(element, 'width');
  const height = pixels(lengthOf(element, 'height'));
  const poster = attribute(element, 'poster');
  const track = element.children.find((child) => isElement(child, 'track'));
  const captions = isElement(track) ? attribute(track, 'src') : undefined;
  return {
    autoplay: autoplay(element, src, context),
    muted: flag(element, 'muted'),
    poster: poster ? imageSource(poster, element, context) : undefined,
    captions: captions?.endsWith('.vtt') ? fileSource(captions, element, context) : undefined,
    width: width === '100%' ? undefined : width,
    ratio:
      pixels(width) !== undefined && height !== undefined ? `${pixels(width)}/${height}` : ratio,
  };
}

/** Another host is asked when a reader asks, so nothing of it plays by itself. */
function autoplay(element: ElementNode, src: string, context: RuleContext): boolean | undefined {
  if (!flag(element, 'autoplay')) return undefined;
  if (!/^(?:https?:)?\/\//i.test(src)) return true;
  const message = 'A video of another site waits for a click: "autoplay" was left out.';
  context.report('html-attribute', message, element);
  return undefined;
}

function flag(element: ElementNode, name: string): true | undefined {
  return attribute(element, name) === undefined ? undefined : true;
}
