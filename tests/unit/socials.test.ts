import { describe, expect, it } from 'vitest';
import { ContentErrors } from '../../src/lib/errors.ts';
import { findIcon, resolveSocials } from '../../src/integrations/socials.ts';
import { findNetwork, networks, type NetworkKey } from '../../src/schemas/social-networks.ts';
import { loadSite } from '../../src/site.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

const required = 'title: a\nurl: https://example.org\nauthor: { name: b }\nbase: /notes/\n';

function socialsOf(yaml: string, files: Record<string, string> = {}) {
  const indented = yaml.replace(/^/gm, '  ');
  const site = `${required}socials:\n${indented}\n`;
  const folder = temporaryFolder({ 'content/site.yaml': site, ...files });
  return resolveSocials(loadSite('/engine', { FOLIA_SITE: folder }));
}

/** The whole text of what is thrown for these settings, without its first line. */
function errorOf(yaml: string): string {
  try {
    socialsOf(yaml);
  } catch (error) {
    if (error instanceof ContentErrors) return error.message.split('\n').slice(2).join('\n').trim();
    throw error;
  }
  return 'no error';
}

const example = { id: 'ada', url: 'https://example.org/ada', file: 'https://example.org/a.pdf' };

/** The address of somebody in each network. */
const addresses: Readonly<Record<NetworkKey, [id: string, address: string]>> = {
  acm_id: ['99659', 'https://dl.acm.org/profile/99659'],
  arxiv_id: ['linden_a_1', 'https://arxiv.org/a/linden_a_1'],
  blogger_url: [example.url, example.url],
  bluesky_url: [example.url, example.url],
  cv_pdf: [example.file, example.file],
  dblp_url: [example.url, example.url],
  discord_id: ['1234', 'https://discord.com/users/1234'],
  email: ['ada@example.org', 'mailto:ada@example.org'],
  facebook_id: [example.id, 'https://www.facebook.com/ada'],
  flickr_id: [example.id, 'https://www.flickr.com/people/ada/'],
  github_username: [example.id, 'https://github.com/ada'],
  gitlab_username: [example.id, 'https://gitlab.com/ada'],
  hal_id: [example.id, 'https://cv.hal.science/ada'],
  ieee_id: ['3708', 'https://ieeexplore.ieee.org/author/3708'],
  inspirehep_id: ['1010907', 'https://inspirehep.net/authors/1010907'],
  instagram_id: [example.id, 'https://www.instagram.com/ada/'],
  kaggle_id: [example.id, 'https://www.kaggle.com/ada'],
  keybase_username: [example.id, 'https://keybase.io/ada'],
  lastfm_id: [example.id, 'https://www.last.fm/user/ada'],
  lattes_id: ['1234', 'http://lattes.cnpq.br/1234'],
  leetcode_id: [example.id, 'https://leetcode.com/u/ada/'],
  letterboxd_id: [example.id, 'https://letterboxd.com/ada/'],
  linkedin_username: [example.id, 'https://www.linkedin.com/in/ada'],
  mastodon_username: ['social.example/@ada', 'https://social.example/@ada'],
  medium_username: ['"@ada"', 'https://medium.com/@ada'],
  orcid_id: ['0000-0002-1825-0097', 'https://orcid.org/0000-0002-1825-0097'],
  osf_id: ['ab1c2', 'https://osf.io/ab1c2/'],
  pinterest_id: [example.id, 'https://www.pinterest.com/ada/'],
  publons_id: ['ABC-1234-2020', 'https://www.webofscience.com/wos/author/record/ABC-1234-2020'],
  quora_username: ['Ada-Linden', 'https://www.quora.com/profile/Ada-Linden'],
  research_gate_profile: ['Ada-Linden', 'https://www.researchgate.net/profile/Ada-Linden'],
  rss_icon: ['true', '/notes/feed.xml'],
  scholar_userid: ['qc6CJjYAAAAJ', 'https://scholar.google.com/citations?user=qc6CJjYAAAAJ'],
  scopus_id: ['7004', 'https://www.scopus.com/authid/detail.uri?authorId=7004'],
  semanticscholar_id: ['1741', 'https://www.semanticscholar.org/author/1741'],
  spotify_id: [example.id, 'https://open.spotify.com/user/ada'],
  stackoverflow_id: ['1234', 'https://stackoverflow.com/users/1234'],
  strava_userid: ['1234', 'https://www.strava.com/athletes/1234'],
  telegram_username: [example.id, 'https://t.me/ada'],
  unsplash_id: ['"@ada"', 'https://unsplash.com/@ada'],
  wechat_username: [example.id, 'weixin://dl/chat?ada'],
  wechat_qr: ['https://example.org/qr.png', 'https://example.org/qr.png'],
  whatsapp_number: ['4915112345678', 'https://wa.me/4915112345678'],
  wikidata_id: ['Q937', 'https://www.wikidata.org/wiki/Q937'],
  wikipedia_id: [example.id, 'https://en.wikipedia.org/wiki/User:ada'],
  work_url: [example.url, example.url],
  x_username: ['"@ada"', 'https://x.com/ada'],
  youtube_id: ['"@ada"', 'https://www.youtube.com/@ada'],
  zotero_username: [example.id, 'https://www.zotero.org/ada'],
};

