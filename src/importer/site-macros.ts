import {
  parseExpressionAt,
  tokenizer,
  tokTypes,
  type Expression,
  type ObjectExpression,
} from 'acorn';
import { makeFinding, type Finding } from './findings.ts';
import { listTree, readSourceText } from './source-files.ts';
import { SourceText } from './source-text.ts';

/** Where al-folio and its forks set MathJax up. */
const folders = ['_includes', '_layouts', 'assets/js'];
const isScript = /(?<!\.min)\.(?:html|liquid|js)$/;

export interface SiteMacros {
  /** TeX by command, as `macros` of site.yaml has it: `RR`. */
  macros: Readonly<Record<string, string>>;
  findings: readonly Finding[];
}

/** The macros that the set-up of MathJax gives to all formulas, https://docs.mathjax.org/en/latest/input/tex/macros.html */
export function readSiteMacros(root: string): SiteMacros {
  const files = folders.flatMap((folder) =>
    listTree(root, folder).files.filter((file) => isScript.test(file)),
  );
  const found = files.flatMap((file) => {
    const { text } = readSourceText(root, file);
    return text?.includes('MathJax') ? macrosIn(new SourceText(file, text)) : [];
  });
  return {
    macros: Object.assign({}, ...found.map(({ macros }) => macros)) as Record<string, string>,
    findings: found.flatMap(({ findings }) => findings),
  };
}

/** The objects that a file calls `macros`, whatever stands around them: Liquid, HTML, JavaScript. */
function macrosIn(source: SourceText): SiteMacros[] {
  return [...source.text.matchAll(/\b[mM]acros["']?\s*:\s*(?=\{)/g)].flatMap(
    ({ 0: key, index }) => {
      const start = index + key.length;
      const object = objectAt(source.text, start);
      return object ? [readMacros(object, source)] : [unreadable(source, start)];
    },
  );
}

function objectAt(text: string, start: number): ObjectExpression | undefined {
  try {
    // What follows, behind a comma, would be read as a part of the expression.
    const end = start + lengthOfBraces(text.slice(start));
    const expression = parseExpressionAt(text.slice(0, end), start, { ecmaVersion: 'latest' });
    return expression.type === 'ObjectExpression' ? expression : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** How long the code in braces is that a text begins with. */
function lengthOfBraces(code: string): number {
  let depth = 0;
  for (const { type, end } of tokenizer(code, { ecmaVersion: 'latest' })) {
    if (type === tokTypes.braceL || type === tokTypes.dollarBraceL) depth++;
    if (type === tokTypes.braceR) depth--;
    if (depth === 0) return end;
  }
  return code.length;
}

function unreadable(source: SourceText, start: number): SiteMacros {
  const message =
    'These macros of MathJax could not be read. Write them into "macros" of site.yaml.';
  return { macros: {}, findings: [makeFinding('math-macro', message, source.place(start))] };
}

function readMacros(object: ObjectExpression, source: SourceText): SiteMacros {
  const macros: Record<string, string> = {};
  const findings: Finding[] = [];
  for (const property of object.properties) {
    const macro =
      property.type === 'Property' ? readMacro(property.key, property.value) : undefined;
    if (macro) {
      macros[macro.name] = macro.tex;
      continue;
    }
    const message =
      'This macro of MathJax has a form that "macros" of site.yaml does not take. It was left out: define it with \\newcommand in the texts that use it.';
    const written = source.text.slice(property.start, property.end);
    findings.push(makeFinding('math-macro', message, source.place(property.start), written));
  }
  return { macros, findings };
}

/** `RR: '\\mathbb{R}'`, or `bold: ['\\boldsymbol{#1}', 1]`; a default for an argument is more than `macros` can say. */
function readMacro(key: Expression, value: Expression): { name: string; tex: string } | undefined {
  const name = key.type === 'Identifier' ? key.name : stringOf(key);
  const first = value.type === 'ArrayExpression' ? value.elements[0] : value;
  const tex = first && first.type !== 'SpreadElement' ? stringOf(first) : undefined;
  const hasDefault = value.type === 'ArrayExpression' && value.elements.length > 2;
  if (name === undefined || tex === undefined || hasDefault || !/^[a-zA-Z]+$/.test(name)) {
    return undefined;
  }
  return { name, tex };
}

function stringOf(node: Expression): string | undefined {
  if (node.type === 'Literal' && typeof node.value === 'string') return node.value;
  if (node.type !== 'TemplateLiteral' || node.expressions.length > 0) return undefined;
  return node.quasis[0]?.value.cooked ?? undefined;
}
