import { socialLinks } from '../schemas/socials.ts';
import { networks } from '../schemas/social-networks.ts';
import { readConfig, type Config } from './config.ts';
import { makeFinding, type Finding } from './findings.ts';
import { readSourceText } from './source-files.ts';
import { asMap, textOf, type Values } from './values.ts';

export interface FoundSocials {
  /** For `socials` of site.yaml. */
  links: Values;
  findings: Finding[];
}

const dataFile = '_data/socials.yml';

/**
 * The author's places on the web: from `_data/socials.yml`, before al-folio 0.14 from `_config.yml`.
 *
 * @param hasFile whether the source has a file, which is copied then.
 */
export function findSocials(
  root: string,
  config: Config,
  hasFile: (name: string) => boolean,
): FoundSocials {
  const { text } = readSourceText(root, dataFile);
  const source = text === undefined ? config : readConfig(text, dataFile);
  const findings: Finding[] = [];
  const schema = socialLinks();
  const links: Record<string, unknown> = {};
  for (const [key, written] of Object.entries(source.values)) {
    if (source === config && !Object.hasOwn(networks, key)) continue;
    const value = withoutAddress(key, written);
    const picture = fileOf(key, value);
    if (value === null || value === undefined || value === '' || value === false) continue;
    if (picture !== undefined && !/^https?:/.test(picture) && !hasFile(picture)) {
      const message = `The file ${picture} of "${key}" does not exist. The link was left out of "socials".`;
      findings.push(makeFinding('setting-value', message, source.locate([key])));
    } else if (schema.safeParse({ [key]: value }).success) {
      links[key] = key === 'wechat_qr' ? picture : value;
    } else {
      const shown = textOf(value) ?? JSON.stringify(value);
      const message = `Folia has no place on the web "${key}: ${shown}". It was left out of "socials".`;
      findings.push(
        makeFinding('setting-value', message, source.locate([key]), `${key}: ${shown}`),
      );
    }
  }
  return { links, findings };
}

/** The file that a link needs, if it needs one. */
function fileOf(key: string, value: unknown): string | undefined {
  const text = textOf(value);
  if (key === 'cv_pdf') return text;
  // al-folio looks for it there.
  if (key === 'wechat_qr') return text?.includes('/') === false ? `assets/img/${text}` : text;
  return textOf(asMap(value)['logo']);
}

/** People write the whole address where al-folio asks for the name; a name in a text is one. */
function withoutAddress(key: string, value: unknown): unknown {
  const text = textOf(value);
  if (text === undefined)
    return isOwn(value) ? value : typeof value === 'boolean' ? value : undefined;
  const address = (networks as Readonly<Record<string, { address: string; value?: string }>>)[key];
  if (!address || address.value === 'url' || address.value === 'file') return text;
  const [before = '', after = ''] = address.address.split('{id}');
  const bare = text.replace(/^https?:\/\/(?:www\.)?/, '').replace(/\/$/, '');
  const start = before.replace(/^https?:\/\/(?:www\.)?/, '');
  if (start === '' || !bare.startsWith(start) || bare === text) return text;
  const id = bare.slice(start.length);
  const end = after.replace(/\/$/, '');
  return end !== '' && id.endsWith(end) ? id.slice(0, -end.length) : id;
}

function isOwn(value: unknown): boolean {
  return Object.keys(asMap(value)).length > 0;
}
