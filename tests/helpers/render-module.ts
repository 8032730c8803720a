import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Element } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { toString } from 'hast-util-to-string';
import { SKIP, visit } from 'unist-util-visit';

/** An element as the compiled module makes it: nothing is rendered yet. */
interface JsxNode {
  type: string | ((props: Record<string, unknown>) => unknown);
  props: Record<string, unknown>;
}

/** What an import of an image gives. */
interface ImportedImage {
  imported: string;
}

const importLine = /^import (.+) from ["'](.+)["'];$/gm;

const voidElements = new Set(['br', 'hr', 'img', 'input', 'wbr']);

const runtime = `
const jsx = (type, props) => ({ type, props });
const _runtime = { Fragment: 'Fragment', jsx, jsxs: jsx };
`;

/**
 * The HTML of a compiled post, short enough to be read in a test. Components stay elements (`<Figure src={./a.png}>`), with
 * their slots as `<slot name="caption">`; the HTML of a formula is printed as `<math>` with its TeX.
 *
 * @param code the module that `PostCompiler` made.
 * @param props of its content.
 */
export async function renderModule(code: string, props: object = {}): Promise<string> {
  const source = runtime + code.replace(importLine, replaceImport);
  const url = `data:text/javascript;base64,${Buffer.from(source).toString('base64')}`;
  const module = (await import(/* @vite-ignore */ url)) as { default: (props: object) => unknown };
  return render(module.default({ ...props, components: { Fragment: 'Fragment' } })).trim();
}

/** What a compiled post imports, without the runtime of JSX. */
export function importsOf(code: string): string[] {
  return [...code.matchAll(importLine)]
    .map((match) => match[2] ?? '')
    .filter((source) => source !== 'astro/jsx-runtime' && !source.endsWith('/stored-html.ts'));
}

function replaceImport(_line: string, names: string, source: string): string {
  if (source === 'astro/jsx-runtime') return `const ${names.replaceAll(' as ', ': ')} = _runtime;`;
  if (source.endsWith('/stored-html.ts'))
    return `import ${names} from '${pathToFileURL(source).href}';`;
  // A module of several texts has names of its own.
  const name = /^import\d+_$/.test(names) ? path.basename(source, '.astro') : names;
  const value = source.endsWith('.astro') ? `'${name}'` : `{ imported: '${source}' }`;
  return `const ${names} = ${value};`;
}

function render(node: unknown): string {
  if (node === null || node === undefined || typeof node === 'boolean') return '';
  if (Array.isArray(node)) return node.map(render).join('');
  if (typeof node === 'string' || typeof node === 'number') return escapeText(String(node));
  const { type, props } = node as JsxNode;
  if (typeof type === 'function') return render(type(props));
  return renderElement(type, props);
}

function renderElement(type: string, { children, ...props }: Record<string, unknown>): string {
  const html = props['set:html'];
  if (typeof html === 'string') return renderHtml(html);
  const content = render(children);
  if (type === 'Fragment') {
    const { slot } = props;
    return typeof slot === 'string' ? `<slot name="${slot}">${content}</slot>` : content;
  }
  const tag = `${type}${Object.entries(props).map(renderAttribute).join('')}`;
  if (voidElements.has(type) || (/^[A-Z]/.test(type) && content === '')) return `<${tag} />`;
  return `<${tag}>${content}</${type}>`;
}

function renderAttribute([name, value]: [string, unknown]): string {
  if (value === undefined || value === false) return '';
  if (value === true || value === '')
    return value === '' && name === 'alt' ? ' alt=""' : ` ${name}`;
  if (typeof value === 'string') return ` ${name}="${escapeText(value).replaceAll('"', '&quot;')}"`;
  if (isImage(value)) return ` ${name}={${value.imported}}`;
  return ` ${name}={${JSON.stringify(value)}}`;
}

function isImage(value: unknown): value is ImportedImage {
  return typeof value === 'object' && value !== null && 'imported' in value;
}

/** HTML that the module holds as it is, in the same form: formulas are short, attributes without a value have none. */
function renderHtml(html: string): string {
  const tree = fromHtml(html, { fragment: true });
  visit(tree, 'element', (element, index, parent) => {
    const formula = shortFormula(element);
    if (formula === undefined || !parent || index === undefined) return undefined;
    parent.children[index] = { type: 'raw', value: formula };
    return SKIP;
  });
  const characterReferences = { useNamedReferences: true };
  return toHtml(tree, { allowDangerousHtml: true, characterReferences }).replace(
    / (?!alt=)([\w-]+)=""/g,
    ' $1',
  );
}

function shortFormula(element: Element): string | undefined {
  const { className } = element.properties;
  if (!Array.isArray(className)) return undefined;
  const displayed = className.includes('katex-display');
  if (!displayed && !className.includes('katex')) return undefined;
  let tex = '';
  visit(element, { tagName: 'annotation' }, (annotation) => {
    tex = toString(annotation).trim();
  });
  return `<math${displayed ? ' display' : ''}>${escapeText(tex)}</math>`;
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
