import { existsSync, readFileSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import { readYaml } from '../lib/yaml-source.ts';
import { siteSchema } from '../schemas/site.ts';
import { configName, type Config } from './config.ts';
import { unchangedDemo } from './demo.ts';
import type { Draft, PlannedFile } from './draft.ts';
import type { ImportSource } from './find.ts';
import type { Finding } from './findings.ts';
import { partsOf } from './generated-body.ts';
import { imageLookup } from './images.ts';
import { placeTexts } from './place-texts.ts';
import { planText } from './plan-text.ts';
import type { NewSite, PlacedText } from './placed-text.ts';
import { DeadLinks, type LinkTargets } from './dead-links.ts';
import { settleRedirects } from './dead-redirects.ts';
import { newAddresses, type WhatIsAt } from './new-addresses.ts';
import { jekyllPermalink } from './jekyll-address.ts';
import { LinkedFiles } from './linked-files.ts';
import { findNavigation } from './navigation.ts';
import { basePathOf, siteUrlOf } from './site-address.ts';
import { readSourceSite, type FoundSite } from './read-source-site.ts';
import { convertSettings, unknownUrl } from './settings.ts';
import { readThemeColor } from './site-colors.ts';
import { findSocials } from './socials.ts';
import { planAssets } from './plan-assets.ts';
import { asMap, textOf } from './values.ts';

export interface Plan {
  files: PlannedFile[];
  /** Files of the demo that nothing takes the place of, and that are deleted. */
  removed: string[];
  findings: Finding[];
}

export interface PlanOptions {
  /** Copy all of `assets/`, and not only what is used. */
  allAssets?: boolean;
  /** Called before each text. */
  onText?: (done: number, all: number) => void;
}

const settingsFile = 'content/site.yaml';

/** Converts everything, and compares it with the site folder. Writes nothing. */
export function makePlan(source: ImportSource, site: string, options: PlanOptions = {}): Plan {
  const found = readSourceSite(source.root);
  const demo = source.only === undefined ? unchangedDemo(site) : new Set<string>();
  const images = imageLookup(found.root, basePathOf(found.config));
  const keepsSettings = existsSync(path.join(site, settingsFile)) && !demo.has(settingsFile);
  const settings = newSite(found.config, keepsSettings ? site : undefined);
  const placed = placeTexts(found.documents, settings);
  const wanted = source.only === undefined ? placed : onlyOne(placed, source);
  const linked = new LinkedFiles(found.root, {
    url: siteUrlOf(found.config),
    base: basePathOf(found.config),
  });
  const targets = linkTargets(found.config, newAddresses(placed, settings), linked);
  settleRedirects(wanted, targets);
  const plan: Draft = {
    files: new Map(),
    texts: [],
    findings: source.only === undefined ? siteFindings(found, placed) : [],
  };

  for (const [index, text] of wanted.entries()) {
    options.onText?.(index, wanted.length);
    planText(text, { found, images, linked }, plan);
  }
  const links = new DeadLinks(plan.texts, targets);
  for (const text of plan.texts) plan.findings.push(...links.settleText(text));
  if (!keepsSettings && existsSync(path.join(found.root, configName))) {
    planSettings(found, placed, { linked, links }, plan);
  }
  planAssets(found, linked, plan, {
    allAssets: options.allAssets ?? false,
    wholeSite: source.only === undefined,
  });

  const planned = [...plan.files.values()];
  const files = planned.map((file) => ({ ...file, state: compare(site, file, demo) }));
  const removed = [...demo].filter((file) => !plan.files.has(file));
  return { files, removed, findings: plan.findings };
}

function linkTargets(
  config: Config['values'],
  whatIsAt: WhatIsAt,
  linked: LinkedFiles,
): LinkTargets {
  const origin = parsed(siteSchema.shape.url, config['url']) ?? unknownUrl;
  const place = { origin, base: `${basePathOf(config)}/` };
  return { place, whatIsAt, takeFile: (name) => linked.add(name) };
}

/** What reading the site found, but for files that are a part of a page. */
function siteFindings({ findings }: FoundSite, placed: readonly PlacedText[]): Finding[] {
  const pages = placed.filter(({ generated }) => generated?.fills === 'profiles');
  const parts = new Set(pages.flatMap(({ document }) => partsOf(document)));
  return findings.filter(({ id, file }) => id !== 'page-not-imported' || !parts.has(file));
}

function onlyOne(placed: readonly PlacedText[], { root, only }: ImportSource): PlacedText[] {
  const real = only === undefined ? '' : realpathSync(path.join(root, only));
  return placed.filter(({ document }) => path.join(realpathSync(root), document.file) === real);
}

/** What the settings of the new site will say, or say already. */
function newSite(config: Config['values'], site: string | undefined): NewSite {
  const values =
    site === undefined
      ? config
      : asMap(readYaml(readFileSync(path.join(site, settingsFile), 'utf8')).data);
  const usual = site === undefined ? jekyllPermalink : '/blog/:year/:title/';
  const { permalink, timezone, lang } = siteSchema.shape;
  return {
    permalink: parsed(permalink, values['permalink'] ?? usual) ?? '/blog/:year/:title/',
    timezone: parsed(timezone, values['timezone']) ?? 'UTC',
    lang: parsed(lang, values['lang']) ?? parsed(lang, values['default_lang']) ?? 'en',
  };
}

function parsed(
  schema: { safeParse: (value: unknown) => { data?: unknown } },
  value: unknown,
): string | undefined {
  return schema.safeParse(value).data as string | undefined;
}

function planSettings(
  found: FoundSite,
  placed: readonly PlacedText[],
  { linked, links }: { linked: LinkedFiles; links: DeadLinks },
  plan: Draft,
): void {
  const { configFile, config, root } = found;
  const blog = placed.find(
    ({ generated, lang }) => generated?.fills === 'blog' && lang === undefined,
  );
  const blogTitle = textOf(config['blog_name']) ?? textOf(blog?.document.values['title']);
  const socials = findSocials(root, configFile, (name) => linked.add(name));
  const values = { ...config, ...(blogTitle !== undefined && { blog_name: blogTitle }) };
  const settings = convertSettings(
    { ...configFile, values },
    {
      navigation: findNavigation(placed, blogTitle ?? 'Blog', links),
      socials: socials.links as Record<string, string>,
      macros: found.macros,
      links,
      accent: readThemeColor(root),
    },
  );
  plan.findings.unshift(...settings.findings, ...socials.findings);
  const content = { text: settings.yaml };
  const file = { kind: 'settings', target: settingsFile, from: configName, content } as const;
  plan.files = new Map([[settingsFile, file], ...plan.files]);
}

function compare(
  site: string,
  { target, content }: Omit<PlannedFile, 'state'>,
  demo: ReadonlySet<string>,
): PlannedFile['state'] {
  const file = path.join(site, target);
  if (!existsSync(file)) return 'new';
  if (!statSync(file).isFile()) return 'different';
  const isSame =
    'text' in content
      ? readFileSync(file, 'utf8') === content.text
      : statSync(file).size === statSync(content.copy).size &&
        readFileSync(file).equals(readFileSync(content.copy));
  if (isSame) return 'same';
  return demo.has(target) ? 'demo' : 'different';
}
