import {
  Liquid,
  Tag,
  type Context,
  type Emitter,
  type TagToken,
  type TopLevelToken,
} from 'liquidjs';

/** What a post's Liquid can refer to. */
export interface LiquidData {
  site: Readonly<Record<string, unknown>>;
  page: Readonly<Record<string, unknown>>;
  /** Whether the al-folio site has a file, for `{% file_exists assets/jupyter/a.ipynb %}`. */
  hasFile?: (file: string) => boolean;
}

/** The HTML or Markdown that stands for a tag: al-folio's own would need Jekyll, and nothing but their content is counted. */
const standIns: Readonly<Record<string, (args: string) => string>> = {
  include: includeTag,
  include_relative: includeTag,
  details: (args) => `\n\n<details><summary>${args}</summary>\n\n`,
  enddetails: () => '\n\n</details>\n\n',
  // More tildes than a listing is likely to hold.
  highlight: (args) => `\n~~~~~~~~~ ${args.split(/\s/)[0] ?? ''}\n`,
  endhighlight: () => '\n~~~~~~~~~\n',
  mermaid: () => '\n~~~~~~~~~ mermaid\n',
  endmermaid: () => '\n~~~~~~~~~\n',
  cite: (args) =>
    `<d-cite key="${args
      .replaceAll(/\s--\w+\s+\S+/g, '')
      .trim()
      .split(/\s+/)
      .join(',')}"></d-cite>`,
  quote: () => '\n\n<blockquote>\n\n',
  endquote: () => '\n\n</blockquote>\n\n',
  newthought: quotedText,
  sidenote: quotedText,
  marginnote: quotedText,
  twitter: (args) => `<a href="${/https?:\S+/.exec(args)?.[0] ?? ''}"></a>`,
  post_url: (args) => `/${args.trim().replace(/^(?:.*\/)?\d+-\d+-\d+-/, '')}/`,
  link: (args) =>
    `/${args
      .trim()
      .replace(/^_\w+\//, '')
      .replace(/\.\w+$/, '')}/`,
};

/** Variables that only a program sets; everything else in two braces is TeX or code, which Jekyll would have emptied. */
const known = /^(?:site|page|include|layout|forloop|content|paginator)\b|^["'\d]/;

/**
 * Evaluates the Liquid of a post with liquidjs, and with stand-ins for the tags of al-folio; unknown ones show nothing.
 *
 * @returns the text without its Liquid tags if it cannot be evaluated: Jekyll would not have built it either.
 */
export function evaluateLiquid(text: string, data: LiquidData): string {
  const engine = new Liquid({ jekyllInclude: true, ownPropertyOnly: true });
  // Before it gets the others: the end of one of those is no tag of its own.
  const own = new Set(Object.keys(engine.tags));
  for (const name of new Set([...tagNames(text), ...Object.keys(standIns)])) {
    if (standIns[name] === undefined && isOwn(name, own)) continue;
    engine.registerTag(name, standInTag(standIns[name] ?? (() => '')));
  }
  const { hasFile, ...values } = data;
  engine.registerTag(
    'file_exists',
    standInTag((file) => String(hasFile?.(file.trim()) ?? false)),
  );
  for (const filter of ['relative_url', 'absolute_url']) {
    engine.registerFilter(filter, (value: unknown) => value);
  }
  try {
    const html: unknown = engine.parseAndRenderSync(protectBraces(protectListings(text)), values);
    return String(html);
  } catch {
    return text.replaceAll(/\{%-?[\s\S]*?%\}/g, '');
  }
}

function tagNames(text: string): string[] {
  return [...text.matchAll(/\{%-?\s*(\w+)/g)].map((match) => match[1] ?? '');
}

/** Whether a name belongs to a tag that liquidjs has, as `else` and `endif` do. */
function isOwn(name: string, own: ReadonlySet<string>): boolean {
  return own.has(name) || /^(?:else|elsif|when)/.test(name) || own.has(name.replace(/^end/, ''));
}

function standInTag(write: (args: string) => string) {
  return class StandIn extends Tag {
    readonly #args: string;

    constructor(token: TagToken, rest: TopLevelToken[], liquid: Liquid) {
      super(token, rest, liquid);
      this.#args = token.args;
    }

    *render(context: Context, emitter: Emitter): Generator<unknown, void> {
      // Parameters may hold outputs, as in `path={{ page.img }}`, or name variables.
      const args: unknown = yield this.liquid._parseAndRender(
        this.#args.replaceAll(/=\s*((?:page|site)\.[\w.]+)/g, '="{{ $1 }}"'),
        context,
        {},
      );
      emitter.write(write(String(args)));
    }
  };
}

const rawText = String.raw`\{%-?\s*raw\s*-?%\}[\s\S]*?\{%-?\s*endraw\s*-?%\}`;
const rawOrFence = new RegExp(
  `${rawText}|${String.raw`^[ \t>]*(?<marks>${'`'}{3,}|~{3,})[^\n]*\n[\s\S]*?^[ \t>]*\k<marks>`}`,
  'gm',
);
const rawOrFigure = new RegExp(
  `${rawText}|${String.raw`(?<figure>\{%-?\s*include\s+[\w./-]*?(?:figure|video|audio)\.(?:html|liquid)\b[\s\S]*?%\})`}`,
  'g',
);

/** Keeps the tags of figures in code as they are: nobody means the HTML of the theme there. */
function protectListings(text: string): string {
  return text.replaceAll(rawOrFence, (block: string) =>
    block.replaceAll(rawOrFigure, (match: string, figure: string | undefined) =>
      figure === undefined ? match : `{% raw %}${match}{% endraw %}`,
    ),
  );
}

/** Keeps two braces that Liquid would take for a variable which nothing sets. */
function protectBraces(text: string): string {
  const set = new Set(
    [...text.matchAll(/\{%-?\s*(?:assign|capture|for|increment|decrement)\s+(\w+)/g)].map(
      (match) => match[1],
    ),
  );
  return text.replaceAll(
    /\{%-?\s*(raw|comment)\s*-?%\}[\s\S]*?\{%-?\s*end\1\s*-?%\}|\{\{-?\s*([\s\S]*?)\s*-?\}\}/g,
    (match: string, block: string | undefined, output: string | undefined) => {
      if (block !== undefined || output === undefined) return match;
      const isSet = set.has(/^\w+/.exec(output)?.[0]);
      return isSet || known.test(output) ? match : `{% raw %}${match}{% endraw %}`;
    },
  );
}

/** The theme's includes show a file and a caption. What another one shows cannot be known: it counts for nothing. */
function includeTag(args: string): string {
  const file = /^\s*[\w./-]*?(figure|video|audio)\.(?:html|liquid)\b/.exec(args)?.[1];
  const parameter = (name: string): string | undefined => {
    const match = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|(\\S+))`).exec(args);
    return match?.[1] ?? match?.[2] ?? match?.[3];
  };
  const caption = parameter('caption');
  const captioned = caption === undefined ? '' : `<figcaption>${caption}</figcaption>`;
  const address = parameter('path') ?? parameter('url');
  if (file === undefined || address === undefined) return '';
  return `<figure>${file === 'figure' ? `<img src="${address}">` : ''}${captioned}</figure>`;
}

/** `"id" "The text"` */
function quotedText(args: string): string {
  const texts = [...args.matchAll(/"([^"]*)"|'([^']*)'/g)].map((match) => match[1] ?? match[2]);
  return texts.at(-1) ?? args;
}
