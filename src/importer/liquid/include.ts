import { readFileSync } from 'node:fs';
import path from 'node:path';
import {
  Tag,
  type Context,
  type Emitter,
  type Liquid,
  type TagToken,
  type TopLevelToken,
} from 'liquidjs';
import type { SourceSite } from '../source-site.ts';
import { readParameters, type Parameter } from './parameters.ts';
import { toText } from './placed-emitter.ts';
import { findSourceFile } from '../source-files.ts';
import type { TextParser } from './text-parser.ts';
import { isComponentInclude, partOfTheme } from './theme-includes.ts';

/** Includes within includes; deeper ones include themselves. */
const maxDepth = 20;

/**
 * Jekyll's `include` for a site. Its own includes are evaluated in place of the tag; those of the theme that are components stay,
 * with values in place of variables.
 *
 * @param file that is evaluated.
 */
export function includeTag(site: SourceSite, file: string) {
  return class Include extends Tag {
    readonly #name: string;
    readonly #parameters: string;
    readonly #parser: TextParser;

    constructor(token: TagToken, remaining: TopLevelToken[], liquid: Liquid, parser: TextParser) {
      super(token, remaining, liquid);
      this.#name = /^\S*/.exec(token.args)?.[0] ?? '';
      this.#parameters = token.args.slice(this.#name.length);
      this.#parser = parser;
    }

    override *render(context: Context, emitter: Emitter): Generator<unknown, void> {
      const remedy = partOfTheme(this.#name);
      if (remedy !== undefined) throw new TypeError(`It is a part of al-folio's pages. ${remedy}`);
      if (isComponentInclude(this.#name)) {
        const parameters = yield* readParameters(this.#parameters, context);
        emitter.write(`{% include ${this.#name}${parameters.map(write).join('')} %}`);
        return;
      }
      const depth = context.getRegister<number>('depth', 0);
      if (depth >= maxDepth) throw new RangeError('The include includes itself');
      const found = findInclude(site, this.token.name, this.#name, file);
      const parameters = yield* readParameters(this.#parameters, context);
      const text = readFileSync(found, 'utf8').replaceAll(/\r\n?/g, '\n');
      const templates = this.#parser.parseText(text, { start: 0, end: text.length }, found);
      context.push({
        include: Object.fromEntries(parameters.map(({ name, value }) => [name, value])),
      });
      context.setRegister('depth', depth + 1);
      try {
        yield this.liquid.renderer.renderTemplates(templates, context, emitter);
      } finally {
        context.setRegister('depth', depth);
        context.pop();
      }
    }
  };
}

function findInclude(site: SourceSite, tag: string, name: string, file: string): string {
  const folder = tag === 'include_relative' ? path.posix.dirname(file) : '_includes';
  const relative = `${folder}/${name}`;
  const found = findSourceFile(site.root, relative);
  if (!found) throw new TypeError(`The site has no ${relative}`);
  return found;
}

function write({ name, value }: Parameter): string {
  if (value === undefined || value === null) return '';
  if (typeof value === 'boolean') return ` ${name}=${String(value)}`;
  const text = toText(value);
  return text.includes('"') && !text.includes("'")
    ? ` ${name}='${text}'`
    : ` ${name}="${text.replaceAll('"', '\\"')}"`;
}
