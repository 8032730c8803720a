import type { Expression } from 'estree-jsx';
import type { MdxJsxAttribute } from 'mdast-util-mdx-jsx';

/**
 * The value of a JSX attribute as far as it can be known without running it: text, a number, true or false.
 *
 * @returns undefined for any other expression.
 */
export function literalValue(
  value: MdxJsxAttribute['value'],
): string | number | boolean | undefined {
  if (value === null || value === undefined) return true;
  if (typeof value === 'string') return value;
  const statement = value.data?.estree?.body[0];
  return statement?.type === 'ExpressionStatement'
    ? fromExpression(statement.expression)
    : undefined;
}

function fromExpression(expression: Expression): string | number | boolean | undefined {
  if (expression.type === 'Literal') {
    const { value } = expression;
    return ['string', 'number', 'boolean'].includes(typeof value)
      ? (value as string | number | boolean)
      : undefined;
  }
  if (expression.type === 'UnaryExpression' && expression.operator === '-') {
    const value = fromExpression(expression.argument);
    return typeof value === 'number' ? -value : undefined;
  }
  if (expression.type === 'TemplateLiteral' && expression.expressions.length === 0) {
    return expression.quasis[0]?.value.cooked ?? undefined;
  }
  return undefined;
}
