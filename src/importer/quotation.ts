const containers = /^[ \t]*(?:(?:>|(?:[-*+]|\d{1,9}[.)])(?=[ \t]|$))[ \t]*)*/;

/**
 * The text of a construct without the marks that the quotations around it put before its lines.
 *
 * @param before what stands before the construct on its first line.
 */
export function unquoted(text: string, before: string): string {
  const depth = (containers.exec(before)?.[0].match(/>/g) ?? []).length;
  if (depth === 0) return text;
  return text.replaceAll(new RegExp(`\\n(?:[ \\t]*>){1,${depth}}[ \\t]?`, 'g'), '\n');
}
