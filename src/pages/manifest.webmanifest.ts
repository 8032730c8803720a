import type { APIRoute } from 'astro';
import { site } from 'virtual:folia/site';
import { shortName } from '../lib/icon-sign.ts';
import { directionOf } from '../lib/words.ts';

/** What systems want to know to put the site among their programs: https://www.w3.org/TR/appmanifest/ */
export const GET: APIRoute = () => {
  const { title, description, lang, base } = site.settings;
  const [light, dark] = [site.colors.light, site.colors.dark].map(({ paper }) => ({
    theme_color: paper,
    background_color: paper,
  }));
  const manifest = {
    name: title,
    short_name: shortName(title),
    description: description || undefined,
    lang,
    dir: directionOf(lang),
    id: base,
    start_url: base,
    scope: base,
    display: 'minimal-ui',
    ...light,
    color_scheme_dark: dark,
    icons: site.icons.manifest,
  };
  return new Response(JSON.stringify(manifest), {
    headers: { 'Content-Type': 'application/manifest+json' },
  });
};
