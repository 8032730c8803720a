import { eld } from 'eld/extrasmall';
import { baseLanguage, canonicalLanguage } from '../lib/languages.ts';

/** Fewer letters than this say little about a language that others share the script with. */
const enoughLetters = 120;
/** So many are enough to know. */
const readLetters = 6000;
/** The detector cannot tell Indonesian from Malay. */
const ambiguous = new Set(['ms']);

/** Languages that are told by their script alone, which needs no long text. */
const scripts: readonly { script: RegExp; lang: string }[] = [
  { script: /[\p{Script=Hiragana}\p{Script=Katakana}]/gu, lang: 'ja' },
  { script: /\p{Script=Hangul}/gu, lang: 'ko' },
  { script: /\p{Script=Han}/gu, lang: 'zh' },
  { script: /\p{Script=Hebrew}/gu, lang: 'he' },
  { script: /\p{Script=Greek}/gu, lang: 'el' },
  { script: /\p{Script=Thai}/gu, lang: 'th' },
  { script: /\p{Script=Armenian}/gu, lang: 'hy' },
  { script: /\p{Script=Georgian}/gu, lang: 'ka' },
  { script: /\p{Script=Tamil}/gu, lang: 'ta' },
];
/** Japanese mixes its kana with Chinese characters. */
const kanaShare = 0.15;
/** English terms stand in scientific texts of every language, and have two or three letters for each character of Korean or Chinese. */
const scriptShare = 0.22;

/**
 * The language of a text in Markdown, as far as it is plain.
 *
 * @returns its base language, `ko`; undefined if the text does not show it.
 */
export function detectLanguage(markdown: string): string | undefined {
  const text = plainText(markdown).slice(0, readLetters);
  const letters = count(text, /\p{L}/gu);
  if (letters === 0) return undefined;
  for (const { script, lang } of scripts) {
    const share = count(text, script) / letters;
    if (share > (lang === 'ja' ? kanaShare : scriptShare)) return lang;
  }
  if (letters < enoughLetters) return undefined;
  const { language, isReliable } = eld.detect(text);
  return language !== '' && isReliable() && !ambiguous.has(language) ? language : undefined;
}

/** Whether a tag names a language, whatever its region. */
export function isLanguage(tag: string | undefined, language: string): boolean {
  const canonical = tag === undefined ? undefined : canonicalLanguage(tag);
  return canonical !== undefined && baseLanguage(canonical) === baseLanguage(language);
}

/** Words without code, formulas, tags and addresses, which are English or nothing. */
function plainText(markdown: string): string {
  return markdown
    .replaceAll(/^(`{3,}|~{3,})[\s\S]*?^\1/gm, ' ')
    .replaceAll(/<(script|style|pre|svg|code)\b[\s\S]*?<\/\1>/gi, ' ')
    .replaceAll(/\{%-?\s*(highlight|raw)\b[\s\S]*?\{%-?\s*end\1\s*-?%\}/g, ' ')
    .replaceAll(/\{%[\s\S]*?%\}|\{\{[\s\S]*?\}\}|<[^>]*>|<!--[\s\S]*?-->/g, ' ')
    .replaceAll(/\$\$[\s\S]*?\$\$|\$[^$\n]*\$|`[^`]*`/g, ' ')
    .replaceAll(/\]\([^)]*\)|https?:\S+/g, ' ')
    .replaceAll(/[^\p{L}\p{M}' ]+/gu, ' ')
    .replaceAll(/ +/g, ' ')
    .trim();
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
