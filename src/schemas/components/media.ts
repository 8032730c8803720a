import * as z from 'zod';
import { length, prose, shared } from './props.ts';

const flag = () => z.boolean().meta({ expects: 'true or false' });
const named = (pattern: RegExp, expects: string) => z.string().regex(pattern).meta({ expects });

const frameRatio = () =>
  named(/^\d+(?:\.\d+)?\s*\/\s*\d+(?:\.\d+)?$/, 'a ratio such as 16/9').optional();

/** Whether it is a page of the web, or an HTML file. */
export function canBeFramed(src: string): boolean {
  if (/^(?:https?:)?\/\//i.test(src)) return URL.canParse(src.replace(/^\/\//, 'https://'));
  return !/^[a-z][a-z\d+.-]*:/i.test(src) && /\.x?html?(?:[?#].*)?$/i.test(src);
}

const recording = {
  ...shared,
  /** What it is, for those who do not see it. */
  title: z.string().min(1).meta({ expects: 'text' }),
  /** Text below it; Markdown. */
  caption: prose().optional(),
  /** From the start again when it has ended. Default: false. */
  loop: flag().optional(),
};

export const video = z.strictObject({
  ...recording,
  /** The file: of `content/assets/` or `public/`, or a URL. */
  src: named(
    /\.(?:mp4|m4v|webm|ogv|ogg|mov)(?:[?#].*)?$/i,
    'an MP4, WebM, Ogg or MOV file; pages of YouTube or Vimeo are for <Embed>',
  ),
  /** The still that is shown before it plays. */
  poster: z.string().min(1).meta({ expects: 'the path or URL of an image' }).optional(),
  /** WebVTT file of the site with what is said and heard. */
  captions: named(
    /^(?![a-z][a-z\d+.-]*:|\/\/).*\.vtt$/i,
    'a WebVTT file of the site, which ends in .vtt',
  ).optional(),
  /** Language of the captions. Default: that of the text. */
  captions_lang: named(
    /^[a-z]{2,3}(?:-[\w-]+)?$/i,
    'a language tag such as en or pt-BR',
  ).optional(),
  /** Plays without sound when it is seen, for readers who have nothing against motion. Default: false. */
  autoplay: flag().optional(),
  /** Without sound. Default: as `autoplay`, which is never heard. */
  muted: flag().optional(),
  /** Width to height, kept free until the video is there. Default: that of the poster, else 16/9. */
  ratio: frameRatio(),
  /** Width at which it is shown. Default: the column's. */
  width: length().optional(),
});

export const audio = z.strictObject({
  ...recording,
  /** The file: of `content/assets/` or `public/`, or a URL. */
  src: named(
    /\.(?:mp3|m4a|aac|ogg|oga|opus|wav|flac)(?:[?#].*)?$/i,
    'an MP3, M4A, Ogg, Opus, WAV or FLAC file',
  ),
});

export const embed = z.strictObject({
  ...shared,
  /** A page of YouTube, Vimeo or another site, or an HTML file of `content/assets/` or `public/`. */
  src: z.string().refine(canBeFramed).meta({
    expects: 'a URL that begins with https://, or the path of an HTML file; link to other files',
  }),
  /** What it shows, for those who do not see it, and on its still. */
  title: z.string().min(1).meta({ expects: 'text' }),
  /** Text below it; Markdown. */
  caption: prose().optional(),
  /** Height. Default: by `ratio`. */
  height: length().optional(),
  /** Width to height. Default: 16/9. */
  ratio: frameRatio(),
  /** The still that is shown before the click. */
  poster: z.string().min(1).meta({ expects: 'the path or URL of an image' }).optional(),
});

export type VideoProps = z.input<typeof video>;
export type AudioProps = z.input<typeof audio>;
export type EmbedProps = z.input<typeof embed>;
