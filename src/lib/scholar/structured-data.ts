import { isInstitution } from '../person-name.ts';

/** A person or an institution that wrote something. */
export interface DescribedPerson {
  name: string;
  bibtex?: string | undefined;
  /** Whole addresses. */
  url?: string | undefined;
  orcid?: string | undefined;
  sameAs?: readonly string[] | undefined;
  affiliations?: readonly { name: string; url?: string | undefined }[] | undefined;
}

/** What search engines are told of an article. */
export interface DescribedArticle {
  /** Its type, by schema.org's names. */
  type: 'BlogPosting' | 'ScholarlyArticle' | 'Article';
  published: Date;
  updated: Date | undefined;
  authors: readonly DescribedPerson[];
  tags: readonly string[];
}

export interface DescribedPage {
  /** Undefined for the home page. */
  title: string | undefined;
  description: string | undefined;
  /** Whole address. */
  url: string;
  /** BCP 47 tag. */
  lang: string;
  /** Whole address of its picture. */
  image: string | undefined;
  article: DescribedArticle | undefined;
  /** The pages that lead to it, after the home page; whole addresses. */
  trail: readonly { name: string; url: string }[];
}

export interface DescribedSite {
  name: string;
  description: string | undefined;
  /** Whole address of the home page. */
  url: string;
  lang: string;
  author: DescribedPerson;
}

type JsonLd = Readonly<Record<string, unknown>>;

/**
 * A page as search engines read it: a graph of https://schema.org/, with what Google asks of each kind. The home page is the site and
 * its author, any other a place in the site, and perhaps an article.
 *
 * Sources: https://developers.google.com/search/docs/appearance/structured-data/article, …/breadcrumb and …/site-names
 */
export function structuredData(site: DescribedSite, page: DescribedPage): JsonLd {
  const { title, article } = page;
  const website = describeSite(site);
  const graph =
    title === undefined
      ? [{ ...website, description: site.description, inLanguage: site.lang }, homePerson(site)]
      : article
        ? [website, describeArticle(site, page, title, article), describeTrail(site, page, title)]
        : [website, describeTrail(site, page, title)];
  return { '@context': 'https://schema.org', '@graph': graph };
}

/** JSON for a `<script>`: nothing in it ends the element or begins a comment. */
export function scriptJson(data: unknown): string {
  return JSON.stringify(data).replaceAll('<', '\\u003c');
}

function describeSite({ url, name }: DescribedSite): JsonLd {
  return { '@type': 'WebSite', '@id': `${url}#site`, url, name };
}

function homePerson({ author, url }: DescribedSite): JsonLd {
  return { '@id': `${url}#author`, ...describePerson(author) };
}

function describeArticle(
  site: DescribedSite,
  { url, lang, description, image }: DescribedPage,
  headline: string,
  { type, published, updated, authors, tags }: DescribedArticle,
): JsonLd {
  return {
    '@type': type,
    mainEntityOfPage: url,
    headline,
    description,
    image: image === undefined ? undefined : [image],
    datePublished: published.toISOString(),
    dateModified: (updated ?? published).toISOString(),
    author: authors.map(describePerson),
    inLanguage: lang,
    keywords: tags.length > 0 ? tags : undefined,
    isPartOf: { '@id': `${site.url}#site` },
  };
}

function describePerson({ name, bibtex, url, orcid, ...more }: DescribedPerson): JsonLd {
  const { sameAs = [], affiliations = [] } = more;
  const others = [...new Set([...(orcid === undefined ? [] : [orcid]), ...sameAs])];
  return {
    '@type': isInstitution(bibtex ?? name) ? 'Organization' : 'Person',
    name,
    url,
    // https://github.com/ESIPFed/science-on-schema.org/blob/main/guides/Person.md: an identifier with the register that it is from.
    identifier: orcid && {
      '@type': 'PropertyValue',
      propertyID: 'https://registry.identifiers.org/registry/orcid',
      value: `orcid:${orcid.replace(/^.*\//, '')}`,
      url: orcid,
    },
    sameAs: others.length > 0 ? others : undefined,
    affiliation:
      affiliations.length > 0
        ? affiliations.map((place) => ({ '@type': 'Organization', ...place }))
        : undefined,
  };
}

function describeTrail(site: DescribedSite, { trail, url }: DescribedPage, title: string): JsonLd {
  const steps = [{ name: site.name, url: site.url }, ...trail, { name: title, url }];
  return {
    '@type': 'BreadcrumbList',
    itemListElement: steps.map((step, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: step.name,
      item: step.url,
    })),
  };
}
