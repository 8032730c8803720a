const block = /^\s*\\begin\{subequations\}([\s\S]*)\\end\{subequations\}\s*$/;
const label = /^\s*\\label\{([^{}]+)\}/;
const environment = /(\\begin\{([a-zA-Z]+\*?)\}[\s\S]*?\\end\{\2\})/;

export interface SubequationParts {
  /** Of the number that they share. */
  label: string | undefined;
  /** TeX of each equation, and of the text between them. */
  parts: string[];
}

/**
 * Takes amsmath's `subequations` apart, which KaTeX does not know.
 *
 * @returns undefined for any other formula.
 */
export function readSubequations(tex: string): SubequationParts | undefined {
  const [, body] = block.exec(tex) ?? [];
  if (body === undefined) return undefined;
  const [written = '', name] = label.exec(body) ?? [];
  return { label: name?.trim(), parts: partsOf(body.slice(written.length)) };
}

function partsOf(body: string): string[] {
  // The name of each environment is a group, too: every third part.
  return body
    .split(environment)
    .flatMap((part, index) => (index % 3 === 2 || part.trim() === '' ? [] : [part.trim()]))
    .map((part) => (environment.test(part) ? part : `\\text{${part}}`));
}