describe('the networks', () => {
  it.each(Object.keys(networks) as NetworkKey[])('%s has an address and a drawing', (key) => {
    const [id, address] = addresses[key];
    const [link, ...others] = socialsOf(`${key}: ${id}`);
    expect(others).toEqual([]);
    expect(link?.href).toBe(address);
    const icon = findNetwork(key)?.icon ?? '';
    expect(link?.icon).toEqual(findIcon(icon));
    expect(link?.icon).toBeDefined();
  });

  it('have no two names that a listener could not tell apart', () => {
    const labels = Object.values(networks).map(({ label }) => label);
    expect(new Set(labels).size).toBe(labels.length);
  });

  it('are drawn in the colour of the text', () => {
    const icon = findIcon('simple-icons:github');
    expect(icon).toMatchObject({ kind: 'svg', viewBox: '0 0 24 24' });
    expect(JSON.stringify(icon)).toContain('currentColor');
    expect(findIcon('academicons:acm')).toMatchObject({ kind: 'svg' });
    expect(findIcon('simple-icons:no-such-icon')).toBeUndefined();
  });
});

describe('the links of site.yaml', () => {
  it('keep the order of the file; what is empty or false is not there', () => {
    const yaml = 'x_username: b\ngithub_username: a\nrss_icon: false\nosf_id:\nacm_id: 5';
    expect(socialsOf(yaml).map(({ label }) => label)).toEqual([
      'X',
      'GitHub',
      'ACM Digital Library',
    ]);
  });

  it('may have entries of their own', () => {
    const yaml = 'lab: { title: Our lab, url: /lab/, logo: assets/img/a b.svg }';
    expect(socialsOf(yaml, { 'content/assets/img/a b.svg': '' })).toEqual([
      {
        label: 'Our lab',
        href: '/notes/lab/',
        icon: { kind: 'picture', src: '/notes/assets/img/a%20b.svg' },
      },
    ]);
  });

  it('lead to files of the site', () => {
    const files = { 'content/assets/pdf/cv.pdf': '', 'content/assets/img/qr.png': '' };
    const links = socialsOf('cv_pdf: /assets/pdf/cv.pdf\nwechat_qr: qr.png', files);
    expect(links.map(({ href }) => href)).toEqual([
      '/notes/assets/pdf/cv.pdf',
      '/notes/assets/img/qr.png',
    ]);
  });

  it.each([
    ['cv_pdf: assets/cv.pdf', '6:11', 'assets/cv.pdf', 'cv_pdf'],
    ['wechat_qr: qr.png', '6:14', 'assets/img/qr.png', 'wechat_qr'],
    ['lab: { title: a, url: /b/, logo: c.svg }', '6:36', 'c.svg', 'lab.logo'],
  ])('name no file that is not there: %s', (yaml, place, file, key) => {
    expect(errorOf(yaml)).toBe(
      `content/site.yaml:${place} [settings-file-missing]
  The file ${file} of "socials.${key}" does not exist in content/ or public/.
  Put the file into content/assets/ and name it assets/…, or give its URL.`,
    );
  });

  it.each([
    ['orcid_id: https://orcid.org/0000', 'an ORCID iD such as 0000-0002-1825-0097'],
    [
      'github_username: https://github.com/ada',
      'your name or number at GitHub alone, without the address',
    ],
    ['mastodon_username: "@ada"', 'the server and the name, such as mastodon.social/@ada'],
    ['email: ada', 'an address such as ada@example.org'],
    [
      'whatsapp_number: +49 151',
      'a number with its country code, in digits alone, such as 4915112345678',
    ],
    ['rss_icon: feed', 'true or false'],
    ['dblp_url: ada', 'the whole address of your page at DBLP, with https://'],
    ['cv_pdf: true', 'a file such as assets/pdf/cv.pdf, or a URL'],
  ])('say what a value should be: %s', (yaml, expects) => {
    const [, key = '', value = ''] = /^(\w+): (.*)$/.exec(yaml) ?? [];
    const shown = value === 'true' ? value : `"${value.replaceAll('"', '')}"`;
    expect(errorOf(yaml)).toBe(
      `content/site.yaml:6:${key.length + 5} [settings-value]
  "socials.${key}" is ${shown}, which is not valid.
  It must be ${expects}.`,
    );
  });

  it('tell a misspelt key, and what was meant', () => {
    expect(errorOf('githb_username: ada')).toBe(
      `content/site.yaml:6:3 [settings-unknown-key]
  "socials.githb_username" is not a key of site.yaml.
  Did you mean "github_username"?`,
    );
  });

  it('tell what an entry of their own lacks', () => {
    expect(errorOf('lab: { title: a, url: /b/ }')).toBe(
      `content/site.yaml:6:8 [settings-value]
  site.yaml has no "socials.lab.logo".
  Add "socials.lab.logo": a picture such as assets/img/lab.svg.`,
    );
  });
});
