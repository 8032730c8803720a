import { Tokenizer, TypeGuards, evalToken, type Context, type Token } from 'liquidjs';

export interface Parameter {
  name: string;
  value: unknown;
  /** It is written as it is, and does not come from a variable. */
  literal: boolean;
}

/** Reads the parameters of an include, `path="a.png" zoomable=true alt=page.title`, with their values. */
export function* readParameters(
  written: string,
  context: Context,
): Generator<unknown, Parameter[]> {
  const tokenizer = new Tokenizer(written);
  const parameters: Parameter[] = [];
  for (const { name, value } of tokenizer.readHashes(true)) {
    const token = value as Token | undefined;
    const literal =
      token === undefined ||
      TypeGuards.isQuotedToken(token) ||
      TypeGuards.isNumberToken(token) ||
      TypeGuards.isLiteralToken(token);
    parameters.push({
      name: name.content,
      // liquidjs reads escapes that Jekyll does not have: `\f` in a formula.
      value: TypeGuards.isQuotedToken(token)
        ? unquote(token.getText())
        : token === undefined
          ? true
          : yield evalToken(token, context),
      literal,
    });
  }
  if (written.slice(tokenizer.p).trim() !== '') {
    throw new TypeError(`"${written.slice(tokenizer.p).trim()}" is no parameter`);
  }
  return parameters;
}

/** Jekyll's only escapes in a parameter: a quote with a backslash before it. */
function unquote(quoted: string): string {
  return quoted.slice(1, -1).replaceAll(/\\(["'])/g, '$1');
}
