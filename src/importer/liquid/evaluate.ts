import { Context, Liquid, toValueSync } from 'liquidjs';

import type { SourceSite } from '../source-site.ts';
import type { SourceText } from '../source-text.ts';
import { EvaluatedText } from './evaluated-text.ts';
import { addFilters } from './filters.ts';
import { includeTag } from './include.ts';
import { PlacedParser } from './parser.ts';
import { PlacedEmitter } from './placed-emitter.ts';
import { basePathOf, siteUrlOf } from '../site-address.ts';
import { fileExistsTag, linkTag, NotebookTag, postUrlTag } from './tags.ts';
import { pageValues, siteValues } from './values.ts';

/** What Liquid in a text can ask for. */
export interface LiquidSource {
  site: SourceSite;
  frontMatter: Readonly<Record<string, unknown>>;
}

type TagClass = Parameters<Liquid['registerTag']>[1];

/** Tags of liquidjs that Jekyll has, too. */
const standardTags: ReadonlySet<string> = new Set(
  'assign break capture case continue cycle decrement for if increment unless'.split(' '),
);

/** No text needs as much; loops without an end do. */
const limits = { memoryLimit: 20_000_000, renderLimit: 10_000 };

/**
 * Evaluates the Liquid of a text as Jekyll does before it reads Markdown: variables, loops, conditions, filters, the site's own
 * includes, also within code. Tags that have a rule stay, their parameters evaluated, and so does what cannot be evaluated.
 *
 * @param start where the body begins.
 * @returns the text itself if there is nothing to evaluate.
 */
export function evaluate(source: SourceText, start: number, given: LiquidSource): SourceText {
  const { text, file } = source;
  const end = text.length;
  if (!/\{[{%]/.test(text.slice(start))) return source;
  const { site, frontMatter } = given;
  const liquid = makeEngine(site, file);
  const emitter = new PlacedEmitter(basePathOf(site.config), siteUrlOf(site.config));
  emitter.copy(text.slice(0, start), 0, { literal: false });
  const scope = { site: siteValues(site), page: pageValues(site, file, frontMatter) };
  const context = new Context(scope, liquid.options, { sync: true }, { liquid });
  try {
    const templates = new PlacedParser(liquid, file).parseText(text, { start, end }, file);
    toValueSync(liquid.renderer.renderTemplates(templates, context, emitter));
  } catch {
    // Longer than any text may get, or slower: nothing of it is evaluated, and rules report each tag.
    return source;
  }
  const evaluation = emitter.finish();
  const changed = evaluation.text !== text || evaluation.remarks.size > 0;
  return changed ? new EvaluatedText(source, evaluation) : source;
}

function makeEngine(site: SourceSite, file: string): Liquid {
  const liquid = new Liquid({
    ...limits,
    strictFilters: true,
    ownPropertyOnly: true,
    jekyllWhere: true,
    dateFormat: '%Y-%m-%d %H:%M:%S +0000',
    timezoneOffset: 0,
    locale: 'en-US',
  });
  for (const name of Object.keys(liquid.tags)) {
    if (!standardTags.has(name)) Reflect.deleteProperty(liquid.tags, name);
  }
  addFilters(liquid, site);
  const include = includeTag(site, file);
  const own = {
    include,
    include_cached: include,
    include_relative: include,
    post_url: postUrlTag(site),
    link: linkTag(site),
    file_exists: fileExistsTag(site),
    jupyter_notebook: NotebookTag,
  };
  // Each is made by `PlacedParser`, which gives itself to it; liquidjs knows only of its own parser.
  for (const [name, tag] of Object.entries(own))
    liquid.registerTag(name, tag as unknown as TagClass);
  return liquid;
}
