import {
  Tag,
  type Context,
  type Emitter,
  type Liquid,
  type TagToken,
  type TopLevelToken,
} from 'liquidjs';
import type { SourceSite } from '../source-site.ts';
import { toText } from './placed-emitter.ts';
import { basePathOf } from '../site-address.ts';
import { findSourceFile } from '../source-files.ts';
import type { TextParser } from './text-parser.ts';

abstract class TagWithArguments extends Tag {
  readonly #parser: TextParser;

  constructor(token: TagToken, remaining: TopLevelToken[], liquid: Liquid, parser: TextParser) {
    super(token, remaining, liquid);
    this.#parser = parser;
  }

  /** The arguments, in which outputs are evaluated. */
  protected *evaluated(context: Context): Generator<unknown, string> {
    const { args } = this.token;
    const templates = this.#parser.parseText(args, { start: 0, end: args.length }, 'arguments');
    return toText(yield this.liquid.renderer.renderTemplates(templates, context));
  }
}

/** A tag that stands for a short text. */
abstract class AddressTag extends TagWithArguments {
  abstract write(name: string): string;

  override *render(context: Context, emitter: Emitter): Generator<unknown, void> {
    emitter.write(this.write((yield* this.evaluated(context)).trim()));
  }
}

/** `{% post_url 2024-01-02-name %}`: the address of a post. */
export function postUrlTag(site: SourceSite) {
  return class PostUrl extends AddressTag {
    write(name: string): string {
      const posts = site.documents.filter(({ collection }) => collection === 'posts');
      const stem = name.replace(/^\//, '');
      const post =
        posts.find(({ file }) => nameOf(file) === stem) ??
        posts.find(({ file }) => nameOf(file).split('/').at(-1) === stem.split('/').at(-1));
      if (post?.url === undefined) throw new TypeError(`The site has no post "${name}"`);
      return basePathOf(site.config) + post.url;
    }
  };
}

/** `{% link _pages/about.md %}`: the address of any file. */
export function linkTag(site: SourceSite) {
  return class Link extends AddressTag {
    write(name: string): string {
      const file = name.replace(/^\//, '');
      const document = site.documents.find((entry) => entry.file === file);
      if (document?.url !== undefined) return basePathOf(site.config) + document.url;
      if (document || !findSourceFile(site.root, file)) {
        throw new TypeError(`The site has no page from "${name}"`);
      }
      return `${basePathOf(site.config)}/${file}`;
    }
  };
}

/** `{% file_exists assets/jupyter/x.ipynb %}`: `true` or `false`. */
export function fileExistsTag(site: SourceSite) {
  return class FileExists extends AddressTag {
    write(name: string): string {
      return String(Boolean(findSourceFile(site.root, name)));
    }
  };
}

/** A tag that a rule converts, and that takes a variable: `{% jupyter_notebook path %}`. */
export class NotebookTag extends TagWithArguments {
  override *render(context: Context, emitter: Emitter): Generator<unknown, void> {
    const name = this.token.args.trim();
    const isName = /^[\p{L}_][\p{L}\p{N}_-]*(?:\.[\p{L}\p{N}_-]+)*$/u.test(name);
    const value: unknown = isName ? context.getSync(name.split('.')) : undefined;
    const path = toText(value ?? (yield* this.evaluated(context)));
    emitter.write(`{% ${this.token.name} ${path} %}`);
  }
}

/** Any other tag that is not evaluated itself, but has outputs in its arguments: `{% details {{ page.title }} %}`. */
export class TagWithOutputs extends TagWithArguments {
  override *render(context: Context, emitter: Emitter): Generator<unknown, void> {
    emitter.write(`{% ${this.token.name} ${yield* this.evaluated(context)} %}`);
  }
}

/** How `post_url` names a post: its file, from `_posts`, without the extension. */
function nameOf(file: string): string {
  return file.replace(/^(?:.*\/)?_posts\//, '').replace(/\.[^./]+$/, '');
}
