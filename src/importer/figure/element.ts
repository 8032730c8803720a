import { captionAt, toPlainText } from '../caption-text.ts';
import type { RuleContext } from '../context.ts';
import { openTag, type JsxValue } from '../mdx/jsx.ts';
import { componentRules } from '../../schemas/components.ts';
import type { FigureProps } from '../../schemas/components/pictures.ts';
import { imageSource } from '../image-source.ts';
import type { IncludeParameters } from './parameters.ts';

const figureProps = componentRules.Figure.props;
const boxSizes = ['min-width', 'min-height', 'max-width', 'max-height'];

/** Words that stand for the length that an image has anyway. */
const usualLengths: ReadonlySet<string> = new Set(['auto', '100%', '']);

export interface FigureElement {
  mdx: string;
  /** Its image does not exist: it is a `<MissingFigure>`. */
  missing: boolean;
}

/**
 * Writes a figure.
 *
 * @param below the caption that stands below it in the post, as Markdown.
 * @param width its share of a row that holds nothing else.
 */
export function writeFigure(
  parameters: IncludeParameters,
  { below = '', width }: { below?: string; width?: string | undefined },
  context: RuleContext,
): FigureElement {
  const { node, values } = parameters;
  const own = parameters.caption ? captionAt(parameters.caption, context) : '';
  const caption = [own, below].filter((text) => text !== '').join(' ');
  const address = values.get('url') ?? values.get('path') ?? '';
  const source = imageSource(address, node, context);
  const missing = source === undefined;
  const name = missing ? 'MissingFigure' : 'Figure';
  const plain = toPlainText(caption, context);
  const isPlain = plain === caption && plain !== '';
  const props: Record<keyof FigureProps, JsxValue> = {
    src: source ?? (address || '?'),
    // The box of a lost image shows both.
    alt: values.get('alt') ?? (missing ? undefined : plain || undefined),
    caption: isPlain ? caption : undefined,
    title: values.get('title'),
    class: values.get('class')?.trim() || undefined,
    width: length('width', values) ?? width,
    height: length('height', values),
    sizes: values.get('sizes'),
    loading: checkedLoading(parameters, context),
    zoomable: truth(values.get('zoomable')),
    style: style(values),
    id: context.claimId(values.get('id'), node),
  };
  const empty = isPlain || caption === '';
  const tag = openTag(name, props, { empty });
  return { mdx: empty ? tag : `${tag}\n  ${caption}\n</${name}>`, missing };
}

function length(name: 'width' | 'height', values: ReadonlyMap<string, string>): string | undefined {
  const value = values.get(name)?.trim();
  if (value === undefined || usualLengths.has(value)) return undefined;
  return figureProps.shape[name].safeParse(value).success ? value : undefined;
}

/** The inline style of al-folio's include: sizes that are no plain lengths are CSS too. */
function style(values: ReadonlyMap<string, string>): string | undefined {
  const lengths = (['width', 'height'] as const).filter((name) => {
    const value = values.get(name)?.trim() ?? '';
    return !usualLengths.has(value) && length(name, values) === undefined;
  });
  const declarations = [...lengths, ...boxSizes].flatMap((name) => {
    const value = values.get(name)?.trim();
    return value === undefined || value === '' ? [] : [`${name}: ${withUnit(value)}`];
  });
  const own = values.get('style')?.trim().replace(/;$/, '');
  return withinColumn([...declarations, ...(own ? [own] : [])].join('; ')) || undefined;
}

/** A length as a limit would take the place of the one that keeps a picture within its column. */
function withinColumn(style: string): string {
  return style.replaceAll(
    /(?<![\w-])max-width:\s*([\d.]+(?:px|r?em|ch))(?=\s*(?:;|$))/g,
    'max-width: min(100%, $1)',
  );
}

function withUnit(value: string): string {
  return /^\d+(?:\.\d+)?$/.test(value) ? `${value}px` : value;
}

function checkedLoading({ node, values }: IncludeParameters, context: RuleContext) {
  const value = values.get('loading');
  if (value === undefined || figureProps.shape.loading.safeParse(value).success) return value;
  const message = `loading="${value}" is neither lazy nor eager. It was left out.`;
  context.report('figure-parameter', message, node);
  return undefined;
}

function truth(value: string | undefined): boolean | undefined {
  return value === undefined ? undefined : value !== 'false';
}
