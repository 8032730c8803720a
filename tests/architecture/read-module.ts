import { parse } from '@astrojs/compiler-rs';
import ts from 'typescript';

/** One reference from a module to another. */
export interface Import {
  specifier: string;
  /** Nothing of it is left when the types are gone. */
  typeOnly: boolean;
}

export interface Module {
  /** From the root of the repository, with forward slashes. */
  file: string;
  imports: Import[];
  /** It does nothing but pass on what others export. */
  barrel: boolean;
  /** What the source does that some floors must not: `new Error`, `new Date()`, `Date.now`, `is:inline`. */
  uses: string[];
}

/** Reads a `.ts`, `.tsx` or `.astro` file; of the latter both the frontmatter and the scripts. */
export function readModule(file: string, source: string): Module {
  return file.endsWith('.astro') ? readAstro(file, source) : readTypeScript(file, source);
}

function readTypeScript(file: string, text: string): Module {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const module: Module = { file, imports: [], barrel: isBarrel(source), uses: [] };
  const visit = (node: ts.Node): void => {
    const found = importOf(node);
    if (found) module.imports.push(found);
    const use = useOf(node);
    if (use !== undefined) module.uses.push(use);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return module;
}

function importOf(node: ts.Node): Import | undefined {
  if (ts.isImportDeclaration(node)) {
    return textOf(node.moduleSpecifier, isTypeImport(node.importClause));
  }
  if (ts.isExportDeclaration(node) && node.moduleSpecifier) {
    return textOf(node.moduleSpecifier, node.isTypeOnly);
  }
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
    return textOf(node.argument.literal, true);
  }
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
    return textOf(node.arguments[0], false);
  }
  // A worker is named by its URL.
  if (ts.isNewExpression(node) && node.expression.getText() === 'URL') {
    const target = textOf(node.arguments?.[0], false);
    return target && /^\.{1,2}\/.*\.tsx?$/.test(target.specifier) ? target : undefined;
  }
  return undefined;
}

function textOf(node: ts.Node | undefined, typeOnly: boolean): Import | undefined {
  return node && ts.isStringLiteralLike(node) ? { specifier: node.text, typeOnly } : undefined;
}

function isTypeImport(clause: ts.ImportClause | undefined): boolean {
  if (!clause) return false;
  if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  const { name, namedBindings } = clause;
  if (name || !namedBindings || !ts.isNamedImports(namedBindings)) return false;
  return (
    namedBindings.elements.length > 0 && namedBindings.elements.every((each) => each.isTypeOnly)
  );
}

function useOf(node: ts.Node): string | undefined {
  if (ts.isNewExpression(node)) {
    const name = node.expression.getText();
    if (name === 'Error') return 'new Error';
    if (name === 'Date' && (node.arguments?.length ?? 0) === 0) return 'new Date()';
  }
  if (ts.isPropertyAccessExpression(node)) {
    const path = node.getText();
    if (path === 'Date.now' || path === 'Temporal.Now') return path;
  }
  return undefined;
}

function isBarrel(source: ts.SourceFile): boolean {
  const passedOn = source.statements.filter(
    (each) => ts.isExportDeclaration(each) && each.moduleSpecifier,
  );
  const others = source.statements.filter(
    (each) => !ts.isImportDeclaration(each) && !ts.isExportDeclaration(each),
  );
  return passedOn.length > 0 && others.length === 0;
}

type Tree = Readonly<Record<string, unknown>>;

function readAstro(file: string, text: string): Module {
  const module: Module = { file, imports: [], barrel: false, uses: [] };
  const { ast } = parse(text) as { ast: unknown };
  walk(ast, (node) => {
    const found = astroImportOf(node);
    if (found) module.imports.push(found);
    const use = astroUseOf(node);
    if (use !== undefined) module.uses.push(use);
  });
  return module;
}

function walk(value: unknown, visit: (node: Tree) => void): void {
  if (Array.isArray(value)) {
    for (const each of value) walk(each, visit);
  } else if (typeof value === 'object' && value !== null) {
    const node = value as Tree;
    if (typeof node['type'] === 'string') visit(node);
    for (const each of Object.values(node)) walk(each, visit);
  }
}

const importingNodes = new Set([
  'ImportDeclaration',
  'ExportNamedDeclaration',
  'ExportAllDeclaration',
  'ImportExpression',
  'TSImportType',
]);

function astroImportOf(node: Tree): Import | undefined {
  if (!importingNodes.has(String(node['type']))) return undefined;
  const literal = (node['source'] ?? node['argument']) as Tree | null | undefined;
  const specifier = literal?.['value'] ?? (literal?.['literal'] as Tree | undefined)?.['value'];
  if (typeof specifier !== 'string') return undefined;
  return { specifier, typeOnly: node['type'] === 'TSImportType' || isTypeTree(node) };
}

function isTypeTree(node: Tree): boolean {
  const isType = (each: Tree) => (each['importKind'] ?? each['exportKind']) === 'type';
  const specifiers = (node['specifiers'] ?? []) as Tree[];
  return isType(node) || (specifiers.length > 0 && specifiers.every(isType));
}

function astroUseOf(node: Tree): string | undefined {
  const named = (key: string) => (node[key] as Tree | undefined)?.['name'];
  if (node['type'] === 'NewExpression') {
    if (named('callee') === 'Error') return 'new Error';
    if (named('callee') === 'Date' && (node['arguments'] as unknown[]).length === 0)
      return 'new Date()';
  }
  if (
    node['type'] === 'MemberExpression' &&
    named('object') === 'Date' &&
    named('property') === 'now'
  ) {
    return 'Date.now';
  }
  if (node['type'] === 'JSXAttribute' && named('name') === 'is:inline') return 'is:inline';
  return undefined;
}
