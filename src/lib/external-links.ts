export interface ExternalLinkRules {
  /** Address of the site: links to its host are its own. */
  site: string;
  /** Link types of a link to another host. */
  rel: readonly string[];
  target?: string | undefined;
  /** Hosts that are treated as the site's own. */
  exclude: readonly string[];
}

/** Link types of several `rel` attributes, each once; undefined if there are none. */
export function joinLinkTypes(...rels: (string | undefined)[]): string | undefined {
  const types = rels.flatMap((rel) => rel?.split(/\s+/) ?? []).filter((type) => type !== '');
  return types.length > 0 ? [...new Set(types)].join(' ') : undefined;
}

/** The attributes of a link to another site. */
export interface ExternalLinkAttributes {
  rel: string | undefined;
  target: string | undefined;
}

/**
 * What a link gets because it leads to another site.
 *
 * @param href as it is written: a whole address, or a path on the site.
 * @returns undefined if the link stays on the site, or leads to no web page.
 */
export function externalLinkAttributes(
  href: string,
  { site, rel, target, exclude }: ExternalLinkRules,
): ExternalLinkAttributes | undefined {
  if (!URL.canParse(href, site)) return undefined;
  const { host, protocol } = new URL(href, site);
  if (!/^https?:$/.test(protocol)) return undefined;
  if (host === new URL(site).host || exclude.includes(host)) return undefined;
  return { rel: joinLinkTypes(...rel), target };
}
