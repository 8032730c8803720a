import { readFileSync } from 'node:fs';
import path from 'node:path';
import { ContentErrors, type ContentProblem } from '../../src/lib/errors.ts';
import { readYaml, type YamlSource } from '../../src/lib/yaml-source.ts';
import { checkSettingPictures } from '../../src/integrations/setting-pictures.ts';
import { resolveSocials } from '../../src/integrations/socials.ts';
import { matterOf } from '../../src/loaders/mdx-files.ts';
import { readSiteTexts, type SiteText } from '../../src/loaders/site-texts.ts';
import { loadSite, type Site } from '../../src/site.ts';

/** A text, and where the keys of its front matter stand. */
export interface PatientText extends SiteText {
  matter: Pick<YamlSource, 'data' | 'locate'>;
}

/** A site as the checks see it. */
export interface Patient {
  site: Site;
  /** site.yaml, with its places. */
  settings: YamlSource;
  /** What a build publishes. */
  texts: PatientText[];
  /** The same, and what waits for its day. */
  allTexts: PatientText[];
  now: Date;
}

/** Reads a site: what there is to look at, unless the settings are wrong, and every mistake that would stop a build. */
export async function readPatient(
  engine: string,
  environment: Readonly<Record<string, string | undefined>>,
  now: Date,
): Promise<{ patient: Patient | undefined; problems: readonly ContentProblem[] }> {
  try {
    const site = loadSite(engine, environment);
    resolveSocials(site);
    const pictures = await checkSettingPictures(site);
    // Texts of days to come, too: they are looked at apart.
    const rules = { now, timeZone: site.settings.timezone, future: true };
    const { texts, problems } = await readSiteTexts({ site, engine, rules, dev: false });
    const { root, content } = site.folders;
    const allTexts = texts.flatMap((text) => {
      const matter = matterOf(path.join(root, text.file));
      return matter ? [{ ...text, matter }] : [];
    });
    const isDue = ({ data }: SiteText): boolean =>
      site.settings.future || data.date === undefined || data.date <= now;
    const settings = readYaml(readFileSync(path.join(content, 'site.yaml'), 'utf8'));
    const patient = { site, settings, texts: allTexts.filter(isDue), allTexts, now };
    return { patient, problems: [...pictures, ...problems] };
  } catch (error) {
    if (error instanceof ContentErrors) return { patient: undefined, problems: error.problems };
    throw error;
  }
}
