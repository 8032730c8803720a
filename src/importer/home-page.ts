import type { PlacedText } from './placed-text.ts';
import { asMap, textOf, type Values } from './values.ts';

/** Keys of the home page that `_config.yml` has for it in some versions of al-folio, unless the page has them itself. */
export function homeKeys({ document: { values, matter } }: PlacedText, config: Values): Values {
  if (textOf(values['layout']) !== 'about') return {};
  const has = (key: string): boolean =>
    matter.entries.some((entry) => entry.key === key && entry.value !== null);
  const keys: Record<string, unknown> = {};
  const note = textOf(config['contact_note']);
  if (note !== undefined && !has('contact_note')) keys['contact_note'] = note;
  const lists = [
    { key: 'announcements', shown: values['news'], old: 'news' },
    { key: 'latest_posts', shown: values['latest_posts'], old: 'latest_posts' },
  ];
  for (const { key, shown, old } of lists) {
    if (typeof values[key] === 'object' && values[key] !== null) continue;
    const written = asMap(config[key]);
    const options = {
      enabled: typeof shown === 'boolean' ? shown : written['enabled'],
      scrollable: written['scrollable'] ?? config[`${old}_scrollable`],
      limit: written['limit'] ?? config[`${old}_limit`],
    };
    const known = Object.entries(options).filter(
      ([, value]) => value !== undefined && value !== null,
    );
    if (known.some(([name]) => name !== 'enabled')) keys[key] = Object.fromEntries(known);
  }
  return keys;
}
