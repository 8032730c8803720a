import { readFileSync } from 'node:fs';
import { imageMetadata } from 'astro/assets/utils';
import { lookup } from 'mrmime';
import { site } from 'virtual:folia/site';
import { localFile, withBase } from '../lib/addresses.ts';
import { formatDate } from '../lib/dates.ts';
import { socialFormat, socialPath, socialSize, type SocialCard } from '../lib/social-card.ts';
import { directionOf } from '../lib/words.ts';
import { findPublished } from '../site.ts';
import { getDocuments } from './all-documents.ts';
import type { Document } from './documents.ts';
import { getPosts, type Post } from './posts.ts';
import { leadsOn } from './redirects.ts';

/** What link previews show of a page. */
export interface PagePicture {
  /** Whole address. */
  url: string;
  /** For those who do not see it. */
  alt: string;
  /** Media type, if it is known. */
  type?: string | undefined;
  /** In pixels, if they are known. */
  width?: number | undefined;
  height?: number | undefined;
}

/** A card that a build draws. */
export interface SocialOrder {
  /** Where its picture will be, without the base path. */
  path: string;
  card: SocialCard;
  /** The file that names its figure, and the key there. */
  file: string;
  key: string;
}

type Written = Document & Partial<Pick<Post, 'authors' | 'date'>>;

/** Formats that networks show; of others, drawings above all, a card is made. */
const shownByNetworks = /\.(?:png|jpe?g|gif|webp)$/i;

/** Names that a card has room for. */
const namedAuthors = 3;

/**
 * The picture of a page that has a text: the one that its front matter names for link previews, else a card with its title, and
 * with the figure that it has in lists. Undefined if the site wants no cards.
 */
export async function getPagePicture(document: Written): Promise<PagePicture | undefined> {
  const { figure, title } = document;
  if (figure && isShownAsItIs(figure))
    return asItIs(figure.name, title.text || site.settings.title);
  const card = cardOf(document);
  return card ? drawnPicture(card) : getSitePicture();
}

/** The picture of pages without a text of their own: lists, archives, and all pages if the writer names one picture for them. */
export async function getSitePicture(): Promise<PagePicture | undefined> {
  const { og_image: wish, title } = site.settings;
  if (typeof wish === 'string') return asItIs(wish, title);
  return wish ? drawnPicture(siteCard()) : undefined;
}

/** Every card of the site, each once. */
export async function getSocialOrders(): Promise<SocialOrder[]> {
  if (site.settings.og_image !== true) return [];
  const leading = new Set((await getPosts()).filter(leadsOn).map((post) => post.path));
  const pages = (await getDocuments()).filter((document) => !leading.has(document.path));
  const orders = pages.flatMap((document) => {
    const card = cardOf(document);
    const { file, figure } = document;
    return card ? [{ path: socialPath(card), card, file, key: figure?.key ?? '' }] : [];
  });
  const card = siteCard();
  const all = [...orders, { path: socialPath(card), card, file: '', key: '' }];
  return [...new Map(all.map((order) => [order.path, order])).values()];
}

/** The figure of lists goes on a card; a picture for link previews does so only if networks cannot show it. */
function isShownAsItIs({ key, name }: NonNullable<Document['figure']>): boolean {
  if (URL.canParse(name) || site.settings.og_image !== true) return true;
  return key === 'og_image' && shownByNetworks.test(name);
}

async function asItIs(name: string, alt: string): Promise<PagePicture> {
  if (URL.canParse(name)) return { url: name, alt };
  return {
    url: wholeAddress(`/${localFile(name)}`),
    alt,
    type: lookup(name),
    ...(await sizeOf(name)),
  };
}

/** Empty for a file that does not say how large it is, as some SVG files. */
async function sizeOf(name: string): Promise<{ width?: number; height?: number }> {
  const folders = { content: site.contentFolder, public: site.publicFolder };
  const location = findPublished(name, folders);
  if (location === undefined) return {};
  try {
    const { width, height } = await imageMetadata(readFileSync(location), location);
    return { width, height };
  } catch {
    return {};
  }
}

function drawnPicture(card: SocialCard): PagePicture {
  return {
    url: wholeAddress(socialPath(card)),
    alt: card.title,
    type: lookup(socialFormat(card)),
    ...socialSize,
  };
}

function wholeAddress(address: string): string {
  return new URL(encodeURI(withBase(site.settings.base, address)), site.origin).href;
}

/** Undefined for a text with a picture that is shown as it is, and for the home page, whose card is that of the site. */
function cardOf(document: Written): SocialCard | undefined {
  const { figure, title, lang, dir, date, authors = [], path: address } = document;
  const { settings } = site;
  if (settings.og_image !== true || (figure ? isShownAsItIs(figure) : address === '/'))
    return undefined;
  const names = authors.map(({ name }) => name);
  const others = names.length > namedAuthors ? ' et al.' : '';
  return {
    title: (title.text || settings.title).normalize('NFC'),
    masthead: settings.title.normalize('NFC'),
    author: (names.slice(0, namedAuthors).join(', ') + others || settings.author.name).normalize(),
    date: date && formatDate(date, lang, settings.timezone),
    host: hostOf(settings),
    lang,
    dir,
    figure: figure && localFile(figure.name),
  };
}

function siteCard(): SocialCard {
  const { settings } = site;
  return {
    title: settings.title.normalize('NFC'),
    deck: settings.description.normalize('NFC') || undefined,
    masthead: hostOf(settings),
    author: settings.author.name.normalize('NFC'),
    host: '',
    lang: settings.lang,
    dir: directionOf(settings.lang),
  };
}

function hostOf({ url, base }: { url: string; base: string }): string {
  return new URL(url).host + base.replace(/\/$/, '');
}
