import { globSync } from 'node:fs';
import path from 'node:path';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from '../../src/lib/visit.ts';
import { readTextFile } from '../../src/files/read-text.ts';
import type { Place } from '../../src/lib/errors.ts';
import { splitFrontMatter } from '../../src/lib/front-matter.ts';
import type { YamlSource } from '../../src/lib/yaml-source.ts';
import { syntax } from '../../src/markdown/syntax.ts';
import { isJsxElement } from '../../src/markdown/tree.ts';
import type { Patient, PatientText } from '../doctor/patient.ts';

/** An address on another site, and every place where it is written. */
export type ExternalLinks = ReadonlyMap<string, readonly Place[]>;

interface Found {
  address: string;
  place: Place;
}

const reader = unified().use(remarkParse).use(remarkMdx).use(syntax);

/** Names that are nobody's, for examples: RFC 2606. */
const reserved = /(?:^|\.)(?:example(?:\.(?:com|net|org))?|test|invalid|localhost)$|^[\d.:[\]]+$/;

/** The addresses on other sites: of texts, their front matter, the settings and the bibliography. */
export function collectLinks({ site, settings, texts }: Patient): ExternalLinks {
  const { root, content } = site.folders;
  const found = [
    ...texts.flatMap((text) => [...fromBody(text, root), ...fromYaml(text.matter, text.file)]),
    ...fromYaml(settings, 'content/site.yaml'),
    ...globSync('publications/**/*.bib', { cwd: content })
      .sort()
      .flatMap((file) => fromBib(root, file)),
  ];
  const links = new Map<string, Place[]>();
  const own = new Set([new URL(site.origin).host, new URL(site.settings.url).host]);
  for (const { address, place } of found) {
    if (!URL.canParse(address)) continue;
    const { host, hostname } = new URL(address);
    if (own.has(host) || reserved.test(hostname)) continue;
    links.set(address, [...(links.get(address) ?? []), place]);
  }
  return links;
}

/** Links, images, and what components and HTML name. A notebook is made of several texts: its links are known. */
function fromBody({ file, data }: PatientText, root: string): Found[] {
  if (!file.endsWith('.mdx')) {
    return data.facts.links
      .filter(({ href }) => isWeb(href))
      .map(({ href, line, column }) => ({ address: href, place: { file, line, column } }));
  }
  const { text = '' } = readTextFile(path.join(root, file), file);
  const found: Found[] = [];
  visit(reader.parse(splitFrontMatter(text).body), (node) => {
    const add = (address: unknown, { position = node.position }: Pick<typeof node, 'position'>) => {
      const { line, column } = position?.start ?? {};
      if (typeof address === 'string' && isWeb(address))
        found.push({ address, place: { file, line, column } });
    };
    if ('url' in node) add(node.url, node);
    if (!isJsxElement(node)) return;
    for (const attribute of node.attributes) add(attribute.value, attribute);
  });
  return found;
}

/** Every value that is an address. */
function fromYaml({ data, locate }: Pick<YamlSource, 'data' | 'locate'>, file: string): Found[] {
  const found: Found[] = [];
  const walk = (value: unknown, keys: readonly PropertyKey[]): void => {
    if (typeof value === 'string' && isWeb(value))
      found.push({ address: value, place: { file, ...locate(keys) } });
    if (typeof value !== 'object' || value === null) return;
    for (const [key, child] of Object.entries(value))
      walk(child, [...keys, Array.isArray(value) ? Number(key) : key]);
  };
  walk(data, []);
  return found;
}

/** The fields `url` and `doi`, by their lines: the parser of BibTeX does not tell places. */
function fromBib(root: string, name: string): Found[] {
  const file = `content/${name.replaceAll(path.sep, '/')}`;
  const { text = '' } = readTextFile(path.join(root, file), file);
  return text.split('\n').flatMap((line, index): Found[] => {
    const match = /^\s*(url|doi)\s*=\s*["{]\s*([^\s"{}]+)/i.exec(line);
    if (!match) return [];
    const [, field = '', value = ''] = match;
    const isDoi = field.toLowerCase() === 'doi' && !isWeb(value);
    const address = isDoi ? `https://doi.org/${value}` : value.replaceAll('\\', '');
    const place = { file, line: index + 1, column: line.indexOf(value) + 1 };
    return isWeb(address) ? [{ address, place }] : [];
  });
}

function isWeb(address: string): boolean {
  return /^https?:\/\/\S+$/i.test(address);
}
