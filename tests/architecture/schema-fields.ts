import ts from 'typescript';

/** Fields of Zod objects in a source that have no doc comment, as `line: name`. */
export function findUndocumentedFields(file: string, text: string): string[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    for (const field of fieldsOf(node)) {
      if (hasDocComment(field, text)) continue;
      const { line } = source.getLineAndCharacterOfPosition(field.getStart());
      found.push(`${file}:${line + 1}: ${field.name.getText()}`);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function fieldsOf(node: ts.Node): ts.PropertyAssignment[] {
  if (
    !ts.isCallExpression(node) ||
    !/^z\.(?:strictObject|object|looseObject)$/.test(node.expression.getText())
  ) {
    return [];
  }
  const [shape] = node.arguments;
  return shape && ts.isObjectLiteralExpression(shape)
    ? shape.properties.filter(ts.isPropertyAssignment)
    : [];
}

function hasDocComment(node: ts.Node, text: string): boolean {
  const comments = ts.getLeadingCommentRanges(text, node.getFullStart()) ?? [];
  return comments.some(({ pos }) => text.startsWith('/**', pos));
}
