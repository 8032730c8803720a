import { isEmoji } from '../lib/icon-sign.ts';
import { asMap, type Values } from './values.ts';

/** A setting as Folia calls it, and what al-folio's `_config.yml` has for it. */
export interface FoundSetting {
  key: string;
  /** Undefined where `_config.yml` says nothing, or nothing else than what holds anyway. */
  value: unknown;
  /** Where `_config.yml` has it. */
  path: readonly string[];
}

/** What `_config.yml` says of the whole site. */
export function findSiteSettings(values: Values): FoundSetting[] {
  const own = (key: string, name: string, value: unknown) => ({ key, value, path: [name] });
  const unless = (usual: boolean, value: unknown) => (value === !usual ? value : undefined);
  return [
    own('future', 'future', unless(false, values['future'])),
    own('keywords', 'keywords', values['keywords']),
    own('external_sources', 'external_sources', values['external_sources']),
    own('search', 'search_enabled', unless(true, values['search_enabled'])),
    own('external_links', 'external_links', externalLinks(values['external_links'])),
    own('protect_email', 'protect_email', unless(false, values['protect_email'])),
    own('enable_progressbar', 'enable_progressbar', unless(false, values['enable_progressbar'])),
    own('back_to_top', 'back_to_top', unless(false, values['back_to_top'])),
    own('icon', 'icon', emoji(values['icon'])),
    own('verification', 'google_site_verification', verification(values)),
  ];
}

/** An icon that is a file is taken over as a file. */
function emoji(icon: unknown): string | undefined {
  return typeof icon === 'string' && isEmoji(icon.trim()) ? icon.trim() : undefined;
}

/** What it says of the blog. */
export function findBlogSettings(values: Values): FoundSetting[] {
  const related = asMap(values['related_blog_posts']);
  return [
    { key: 'title', value: values['blog_name'], path: ['blog_name'] },
    { key: 'description', value: values['blog_description'], path: ['blog_description'] },
    { key: 'display_tags', value: values['display_tags'], path: ['display_tags'] },
    {
      key: 'display_categories',
      value: values['display_categories'],
      path: ['display_categories'],
    },
    {
      key: 'related_posts',
      value: related['enabled'] === false ? 0 : related['max_related'],
      path: ['related_blog_posts', 'max_related'],
    },
  ];
}

/** al-folio switches the marks off by `enabled`; then links are left as they are. */
function externalLinks(value: unknown): Values | undefined {
  const { enabled, rel, target, exclude } = asMap(value);
  if (enabled === undefined) return undefined;
  if (enabled !== true) return { rel: [] };
  return Object.fromEntries(
    Object.entries({ rel, target, exclude }).filter(([, own]) => own !== null && own !== undefined),
  );
}

/** A code that is there, unless its own switch turns it off. */
function verification(values: Values): Values | undefined {
  const codes = ['google', 'bing'].flatMap((engine) => {
    const code = values[`${engine}_site_verification`];
    const used = Boolean(code) && values[`enable_${engine}_verification`] !== false;
    return used ? [[engine, code] as const] : [];
  });
  return codes.length > 0 ? Object.fromEntries(codes) : undefined;
}
