import type { Output, OutputPage } from './read-output.ts';

export interface BrokenLink {
  /** The file with the link. */
  page: string;
  line: number;
  href: string;
  /** Completes "links to …,". */
  reason: string;
}

export interface Address {
  origin: string;
  /** Path of the site below its origin, with slashes at both ends. */
  base: string;
}

/** Links within the site that lead nowhere. Those to other sites are not looked at. */
export function findBrokenLinks(output: Output, address: Address): BrokenLink[] {
  const pages = new Map(output.pages.map((page) => [page.file, page]));
  return output.pages.flatMap((page) =>
    page.links.flatMap(({ href, line }) => {
      const reason = reasonOf(href, page, { files: output.files, pages, ...address });
      return reason === undefined ? [] : [{ page: page.file, line, href, reason }];
    }),
  );
}

interface Site extends Address {
  files: ReadonlySet<string>;
  pages: ReadonlyMap<string, OutputPage>;
}

function reasonOf(href: string, page: OutputPage, site: Site): string | undefined {
  const base = withSlashes(site.base);
  const url = URL.parse(href, `${site.origin}${base}${addressOf(page.file)}`);
  if (!url) return 'which is no address.';
  if (url.origin !== new URL(site.origin).origin || !url.protocol.startsWith('http'))
    return undefined;
  if (!`${url.pathname}/`.startsWith(base)) return `which is outside of ${base}.`;
  const file = fileOf(decodeURIComponent(url.pathname.slice(base.length)), site.files);
  if (file === undefined) return 'which does not exist.';
  // Without a script, a text fragment (`#:~:text=…`) is the browser's affair.
  const anchor = decodeURIComponent(url.hash.slice(1).split(':~:')[0] ?? '');
  const target = site.pages.get(file);
  if (!target || !file.endsWith('.html') || target.anchors.has(anchor)) return undefined;
  return `but ${file} has no "#${anchor}".`;
}

function withSlashes(base: string): string {
  return `/${base}/`.replaceAll(/\/{2,}/g, '/');
}

function addressOf(file: string): string {
  return file
    .replace(/(^|\/)index\.html$/, '$1')
    .split('/')
    .map(encodeURIComponent)
    .join('/');
}

/** The file that a static host serves under a path. */
function fileOf(path: string, files: ReadonlySet<string>): string | undefined {
  const bare = path.replace(/\/$/, '');
  const candidates = path === '' ? ['index.html'] : [path, `${bare}/index.html`, `${bare}.html`];
  return candidates.find((file) => files.has(file));
}
