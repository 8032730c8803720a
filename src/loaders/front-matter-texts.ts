import { renderSettingLine, renderSettingText } from '../markdown/setting-text.ts';
import type { SiteSettings } from '../schemas/site.ts';

/** Texts of a front matter that are Markdown, by name. */
export type MarkdownTexts = Readonly<Record<string, string | undefined>>;

/** Their HTML by name, for those that are there: of texts that are a line each, and of texts of any length. */
export async function renderTexts(
  lines: MarkdownTexts,
  texts: MarkdownTexts,
  settings: SiteSettings,
): Promise<Record<string, string>> {
  const html: Record<string, string> = {};
  for (const [name, text] of Object.entries(lines)) {
    if (text !== undefined) html[name] = await renderSettingLine(text, settings);
  }
  for (const [name, text] of Object.entries(texts)) {
    if (text !== undefined) html[name] = await renderSettingText(text, settings);
  }
  return html;
}
