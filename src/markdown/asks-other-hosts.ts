import type { Element } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toString } from 'hast-util-to-string';
import { visit } from '../lib/visit.ts';

/** Attributes that are loaded, whatever their element. */
const loading = ['src', 'data', 'poster'];

/** Elements whose address is loaded; links are followed. */
const addressed = new Set(['image', 'use', 'feimage', 'script']);

/** `<link>`s that load or connect: https://html.spec.whatwg.org/multipage/links.html#linkTypes */
const loadingLinks =
  /^(?:stylesheet|icon|apple-touch-icon|manifest|preload|prefetch|modulepreload|preconnect|dns-prefetch)$/i;

const start = '(?:(?:https?|wss?):)?\\/\\/';
const address = `(${start}[^"'\`\\s{}$]+)`;
const file = `(${start}[^"'\`\\s{}$?#]+\\.(?:m?js|css|wasm|(?:geo|topo)?json|[ct]sv|png|jpe?g|gif|webp|svg|woff2?|gl(?:b|tf)|mp[34]|webm)(?:[?#][^"'\`\\s]*)?)`;
/** What is loaded when it runs, and files by their names; other addresses in scripts are links most often. */
const inScripts = [
  `\\b(?:import|from|fetch|importScripts|Worker|WebSocket|EventSource|json|csv|tsv)\\s*\\(?\\s*["'\`]${address}["'\`]`,
  `\\bopen\\(\\s*["']\\w+["']\\s*,\\s*["'\`]${address}["'\`]`,
  `\\.src\\s*=\\s*["'\`]${address}["'\`]`,
  `["'\`]${file}["'\`]`,
].map((pattern) => new RegExp(pattern, 'gi'));
const inMaps = [new RegExp(`["']${address}["']`, 'g')];
const inStyles = [/(?:@import\s+|url\()\s*["']?((?:https?:)?\/\/[^"')\s]+)/gi];

/**
 * Hosts that an HTML file loads something from, as far as its elements, its styles and its scripts tell. What a library puts
 * together when it runs is not known; Plotly, Bokeh and Vega name the files that they load.
 */
export function asksOtherHosts(html: string): string[] {
  const hosts = new Set<string>();
  const add = (address: unknown): void => {
    const whole = typeof address === 'string' ? address.trim().replace(/^\/\//, 'https://') : '';
    if (/^(?:https?|wss?):/i.test(whole) && URL.canParse(whole)) hosts.add(new URL(whole).host);
  };
  visit(fromHtml(html), 'element', (element) => addressesOf(element).forEach(add));
  return [...hosts];
}

function addressesOf(element: Element): unknown[] {
  const { tagName, properties } = element;
  const found: unknown[] = loading.map((name) => properties[name]);
  if (addressed.has(tagName.toLowerCase())) found.push(properties['href'], properties['xLinkHref']);
  if (tagName === 'link' && isLoading(properties['rel'])) found.push(properties['href']);
  // All that is relative is on its host.
  if (tagName === 'base') found.push(properties['href']);
  if (/^refresh$/i.test(String(properties['httpEquiv']))) {
    found.push(/url=(.*)/i.exec(String(properties['content']))?.[1]);
  }
  found.push(...candidates(properties['srcSet']), ...matches(properties['style'], inStyles));
  if (typeof properties['srcDoc'] === 'string') {
    found.push(...asksOtherHosts(properties['srcDoc']).map((host) => `https://${host}`));
  }
  if (tagName === 'style') found.push(...matches(toString(element), inStyles));
  if (tagName === 'script') {
    const patterns = properties['type'] === 'importmap' ? inMaps : inScripts;
    found.push(...matches(toString(element), patterns));
  }
  return found;
}

function isLoading(rel: Element['properties'][string]): boolean {
  return Array.isArray(rel) && rel.some((name) => loadingLinks.test(String(name)));
}

function candidates(srcSet: Element['properties'][string]): unknown[] {
  if (typeof srcSet !== 'string' && !Array.isArray(srcSet)) return [];
  return String(srcSet)
    .split(',')
    .map((candidate) => candidate.trim().split(/\s/)[0]);
}

function matches(text: Element['properties'][string], patterns: readonly RegExp[]): unknown[] {
  if (typeof text !== 'string') return [];
  return patterns.flatMap((pattern) => [...text.matchAll(pattern)].map(([, found]) => found));
}
