import type { Node as EstreeNode, Program } from 'estree-jsx';
import type { Root } from 'mdast';
import type { MdxFlowExpression, MdxTextExpression } from 'mdast-util-mdx-expression';
import { analyze, extract_names } from 'periscopic';
import { visit } from '../../lib/visit.ts';
import type { VFile } from 'vfile';
import { reportProblem } from '../report.ts';
import { isJsxElement, type JsxElement } from '../tree.ts';

const builtIns = new Set([
  'Array',
  'BigInt',
  'Boolean',
  'Date',
  'Infinity',
  'Intl',
  'JSON',
  'Map',
  'Math',
  'NaN',
  'Number',
  'Object',
  'RegExp',
  'Set',
  'String',
  'props',
  'undefined',
]);

/**
 * Braces in text are JavaScript for MDX: `{x | x > 0}` fails only when the page is rendered, and `x^{2}` prints without its
 * braces. A writer of science means braces, so an expression passes only if it is a comment, a string, or made of names that the
 * post itself exports or imports. In the props of elements any JavaScript is meant, but for names that are nobody's.
 */
export function remarkExpressions() {
  return (tree: Root, file: VFile): void => {
    const declared = declaredNames(tree);
    visit(tree, ['mdxFlowExpression', 'mdxTextExpression'], (node) => {
      const expression = node as MdxFlowExpression | MdxTextExpression;
      if (isMeant(expression, declared)) return;
      reportProblem(file, {
        id: 'mdx-expression',
        message: `MDX reads braces in text as JavaScript: {${shorten(expression.value)}} would not appear as it is written.`,
        remedy: 'To show braces, write \\{ and \\}. Put a formula between dollars.',
        place: expression.position,
      });
    });
    visit(tree, (node) => {
      if (isJsxElement(node)) reportUnknownNames(node, declared, file);
    });
  };
}

/** A name that nothing declares fails only when the page is rendered, with lines of code that say nothing to the writer. */
function reportUnknownNames(element: JsxElement, declared: Set<string>, file: VFile): void {
  for (const attribute of element.attributes) {
    const { value } = attribute;
    const holder = attribute.type === 'mdxJsxAttribute' ? value : attribute;
    const program = typeof holder === 'object' ? holder?.data?.estree : undefined;
    if (!program) continue;
    const unknown = [...analyze(program).globals.keys()].find(
      (name) => !declared.has(name) && name !== 'props' && !(name in globalThis),
    );
    if (unknown === undefined) continue;
    reportProblem(file, {
      id: 'mdx-expression',
      message: `<${element.name}> is given ${unknown} in braces, a name that nothing in this text declares.`,
      remedy:
        'Put text in quotes instead of braces. A name has to be exported or imported by the text itself.',
      place: attribute.position ?? element.position,
    });
  }
}

/** Names that the post's own import and export lines declare. */
export function declaredNames(tree: Root): Set<string> {
  const names = new Set<string>();
  for (const node of tree.children) {
    if (node.type !== 'mdxjsEsm') continue;
    for (const statement of node.data?.estree?.body ?? []) {
      if (statement.type === 'ImportDeclaration') {
        for (const specifier of statement.specifiers) names.add(specifier.local.name);
      } else if (statement.type === 'ExportNamedDeclaration' && statement.declaration) {
        for (const name of declarationNames(statement.declaration)) names.add(name);
      }
    }
  }
  return names;
}

function declarationNames(declaration: EstreeNode): string[] {
  if (declaration.type === 'VariableDeclaration') {
    return declaration.declarations.flatMap(({ id }) => extract_names(id as never));
  }
  return 'id' in declaration && declaration.id?.type === 'Identifier' ? [declaration.id.name] : [];
}

function isMeant(node: MdxFlowExpression | MdxTextExpression, declared: Set<string>): boolean {
  const program: Program | null | undefined = node.data?.estree;
  const [statement] = program?.body ?? [];
  if (!program || !statement) return (program?.comments ?? []).length > 0;
  if (statement.type !== 'ExpressionStatement') return false;
  const { expression } = statement;
  if (expression.type === 'Literal') return typeof expression.value === 'string';
  const { globals } = analyze(program);
  const names = [...globals.keys()];
  const known = names.every((name) => declared.has(name) || builtIns.has(name));
  return known && (names.length > 0 || expression.type === 'TemplateLiteral');
}

function shorten(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > 60 ? `${line.slice(0, 59)}…` : line;
}
