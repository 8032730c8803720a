import type { Rule } from './rule.ts';
import { attributed } from './rules/attributed.ts';
import { attributeList } from './rules/attribute-list.ts';
import { bibliography } from './rules/bibliography.ts';
import { caption } from './rules/caption.ts';
import { cite } from './rules/cite.ts';
import { code } from './rules/code.ts';
import { comment } from './rules/comment.ts';
import { details } from './rules/details.ts';
import { distill } from './rules/distill.ts';
import { figure } from './rules/figure.ts';
import { footnote } from './rules/footnote.ts';
import { grid } from './rules/grid.ts';
import { htmlDocument } from './rules/html-document.ts';
import { highlight } from './rules/highlight.ts';
import { htmlElement } from './rules/html-element.ts';
import { htmlFrame } from './rules/html-frame.ts';
import { htmlMedia } from './rules/html-media.ts';
import { htmlRaw } from './rules/html-raw.ts';
import { htmlScript } from './rules/html-script.ts';
import { htmlUnknown } from './rules/html-unknown.ts';
import { image } from './rules/image.ts';
import { keptAsCode } from './rules/kept-as-code.ts';
import { link } from './rules/link.ts';
import { literal } from './rules/literal.ts';
import { liquid } from './rules/liquid.ts';
import { math } from './rules/math.ts';
import { picture } from './rules/picture.ts';
import { slider } from './rules/slider.ts';
import { media } from './rules/media.ts';
import { notebook } from './rules/notebook.ts';
import { quote } from './rules/quote.ts';
import { tabs } from './rules/tabs.ts';
import { text } from './rules/text.ts';
import { tweet } from './rules/tweet.ts';

/** Every node is offered to these in turn; the first that takes it has it. Where the order does not matter, it is alphabetical. */
export const rules: readonly Rule[] = [
  // What an earlier attempt found that MDX does not take must not be tried again.
  keptAsCode,
  // Before all that read Markdown.
  literal,
  // A figure takes the caption below it, so it must be asked before figures and rows by themselves are.
  caption,
  grid,
  figure,
  picture,
  // `<details>`, `<d-cite>` and `<img>` are elements too, but have rules of their own.
  details,
  distill,
  htmlDocument,
  htmlFrame,
  htmlMedia,
  htmlRaw,
  htmlScript,
  image,
  slider,
  htmlElement,
  bibliography,
  cite,
  comment,
  highlight,
  media,
  notebook,
  quote,
  tabs,
  tweet,
  // What HTML or Liquid no rule before has taken.
  htmlUnknown,
  liquid,
  attributed,
  attributeList,
  code,
  footnote,
  link,
  math,
  text,
];
