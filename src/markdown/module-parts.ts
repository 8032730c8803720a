import path from 'node:path';
import { parse, type ImportDeclaration, type Program } from 'acorn';

/** The module of a text in two parts, so that several texts can stand in one. */
export interface ModuleParts {
  imports: ImportedName[];
  /** The rest, without exports; it declares `MDXContent`. */
  body: string;
}

export interface ImportedName {
  /** A file is absolute. */
  source: string;
  /** Name of the export; `*` stands for all of them. */
  name: string;
  /** What the body calls it. */
  local: string;
}

/** What the module of every text exports. */
const ownExports = ['frontmatter', 'getHeadings', 'default'];

/**
 * Takes the module of a text apart.
 *
 * @param file that it was compiled from, absolute: its imports are relative to it.
 * @returns undefined if only a module of its own will do: it exports something of the writer's, asks for packages as seen from its folder,
 * imports for the effect alone, or asks what module it is.
 */
export function takeApart(code: string, file: string): ModuleParts | undefined {
  if (/\bimport\s*[.(]/.test(code)) return undefined;
  const { body: statements } = parse(code, { ecmaVersion: 'latest', sourceType: 'module' });
  const imports: ImportedName[] = [];
  let body = '';
  for (const statement of statements) {
    if (statement.type === 'ImportDeclaration') {
      const names = importedNames(statement, file);
      if (!names) return undefined;
      imports.push(...names);
    } else {
      const kept = withoutExport(statement);
      if (!kept) return undefined;
      body += `${code.slice(kept.start, kept.end)}\n`;
    }
  }
  return { imports, body };
}

function importedNames(
  { source: { value }, specifiers }: ImportDeclaration,
  file: string,
): ImportedName[] | undefined {
  const source = absoluteSource(String(value), file);
  if (source === undefined || specifiers.length === 0) return undefined;
  return specifiers.map((specifier) => {
    const local = specifier.local.name;
    if (specifier.type === 'ImportDefaultSpecifier') return { source, name: 'default', local };
    if (specifier.type === 'ImportNamespaceSpecifier') return { source, name: '*', local };
    const { imported } = specifier;
    const name = imported.type === 'Identifier' ? imported.name : String(imported.value);
    return { source, name, local };
  });
}

/** Packages are looked for from the folder of a text, but Astro's own are the same for all. */
function absoluteSource(source: string, file: string): string | undefined {
  if (/^\.\.?\//.test(source)) {
    return path.resolve(path.dirname(file), source).split(path.sep).join('/');
  }
  return path.isAbsolute(source) || /^astro[/:]/.test(source) ? source : undefined;
}

/** A statement without `export`; undefined if others might ask for what it exports. */
function withoutExport(
  statement: Exclude<Program['body'][number], ImportDeclaration>,
): { start: number; end: number } | undefined {
  switch (statement.type) {
    case 'ExportAllDeclaration':
      return undefined;
    case 'ExportDefaultDeclaration':
      return statement.declaration;
    case 'ExportNamedDeclaration': {
      const { declaration } = statement;
      const names =
        declaration?.type === 'VariableDeclaration'
          ? declaration.declarations.map(({ id }) => (id.type === 'Identifier' ? id.name : ''))
          : [declaration?.id.name ?? ''];
      return declaration && names.every((name) => ownExports.includes(name))
        ? declaration
        : undefined;
    }
    default:
      return statement;
  }
}

/** Parts as code, which may stand below other code. */
export function writeParts({ imports, body }: ModuleParts): string {
  return imports.map(({ name, local, source }) => importLine(name, local, source)).join('') + body;
}

/**
 * One module for many texts: its content is that of the text whose id is the prop `text`.
 *
 * @param texts their modules, by id.
 */
export function joinModules(texts: ReadonlyMap<string, ModuleParts>): string {
  const names = new Map<string, string>();
  const lines: string[] = [];
  const nameOf = ({ source, name }: ImportedName): string => {
    const key = JSON.stringify([source, name]);
    const known = names.get(key);
    if (known !== undefined) return known;
    const fresh = `import${names.size}_`;
    names.set(key, fresh);
    lines.push(importLine(name, fresh, source));
    return fresh;
  };
  const entries = [...texts].map(([id, { imports, body }]) => {
    const locals = imports.map((each) => `const ${each.local} = ${nameOf(each)};\n`);
    return `${JSON.stringify(id)}: (props) => {\n${locals.join('')}${body}return MDXContent(props);\n},\n`;
  });
  // Astro looks for the first "export default function MDXContent".
  return `${lines.join('')}export const frontmatter = {};
export function getHeadings() {
  return [];
}
export default function MDXContent(props) {
  return texts[props.text](props);
}
const texts = {
${entries.join('')}};
`;
}

function importLine(name: string, local: string, source: string): string {
  return `import ${importClause(name, local)} from ${JSON.stringify(source)};\n`;
}

function importClause(name: string, local: string): string {
  if (name === 'default') return local;
  return name === '*' ? `* as ${local}` : `{ ${JSON.stringify(name)} as ${local} }`;
}
