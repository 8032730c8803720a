import { site } from 'virtual:folia/site';
import { externalLinkAttributes, type ExternalLinkAttributes } from '../../lib/external-links.ts';

/** `rel` and `target` of a link that may lead to another site: `<a href={href} {...linkAttributes(href)}>`. */
export function linkAttributes(href: string): Partial<ExternalLinkAttributes> {
  const { url, external_links: rules } = site.settings;
  return externalLinkAttributes(href, { site: url, ...rules }) ?? {};
}
