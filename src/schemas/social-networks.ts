/** A place on the web where the author may be found, as al-folio knows it. */
export interface Network {
  /** Its name, as readers know it. */
  label: string;
  /** Set and name of its icon in Iconify; `folia` is the set of ui/Icon.astro. */
  icon: `${'simple-icons' | 'academicons' | 'folia'}:${string}`;
  /** Address of a person there; `{id}` stands for what the settings say. */
  address: string;
  /** What the settings say: a name or number there, a whole address, a file, or a switch. Default: an id. */
  value?: 'id' | 'url' | 'file' | 'switch';
  /** The id if it has a form of its own, and how an error describes it. */
  form?: { pattern: RegExp; expects: string };
}

const orcid = {
  pattern: /^\d{4}-\d{4}-\d{4}-\d{3}[\dX]$/,
  expects: 'an ORCID iD such as 0000-0002-1825-0097',
};
const email = { pattern: /^[^\s@:]+@[^\s@]+$/, expects: 'an address such as ada@example.org' };
const mastodon = {
  pattern: /^[^\s/@]+\.[^\s/@]+\/@[^\s/@]+$/,
  expects: 'the server and the name, such as mastodon.social/@ada',
};
const phone = {
  pattern: /^\d{6,15}$/,
  expects: 'a number with its country code, in digits alone, such as 4915112345678',
};

