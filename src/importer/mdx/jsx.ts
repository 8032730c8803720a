export type JsxValue = string | number | boolean | undefined;

/** A line longer than this is broken, an attribute a line. */
const maxLine = 100;

/** An opening tag, or an empty element. Attributes without a value are left out. */
export function openTag(
  name: string,
  attributes: Readonly<Record<string, JsxValue>>,
  { empty }: { empty: boolean },
): string {
  const written = Object.entries(attributes).flatMap(([key, value]) => writeAttribute(key, value));
  const line = inlineTag(name, attributes, { empty });
  if (line.length <= maxLine || written.length < 2) return line;
  return `<${name}\n${written.map((entry) => `  ${entry}`).join('\n')}\n${empty ? '/>' : '>'}`;
}

/** The same on one line: within a paragraph, a list or a quotation could tear a tag over several lines apart. */
export function inlineTag(
  name: string,
  attributes: Readonly<Record<string, JsxValue>>,
  { empty }: { empty: boolean },
): string {
  const written = Object.entries(attributes).flatMap(([key, value]) => writeAttribute(key, value));
  return `<${[name, ...written].join(' ')}${empty ? ' />' : '>'}`;
}

/** A text as the value of an attribute. In MDX there is no escape with a backslash, but there are character references. */
export function quote(text: string): string {
  const safe = text.replaceAll(/&(?=#|\w+;)/g, '&amp;');
  if (!safe.includes('"')) return `"${safe}"`;
  return safe.includes("'") ? `"${safe.replaceAll('"', '&quot;')}"` : `'${safe}'`;
}

function writeAttribute(name: string, value: JsxValue): string[] {
  if (value === undefined) return [];
  if (value === true) return [name];
  return [`${name}=${typeof value === 'string' ? quote(value) : `{${String(value)}}`}`];
}
