import { slugify } from '../../src/lib/slugs.ts';
import type { Finding } from './finding.ts';
import type { Patient, PatientText } from './patient.ts';

const keys = ['tags', 'tag', 'categories', 'category'] as const;

interface Use {
  name: string;
  text: PatientText;
  path: readonly PropertyKey[];
}

/** Tags, and categories, that are one name in several spellings: each spelling has an archive of its own. */
export function findNames({ texts }: Patient): Finding[] {
  return [keys.slice(0, 2), keys.slice(2)].flatMap(([several = 'tags', single = 'tag']) => {
    const uses = texts.flatMap((text) => [...usesOf(text, several), ...usesOf(text, single)]);
    return [...Map.groupBy(uses, ({ name }) => slugify(name.normalize('NFKC'))).values()].flatMap(
      (group) => explain(single, group),
    );
  });
}

function usesOf(text: PatientText, key: (typeof keys)[number]): Use[] {
  const value = Object.entries(text.data.frontMatter).find(
    ([name]) => name === key,
  )?.[1] as unknown;
  const names = Array.isArray(value) ? (value as unknown[]) : [value];
  return names.flatMap((name, index) =>
    typeof name === 'string'
      ? [{ name, text, path: Array.isArray(value) ? [key, index] : [key] }]
      : [],
  );
}

/** The rarer spellings are findings, each where it stands first. */
function explain(kind: string, uses: readonly Use[]): Finding[] {
  const [usual, ...others] = [...Map.groupBy(uses, ({ name }) => name)].toSorted(
    ([a, first], [b, second]) => second.length - first.length || (a < b ? -1 : 1),
  );
  if (!usual) return [];
  return others.map(([name, [use]]) => ({
    id: 'name-twice' as const,
    severity: 'warning' as const,
    file: use?.text.file ?? '',
    ...use?.text.matter.locate(use.path),
    message: `The ${kind} "${name}" is "${usual[0]}" in ${usual[1].length} other ${usual[1].length === 1 ? 'place' : 'places'}: they are two lists.`,
    remedy: `Write "${usual[0]}" here, too, if they mean the same.`,
  }));
}
