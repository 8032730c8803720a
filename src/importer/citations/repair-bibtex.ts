import { parseBibtex } from '../../lib/bibtex/bibtex.ts';

/** A field whose value is a name or a path without braces or quotation marks, alone on its line: `pdf = talk.pdf,`. */
const bareValue =
  /^([ \t]*[a-z][\w-]*[ \t]*=[ \t]*)([\w/-][^\s{}"#,()]*[./:-][^\s{}"#,()]*)(?=[ \t]*,?[ \t]*\r?$)/gim;

/** Puts braces around bare values, if that makes a BibTeX file readable: jekyll-scholar left out the entry, and showed the others. */
export function repairBibtex(text: string): string {
  const repaired = text.replaceAll(bareValue, '$1{$2}');
  return repaired === text || isReadable(text) || !isReadable(repaired) ? text : repaired;
}

function isReadable(text: string): boolean {
  try {
    parseBibtex(text);
    return true;
  } catch {
    return false;
  }
}
