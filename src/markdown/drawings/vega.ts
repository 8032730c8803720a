import type { Element } from 'hast';
import { visit } from '../../lib/visit.ts';
import type { Config as VegaConfig, Loader, LoggerInterface, Spec } from 'vega';
import type { TopLevelSpec } from 'vega-lite';
import { isInk, isPaper } from './colors.ts';
import { readJson, type JsonSource } from './json.ts';
import { DrawingError, type DrawingKind, type DrawingSource } from './kind.ts';
import { parseSvg } from './svg.ts';
import { checkVegaLite } from './vega-check.ts';
import { findData } from './vega-data.ts';
import { loadVegaLite } from './vega-lite.ts';
import { vegaConfig } from './vega-theme.ts';

/**
 * Charts of Vega-Lite (https://vega.github.io/vega-lite/) or, if `$schema` says so, of Vega, drawn at build. Their data are in them or
 * in files of the site.
 */
export const vega: DrawingKind = {
  languages: ['vega_lite', 'vega-lite', 'vegalite', 'vega'],
  name: 'Vega-Lite',
  highlight: 'json',
  async draw({ text, warn, readFile }) {
    const source = readJson(text);
    const files = findData(source, readFile);
    warnOfInteraction(source, warn);
    const svg = parseSvg(await render(source, files, warn));
    if (!svg) throw new DrawingError('Vega made no picture of this chart.', remedy);
    const description = textOf(source.value['description']) ?? axesOf(svg);
    finish(svg);
    return { title: textOf(source.value['title']), description, picture: { svg } };
  },
};

const remedy = 'https://vega.github.io/editor shows a chart as you write it.';

async function render(
  source: JsonSource,
  files: ReadonlyMap<string, string>,
  warn: DrawingSource['warn'],
): Promise<string> {
  const { value } = source;
  const [library, lite] = await Promise.all([import('vega'), loadVegaLite()]);
  const logger = loggerTo(warn);
  try {
    const isVega = isVegaSchema(value['$schema']);
    if (!isVega) checkVegaLite(source);
    const spec = isVega
      ? (value as Spec)
      : lite.compile(withSize(value) as unknown as TopLevelSpec, { config: vegaConfig, logger })
          .spec;
    const given = library.loader();
    const loader: Loader = {
      ...given,
      load: (url) => Promise.resolve(files.get(url) ?? ''),
      // A link that Vega refuses leads nowhere: of its own refusal it makes an error that nobody can catch.
      sanitize: (uri, options) => given.sanitize(uri, options).catch(() => ({ href: '' })),
    };
    const view = new library.View(library.parse(spec, vegaConfig as VegaConfig), {
      renderer: 'none',
      loader,
      logger,
    });
    return await view.toSVG();
  } catch (error) {
    if (error instanceof DrawingError) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    throw new DrawingError(
      `Vega-Lite cannot draw this chart: ${reason.replace(/[.\s]*$/, '')}.`,
      remedy,
    );
  }
}

function isVegaSchema(schema: unknown): boolean {
  return typeof schema === 'string' && schema.includes('/schema/vega/');
}

/** There is no container at build, so a chart that would fill it is as wide as a page's column. */
function withSize(value: JsonSource['value']): JsonSource['value'] {
  const size: Record<string, number> = {};
  if (value['width'] === 'container') size['width'] = 560;
  if (value['height'] === 'container') size['height'] = 320;
  return { ...value, ...size };
}

function loggerTo(warn: DrawingSource['warn']): LoggerInterface {
  const say = (...words: readonly unknown[]): LoggerInterface => {
    const text = words.filter((word) => typeof word === 'string').join(' ');
    // What a browser would react to is named once: see warnOfInteraction.
    if (!text.startsWith('Can not resolve event source')) warn(`Vega-Lite: ${text}`);
    return logger;
  };
  const logger = { warn: say, error: say } as unknown as LoggerInterface;
  const silent = (): LoggerInterface => logger;
  return Object.assign(logger, { level: silent, info: silent, debug: silent });
}

function warnOfInteraction({ value, placeOf }: JsonSource, warn: DrawingSource['warn']): void {
  const { params } = value;
  if (!Array.isArray(params)) return;
  const index = params.findIndex(
    (param: unknown) =>
      typeof param === 'object' && param !== null && ('select' in param || 'bind' in param),
  );
  if (index === -1) return;
  warn(
    'This chart reacts to readers, but it is drawn at build and stands still: it is shown as it begins.',
    placeOf(['params', index])?.line,
  );
}

function textOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value || undefined;
  if (Array.isArray(value)) return value.map(String).join(' ') || undefined;
  const text = (value as { text?: unknown } | null | undefined)?.text;
  return text === undefined ? undefined : textOf(text);
}

/** What Vega says of axes and legends to those who do not see them. */
function axesOf(svg: Element): string | undefined {
  const sentences: string[] = [];
  visit(svg, 'element', ({ properties: { className, ariaLabel } }) => {
    const isGuide = Array.isArray(className) && /role-(?:axis|legend)\b/.test(className.join(' '));
    if (isGuide && typeof ariaLabel === 'string') sentences.push(ariaLabel.replaceAll("'", '"'));
  });
  return sentences.length > 0 ? `${sentences.join('. ')}.` : undefined;
}

/** Vega describes each mark for screen readers; an image has one description. */
function finish(svg: Element): void {
  visit(svg, 'element', (element) => {
    const kept = Object.entries(element.properties).filter(
      ([name]) => !/^(?:aria|role$|className$|pointerEvents$)/.test(name),
    );
    element.properties = Object.fromEntries(kept);
    for (const name of ['fill', 'stroke']) {
      const color = element.properties[name];
      if (typeof color !== 'string') continue;
      if (isInk(color)) element.properties[name] = 'var(--ink)';
      else if (isPaper(color)) element.properties[name] = 'var(--paper)';
    }
  });
}
