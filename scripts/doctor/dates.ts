import { toInstant } from '../../src/lib/dates.ts';
import type { Finding } from './finding.ts';
import type { Patient, PatientText } from './patient.ts';

/** Texts that wait for their day, and changes that are dated later than today. */
export function findDates({ allTexts, now, site }: Patient): Finding[] {
  const { future, timezone } = site.settings;
  return allTexts.flatMap((text) => {
    const { date } = text.data;
    const found: Finding[] = [];
    if (date && date > now) {
      const day = date.toISOString().slice(0, 10);
      found.push({
        ...finding(text, 'date'),
        message: future
          ? `The date of this text, ${day}, is still to come, and "future: true" in site.yaml shows it now.`
          : `The date of this text, ${day}, is still to come: a build leaves it out until then.`,
        remedy: 'Correct the date, unless the text is to wait for its day.',
      });
    }
    for (const key of ['last_updated', 'last_modified_at'] as const) {
      const written = text.data.frontMatter[key];
      if (!written || toInstant(written, timezone) <= now) continue;
      found.push({
        ...finding(text, key),
        message: `"${key}" says that the text will be changed on a day that is still to come.`,
        remedy: 'Correct the date.',
      });
    }
    return found;
  });
}

function finding(text: PatientText, key: string): Pick<Finding, 'id' | 'severity' | 'file'> {
  return {
    id: 'date-future',
    severity: 'warning',
    file: text.file,
    ...text.matter.locate([key]),
  };
}
