/** One declaration; semicolons within quotes and parentheses do not end it. */
const declaration = /(?:[^;"'(]|"[^"]*"|'[^']*'|\([^)]*\))+/g;

/** The declarations of a `style` attribute, by property. */
export function readStyle(style: string): Map<string, string> {
  const declarations = new Map<string, string>();
  for (const [text] of style.matchAll(declaration)) {
    const colon = text.indexOf(':');
    if (colon === -1) continue;
    declarations.set(text.slice(0, colon).trim().toLowerCase(), text.slice(colon + 1).trim());
  }
  return declarations;
}

export function writeStyle(declarations: ReadonlyMap<string, string>): string {
  return [...declarations].map(([property, value]) => `${property}: ${value}`).join('; ');
}

/** What only puts a picture into the middle, or makes it a block: figures stand so anyway. */
export function isPlacement(property: string, value: string): boolean {
  if (['text-align', 'justify-content', 'align-items', 'vertical-align'].includes(property))
    return true;
  if (property === 'display') return /^(?:block|inline-block|flex|inline)$/.test(value);
  return /^margin(?:-|$)/.test(property);
}
