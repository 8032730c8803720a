import * as z from 'zod';
import { boolean, text } from './fields.ts';
import { findNetwork, networks, type Network } from './social-networks.ts';

/** A place on the web that is not in the table of networks. */
const ownEntry = z.strictObject({
  /** Its name, as readers know it. */
  title: text(),
  /** The address of the author's page there. */
  url: text('an address such as https://example.org/ada'),
  /** Its picture: a file of `content/assets/` or `public/`, or a URL. */
  logo: text('a picture such as assets/img/lab.svg'),
});

/** One of the links, with what the settings say. */
export type SocialEntry =
  { key: string; network: Network; id: string } | { key: string; own: z.output<typeof ownEntry> };

/**
 * The author's places on the web, in the order in which they are written: al-folio's keys with an id or an address, and any other
 * key with a map of title, url and logo.
 */
export function socialLinks() {
  const key = z.string().meta({ known: Object.keys(networks) });
  return z
    .record(key, z.union([z.null(), boolean(), text(), ownEntry]))
    .superRefine((links, context) => {
      for (const [name, value] of Object.entries(links)) checkLink(name, value, context);
    })
    .transform((links) => Object.entries(links).flatMap(([name, value]) => toEntry(name, value)))
    .meta({ expects: 'a map such as { github_username: ada, orcid_id: 0000-0002-1825-0097 }' });
}

type Written = string | boolean | z.output<typeof ownEntry> | null;

function checkLink(name: string, value: Written, context: z.RefinementCtx): void {
  if (value === null) return;
  const network = findNetwork(name);
  if (network) {
    const expects = mistake(network, value);
    if (expects === undefined) return;
    context.addIssue({ code: 'custom', path: [name], message: 'wrong id', params: { expects } });
  } else if (typeof value !== 'object') {
    context.addIssue({ code: 'unrecognized_keys', keys: [name], path: [], input: {} });
  }
}

/** What the value of a network should be, if it is something else. */
function mistake(network: Network, value: Written): string | undefined {
  const { value: kind = 'id', label, form } = network;
  if (kind === 'switch') return typeof value === 'boolean' ? undefined : 'true or false';
  const written = typeof value === 'string' && value.trim() !== '' ? value : undefined;
  if (kind === 'url') {
    const right = written !== undefined && /^https?:/.test(written) && URL.canParse(written);
    return right ? undefined : `the whole address of your page at ${label}, with https://`;
  }
  if (kind === 'file') {
    return written === undefined ? 'a file such as assets/pdf/cv.pdf, or a URL' : undefined;
  }
  if (form) return written !== undefined && form.pattern.test(written) ? undefined : form.expects;
  const right = written !== undefined && !/[\s/]/.test(written);
  return right ? undefined : `your name or number at ${label} alone, without the address`;
}

function toEntry(key: string, value: Written): SocialEntry[] {
  if (value === null || value === false) return [];
  if (typeof value === 'object') return [{ key, own: value }];
  const network = findNetwork(key);
  return network ? [{ key, network, id: String(value) }] : [];
}