/** The keys of al-folio's `_data/socials.yml`. */
export const networks = {
  acm_id: {
    label: 'ACM Digital Library',
    icon: 'academicons:acm',
    address: 'https://dl.acm.org/profile/{id}',
  },
  arxiv_id: { label: 'arXiv', icon: 'academicons:arxiv', address: 'https://arxiv.org/a/{id}' },
  blogger_url: {
    label: 'Blogger',
    icon: 'simple-icons:blogger',
    address: '{id}',
    value: 'url',
  },
  bluesky_url: { label: 'Bluesky', icon: 'simple-icons:bluesky', address: '{id}', value: 'url' },
  cv_pdf: { label: 'CV', icon: 'folia:document', address: '{id}', value: 'file' },
  dblp_url: { label: 'DBLP', icon: 'academicons:dblp', address: '{id}', value: 'url' },
  discord_id: {
    label: 'Discord',
    icon: 'simple-icons:discord',
    address: 'https://discord.com/users/{id}',
  },
  email: { label: 'E-mail', icon: 'folia:mail', address: 'mailto:{id}', form: email },
  facebook_id: {
    label: 'Facebook',
    icon: 'simple-icons:facebook',
    address: 'https://www.facebook.com/{id}',
  },
  flickr_id: {
    label: 'Flickr',
    icon: 'simple-icons:flickr',
    address: 'https://www.flickr.com/people/{id}/',
  },
  github_username: {
    label: 'GitHub',
    icon: 'simple-icons:github',
    address: 'https://github.com/{id}',
  },
  gitlab_username: {
    label: 'GitLab',
    icon: 'simple-icons:gitlab',
    address: 'https://gitlab.com/{id}',
  },
  hal_id: { label: 'HAL', icon: 'academicons:hal', address: 'https://cv.hal.science/{id}' },
  ieee_id: {
    label: 'IEEE Xplore',
    icon: 'academicons:ieee',
    address: 'https://ieeexplore.ieee.org/author/{id}',
  },
  inspirehep_id: {
    label: 'INSPIRE HEP',
    icon: 'academicons:inspire',
    address: 'https://inspirehep.net/authors/{id}',
  },
  instagram_id: {
    label: 'Instagram',
    icon: 'simple-icons:instagram',
    address: 'https://www.instagram.com/{id}/',
  },
  kaggle_id: {
    label: 'Kaggle',
    icon: 'simple-icons:kaggle',
    address: 'https://www.kaggle.com/{id}',
  },
  keybase_username: {
    label: 'Keybase',
    icon: 'simple-icons:keybase',
    address: 'https://keybase.io/{id}',
  },
  lastfm_id: {
    label: 'Last.fm',
    icon: 'simple-icons:lastdotfm',
    address: 'https://www.last.fm/user/{id}',
  },
  lattes_id: {
    label: 'Lattes',
    icon: 'academicons:lattes',
    address: 'http://lattes.cnpq.br/{id}',
  },
  leetcode_id: {
    label: 'LeetCode',
    icon: 'simple-icons:leetcode',
    address: 'https://leetcode.com/u/{id}/',
  },
  letterboxd_id: {
    label: 'Letterboxd',
    icon: 'simple-icons:letterboxd',
    address: 'https://letterboxd.com/{id}/',
  },
  linkedin_username: {
    label: 'LinkedIn',
    icon: 'simple-icons:linkedin',
    address: 'https://www.linkedin.com/in/{id}',
  },
  mastodon_username: {
    label: 'Mastodon',
    icon: 'simple-icons:mastodon',
    address: 'https://{id}',
    form: mastodon,
  },
  medium_username: {
    label: 'Medium',
    icon: 'simple-icons:medium',
    address: 'https://medium.com/@{id}',
  },
  orcid_id: {
    label: 'ORCID',
    icon: 'simple-icons:orcid',
    address: 'https://orcid.org/{id}',
    form: orcid,
  },
  osf_id: { label: 'OSF', icon: 'academicons:osf', address: 'https://osf.io/{id}/' },
  pinterest_id: {
    label: 'Pinterest',
    icon: 'simple-icons:pinterest',
    address: 'https://www.pinterest.com/{id}/',
  },
  // Publons has become a part of Web of Science, which takes its numbers and those of ResearcherID.
  publons_id: {
    label: 'Web of Science',
    icon: 'simple-icons:clarivate',
    address: 'https://www.webofscience.com/wos/author/record/{id}',
  },
  quora_username: {
    label: 'Quora',
    icon: 'simple-icons:quora',
    address: 'https://www.quora.com/profile/{id}',
  },
  research_gate_profile: {
    label: 'ResearchGate',
    icon: 'simple-icons:researchgate',
    address: 'https://www.researchgate.net/profile/{id}',
  },
  rss_icon: { label: 'Feed', icon: 'folia:feed', address: '/feed.xml', value: 'switch' },
  scholar_userid: {
    label: 'Google Scholar',
    icon: 'simple-icons:googlescholar',
    address: 'https://scholar.google.com/citations?user={id}',
  },
  scopus_id: {
    label: 'Scopus',
    icon: 'simple-icons:scopus',
    address: 'https://www.scopus.com/authid/detail.uri?authorId={id}',
  },
  semanticscholar_id: {
    label: 'Semantic Scholar',
    icon: 'simple-icons:semanticscholar',
    address: 'https://www.semanticscholar.org/author/{id}',
  },
  spotify_id: {
    label: 'Spotify',
    icon: 'simple-icons:spotify',
    address: 'https://open.spotify.com/user/{id}',
  },
  stackoverflow_id: {
    label: 'Stack Overflow',
    icon: 'simple-icons:stackoverflow',
    address: 'https://stackoverflow.com/users/{id}',
  },
  strava_userid: {
    label: 'Strava',
    icon: 'simple-icons:strava',
    address: 'https://www.strava.com/athletes/{id}',
  },
  telegram_username: {
    label: 'Telegram',
    icon: 'simple-icons:telegram',
    address: 'https://t.me/{id}',
  },
  unsplash_id: {
    label: 'Unsplash',
    icon: 'simple-icons:unsplash',
    address: 'https://unsplash.com/@{id}',
  },
  wechat_username: {
    label: 'WeChat',
    icon: 'simple-icons:wechat',
    address: 'weixin://dl/chat?{id}',
  },
  wechat_qr: {
    label: 'WeChat QR code',
    icon: 'simple-icons:wechat',
    address: '{id}',
    value: 'file',
  },
  whatsapp_number: {
    label: 'WhatsApp',
    icon: 'simple-icons:whatsapp',
    address: 'https://wa.me/{id}',
    form: phone,
  },
  wikidata_id: {
    label: 'Wikidata',
    icon: 'simple-icons:wikidata',
    address: 'https://www.wikidata.org/wiki/{id}',
  },
  wikipedia_id: {
    label: 'Wikipedia',
    icon: 'simple-icons:wikipedia',
    address: 'https://en.wikipedia.org/wiki/User:{id}',
  },
  work_url: { label: 'Work', icon: 'folia:work', address: '{id}', value: 'url' },
  x_username: { label: 'X', icon: 'simple-icons:x', address: 'https://x.com/{id}' },
  youtube_id: {
    label: 'YouTube',
    icon: 'simple-icons:youtube',
    address: 'https://www.youtube.com/@{id}',
  },
  zotero_username: {
    label: 'Zotero',
    icon: 'simple-icons:zotero',
    address: 'https://www.zotero.org/{id}',
  },
} as const satisfies Readonly<Record<string, Network>>;

export type NetworkKey = keyof typeof networks;

/** The network of a key of `socials`, if al-folio has it. */
export function findNetwork(key: string): Network | undefined {
  return Object.hasOwn(networks, key) ? networks[key as NetworkKey] : undefined;
}

/** The address of a person on a network; a leading `@` of a name is not part of it. */
export function networkAddress({ address, value = 'id' }: Network, id: string): string {
  const inserted = value === 'id' ? encodeURI(id.replace(/^@/, '')) : id;
  return address.replace('{id}', () => inserted);
}
