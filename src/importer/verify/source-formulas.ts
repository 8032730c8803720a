/** What is not looked into, what nobody sees, and the forms of formulas, in the order in which they are tried at each place of the text. */
const parts: readonly string[] = [
  // Code: fences, with whatever stands before them in a list or a quotation, and spans.
  String.raw`(?<fence>^[ \t>]*(?:(?:[-*+]|\d+[.)])[ \t]+)*(?<marks>${'`'}{3,}|~{3,})[^\n]*\n(?:[\s\S]*?^[ \t>]*\k<marks>[${'`'}~]*[ \t]*$|[\s\S]*$(?![\s\S])))`,
  String.raw`(?<span>(?<!${'`'})(?<ticks>${'`'}+)(?!${'`'})(?:(?!\n[ \t]*\n)[\s\S])+?(?<!${'`'})\k<ticks>(?!${'`'}))`,
  String.raw`(?<unseen><!--[\s\S]*?-->|\{::comment\}[\s\S]*?\{:/(?:comment)?\}|\{::?[^{}\n]*\}|\{#[\w:-]+\}|\\(?:eq)?ref\{[^}\n]*\}|<(?<name>script|style|svg|template|noscript|textarea)\b[\s\S]*?</\k<name>\s*>)`,
  String.raw`<d-math[^>]*>(?<element>[\s\S]*?)</d-math\s*>`,
  String.raw`<(?<code>d-code|pre)\b[^>]*>(?<listing>[\s\S]*?)</\k<code>\s*>`,
  // MathJax does not look into code either.
  String.raw`(?<inline><code\b[^>]*>[^<]*</code>)`,
  String.raw`(?<tag></?[A-Za-z][^<>]*>|\]\([^)\s]*\)?|https?://[^\s<>)$]+|\\\$)`,
  // Formulas. One that has its lines to itself may hold blank ones, for kramdown.
  String.raw`^[ ]{0,3}\$\$(?<block>(?:(?!\$\$|\n#{1,6}[ ])[\s\S])+?)\$\$[ \t]*$`,
  String.raw`\$\$(?<dollars>(?:(?!\n[ \t]*\n[ \t]*\n|\n#{1,6}[ ]|\$\$)[\s\S])+?)\$\$`,
  String.raw`(?<environment>\\begin\{(?<env>(?:equation|align|alignat|gather|multline|eqnarray|split|aligned|gathered)\*?)\}[\s\S]*?\\end\{\k<env>\})`,
  String.raw`\\\\\[(?<brackets>[\s\S]*?)\\\\\]`,
  String.raw`\\\\\((?<parentheses>[\s\S]*?)\\\\\)`,
  String.raw`\\\[(?<bracket>(?:(?!\n[ \t]*\n)[\s\S])*?)\\\]`,
  String.raw`\\\((?<parenthesis>(?:(?!\n[ \t]*\n)[\s\S])*?)\\\)`,
  String.raw`\$(?<dollar>(?:\\[\s\S]|[^$\\\n]|\n(?![ \t]*\n))+)\$(?!\d)`,
];
const pattern = new RegExp(parts.join('|'), 'gm');
const looksLikeTex = /[\\^_=]|^\s*\w\s*$/;

export interface WithoutFormulas {
  /** An empty `<span data-formula="3">` stands for each formula. */
  text: string;
  formulas: string[];
}

/**
 * Takes the formulas out of a text, so that no reader of Markdown sees into them; and what kramdown does not show with them:
 * comments, attribute lists, and references, for which MathJax shows a number.
 */
export function takeFormulas(source: string): WithoutFormulas {
  const formulas: string[] = [];
  const text = source.replaceAll(pattern, (match: string, ...rest: unknown[]) => {
    const groups = rest.at(-1) as Readonly<Record<string, string | undefined>>;
    if (groups['unseen'] !== undefined) return '';
    if (groups['listing'] !== undefined) return listing(groups['listing'], groups['code']);
    const tex = formulaIn(groups);
    if (tex === undefined) return match;
    formulas.push(tex);
    return `<span data-formula="${formulas.length - 1}"></span>`;
  });
  return { text, formulas };
}

/** CommonMark lets `<pre>` alone hold blank lines. What is in `<d-code>` is code to the letter. */
function listing(code: string, name: string | undefined): string {
  const html = name === 'pre' ? code : code.replaceAll('<', '&lt;');
  return `\n\n<pre>\n${html}</pre>\n\n`;
}

function formulaIn(groups: Readonly<Record<string, string | undefined>>): string | undefined {
  // kramdown takes a single backslash for the escape of a bracket, and a dollar for money.
  const escaped = groups['bracket'] ?? groups['parenthesis'];
  if (escaped !== undefined) return looksLikeTex.test(escaped) ? escaped : undefined;
  const { dollar } = groups;
  if (dollar !== undefined) {
    return !/^\s|\s$/.test(dollar) || looksLikeTex.test(dollar) ? dollar : undefined;
  }
  return (
    groups['element'] ??
    groups['block'] ??
    groups['dollars'] ??
    groups['environment'] ??
    groups['brackets'] ??
    groups['parentheses']
  );
}
