import { site } from 'virtual:folia/site';
import { withBase } from '../lib/addresses.ts';
import { orcidAddress } from '../lib/orcid.ts';
import { networkAddress } from '../schemas/social-networks.ts';
import type { Post, PostAuthor } from './posts.ts';

/** Who wrote something, with all that is known of them. */
export interface Person extends PostAuthor {
  /** Their pages on other sites. */
  sameAs: string[];
}

/** Who writes here. */
export function getSiteAuthor(): Person {
  const { author, base, socials } = site.settings;
  const orcid = socials.find(({ key }) => key === 'orcid_id');
  return {
    name: author.name,
    bibtex: author.bibtex,
    url: author.url ?? new URL(base, site.origin).href,
    orcid: orcid && 'id' in orcid ? orcidAddress(orcid.id) : undefined,
    affiliations: [],
    sameAs: socials.flatMap((entry) => profileAddress(entry) ?? []),
  };
}

/** Who wrote a post: those whom it names, else the site's author, of whom the settings know more than a post says. */
export function getWriters({ authors }: Post): Person[] {
  const own = getSiteAuthor();
  if (authors.length === 0) return [own];
  return authors.map((author) => {
    if (author.name !== own.name) return { ...author, sameAs: [] };
    const { url = own.url, orcid = own.orcid, bibtex = own.bibtex } = author;
    return { ...author, url, orcid, bibtex, sameAs: own.sameAs };
  });
}

type Social = (typeof site.settings.socials)[number];

/** Page of a person: no file, no e-mail address, nothing of this site. */
function profileAddress(entry: Social): string | undefined {
  if ('own' in entry) return webAddress(entry.own.url);
  const { network, id } = entry;
  return network.value === 'file' ? undefined : webAddress(networkAddress(network, id));
}

function webAddress(address: string): string | undefined {
  const url = new URL(withBase(site.settings.base, address), site.origin);
  return /^https?:$/.test(url.protocol) && url.origin !== site.origin ? url.href : undefined;
}
