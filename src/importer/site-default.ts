import { asMap, textOf, type Values } from './values.ts';

/**
 * What `defaults:` of `_config.yml` says of a text: https://jekyllrb.com/docs/configuration/front-matter-defaults/.
 * A narrower folder wins over a wider one, a later entry over an earlier one.
 *
 * @param collection `posts`, `drafts`, `pages` or the name of another collection.
 */
export function defaultsFor(file: string, collection: string, config: Values): Values {
  const entries = Array.isArray(config['defaults']) ? config['defaults'].map(asMap) : [];
  return entries
    .map((entry) => {
      const scope = asMap(entry['scope']);
      const folder = (textOf(scope['path']) ?? '').replace(/^\/|\/$/g, '');
      return { folder, type: textOf(scope['type']), values: asMap(entry['values']) };
    })
    .filter(({ folder, type }) => isIn(file, folder) && (type ?? collection) === collection)
    .sort((a, b) => a.folder.length - b.folder.length)
    .reduce<Values>((all, { values }) => ({ ...all, ...values }), {});
}

function isIn(file: string, folder: string): boolean {
  if (folder === '' || file === folder || file.startsWith(`${folder}/`)) return true;
  if (!folder.includes('*')) return false;
  const pattern = folder
    .split('**')
    .map((part) => part.replaceAll(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '[^/]*'))
    .join('.*');
  return new RegExp(`^${pattern}(?:/|$)`).test(file);
}
