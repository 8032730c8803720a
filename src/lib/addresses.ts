/** A path on the site (`/blog/`), or under its base path (`/notes/blog/`). Leaves anything but a root-absolute path alone. */
export function withBase(base: string, path: string): string {
  if (!path.startsWith('/') || path.startsWith('//')) return path;
  return base === '/' ? path : base.replace(/\/$/, '') + path;
}

/** Whether it is a URL, and no path of the site. */
export function isAddress(src: string): boolean {
  return /^(?:[a-z][a-z0-9+.-]*:|\/\/|#)/i.test(src);
}

/** The last part of a post's address from its file: `2026-01-08-Some_Post.mdx` gives `Some_Post`, `x/index.mdx` gives `x`. */
export function slugFromFile(file: string): string {
  return stripDate(fileStem(file));
}

/** The path of a page from the id of its text: the file `index` is the page of its folder. */
export function pathFromId(id: string): string {
  return id === 'index' ? '' : id;
}

/** The date that begins a file name, as Jekyll has it: `2026-01-08`. */
export function dateFromFile(file: string): string | undefined {
  return /^(\d{4}-\d{1,2}-\d{1,2})-./.exec(fileStem(file))?.[1];
}

/** A path as a URL holds it: Unicode encoded, and signs that mean something in URLs. */
export function encodePath(path: string): string {
  return encodeURI(path).replace(/[?#]/g, encodeURIComponent);
}

/** Where a page is as Markdown: `/blog/` is at `/blog/index.md`, `/a.html` at `/a.html.md`. */
export function markdownPath(path: string): string {
  return path.endsWith('/') ? `${path}index.md` : `${path}.md`;
}

/** What two addresses have in common that servers or file systems may take for one: case and Unicode's forms do not count. */
export function addressKey(path: string): string {
  return path.normalize('NFC').toLowerCase();
}

/** A file of `content/` or `public/` as front matter names it, without a slash before it: `/assets/a.png` is `assets/a.png`. */
export function localFile(name: string): string {
  return name.replace(/^\//, '');
}

function fileStem(file: string): string {
  const stem = file.replace(/\.(?:mdx?|ipynb)$/, '').replace(/\/index$/, '');
  return stem.slice(stem.lastIndexOf('/') + 1);
}

function stripDate(stem: string): string {
  return stem.replace(/^\d{4}-\d{1,2}-\d{1,2}-(?=.)/, '');
}

/** The file of a portrait: al-folio looks for a bare name in `assets/img/`. */
export function portraitFile(name: string): string {
  return name.includes('/') ? name : `assets/img/${name}`;
}
