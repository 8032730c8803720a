/** What a kramdown attribute list says: `{: .class #id key="value" name}`. */
export interface KramdownAttributes {
  classes: string[];
  id: string | undefined;
  /** Values by key. */
  values: ReadonlyMap<string, string>;
  /** Words by themselves, such as `toc`. */
  names: string[];
}

const part =
  /(?<key>[\w:-]+)=(?:"(?<double>[^"]*)"|'(?<single>[^']*)')|\.(?<class>[\w:-]+)|#(?<id>[\w:-]+)|(?<name>[\w-]+)/g;

/** Lists that have a name, `{:wide: .full style="margin: 0"}`, by that: `{:wide}` stands for them. */
export type AttributeDefinitions = ReadonlyMap<string, KramdownAttributes>;

const definition = /^[ \t>]*(\{:(?<name>\w[\w-]*):(?<list>[^{}\n]*)\})[ \t]*$/gm;

export function readDefinitions(text: string): AttributeDefinitions {
  const defined = new Map<string, KramdownAttributes>();
  for (const { groups = {} } of text.matchAll(definition)) {
    defined.set(groups['name'] ?? '', readAttributes(`{:${groups['list'] ?? ''}}`, defined));
  }
  return defined;
}

/** Whether a list gives a name to what it says. */
export function isDefinition(source: string): boolean {
  return /^\{:\w[\w-]*:/.test(source);
}

/** Reads an attribute list (https://kramdown.gettalong.org/syntax.html#attribute-list-definitions), with its braces. */
export function readAttributes(source: string, defined: AttributeDefinitions): KramdownAttributes {
  const classes: string[] = [];
  const values = new Map<string, string>();
  const names: string[] = [];
  let id: string | undefined;
  for (const { groups = {} } of source.replace(/^\{:?/, '').matchAll(part)) {
    // A backslash in a value is no escape for kramdown, but writers mean one: `target="\_blank"`.
    const value = (groups['double'] ?? groups['single'])?.replaceAll(/\\(?=[_*])/g, '');
    if (groups['class'] !== undefined) classes.push(groups['class']);
    const named = defined.get(groups['name'] ?? '');
    if (named) {
      classes.push(...named.classes);
      id = named.id ?? id;
      for (const [key, said] of named.values) values.set(key, said);
    } else if (groups['name'] !== undefined) names.push(groups['name']);
    id = groups['id'] ?? id;
    if (groups['key'] === undefined || value === undefined) continue;
    if (groups['key'] === 'class') classes.push(...value.split(/\s+/).filter(Boolean));
    else if (groups['key'] === 'id') id = value;
    else values.set(groups['key'], value);
  }
  return { classes, id, values, names };
}

/** The same as attributes of HTML. */
export function toHtmlAttributes({
  classes,
  id,
  values,
}: KramdownAttributes): Record<string, string | undefined> {
  return { class: classes.join(' ') || undefined, id, ...Object.fromEntries(values) };
}
