/** The ten special characters. Source: Oetiker and others, The Not So Short Introduction to LaTeX, https://ctan.org/pkg/lshort */
const special: Readonly<Record<string, string>> = {
  '&': String.raw`\&`,
  '%': String.raw`\%`,
  $: String.raw`\$`,
  '#': String.raw`\#`,
  _: String.raw`\_`,
  '{': String.raw`\{`,
  '}': String.raw`\}`,
  '~': String.raw`\textasciitilde{}`,
  '^': String.raw`\textasciicircum{}`,
  '\\': String.raw`\textbackslash{}`,
};

/** Text in such a way that LaTeX prints it as it is. Accents stay: LaTeX and Biber read UTF-8. */
export function escapeTex(text: string): string {
  return text.replace(/[&%$#_{}~^\\]/g, (character) => special[character] ?? character);
}
