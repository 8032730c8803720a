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
  const end = empty ? ' />' : '>';
  const line = `<${[name, ...written].join(' ')}${end}`;
  if (line.length <= maxLine || written.length < 2) return line;
  return `<${name}\n${written.map((entry) => `  ${entry}`).join('\n')}\n${end.trim()}`;
}

/** An element as a block of its own, its content indented if it is short of blank lines. */
export function jsxBlock(
  name: string,
  attributes: Readonly<Record<string, JsxValue>>,
  content: string,
): string {
  if (content === '') return openTag(name, attributes, { empty: true });
  const body = content.includes('\n') ? `\n${content}\n` : content;
  return `${openTag(name, attributes, { empty: false })}\n${body}\n</${name}>`;
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
