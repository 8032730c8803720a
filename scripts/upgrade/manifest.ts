/** A package.json, or a part of it. */
type Json = Readonly<Record<string, unknown>>;

/** Keys whose entries are merged one by one. */
const tables = new Set([
  'scripts',
  'engines',
  'allowScripts',
  'dependencies',
  'devDependencies',
  'optionalDependencies',
  'overrides',
]);

export interface MergedManifest {
  data: Json;
  /** Entries that the writer had changed and the release changes too: `scripts.build`. They are as the release has them. */
  overruled: string[];
}

/**
 * Merges the package.json of a writer with that of a release: what the release has, with what the writer added or changed.
 *
 * @param base as it was delivered.
 * @param mine as the writer has it.
 * @param theirs that of the release.
 */
export function mergeManifests(base: Json, mine: Json, theirs: Json): MergedManifest {
  const overruled: string[] = [];
  const data = mergeEntries({ base, mine, theirs }, '', (name) => overruled.push(name));
  return { data: { ...data, version: theirs['version'] }, overruled };
}

interface Three {
  base: Json;
  mine: Json;
  theirs: Json;
}

function mergeEntries(
  { base, mine, theirs }: Three,
  prefix: string,
  overrule: (name: string) => void,
): Record<string, unknown> {
  const keys = new Set([...Object.keys(theirs), ...Object.keys(mine)]);
  const entries = [...keys].flatMap((key): [string, unknown][] => {
    const value =
      prefix === '' && tables.has(key)
        ? mergeEntries(tableOf(key, { base, mine, theirs }), `${key}.`, overrule)
        : chooseValue(key, { base, mine, theirs }, () => overrule(prefix + key));
    return value === undefined ? [] : [[key, value]];
  });
  const isSorted = prefix.toLowerCase().endsWith('dependencies.');
  return Object.fromEntries(isSorted ? entries.sort(([a], [b]) => (a < b ? -1 : 1)) : entries);
}

function tableOf(key: string, { base, mine, theirs }: Three): Three {
  return { base: entriesOf(base, key), mine: entriesOf(mine, key), theirs: entriesOf(theirs, key) };
}

function entriesOf(data: Json, key: string): Json {
  return Object(data[key] ?? {}) as Json;
}

function chooseValue(key: string, { base, mine, theirs }: Three, overrule: () => void): unknown {
  const [before, own, next] = [base, mine, theirs].map((from) => JSON.stringify(from[key]));
  if (own === before || own === next) return theirs[key];
  // What the engine needs is there, even if the writer had taken it out.
  if (own === undefined) return theirs[key];
  if (next === before) return mine[key];
  if (key !== 'version') overrule();
  return theirs[key];
}

/** Whether the writer has packages of their own, which the lockfile of a release does not hold. */
export function hasOwnPackages(merged: Json, theirs: Json): boolean {
  const packages = ({ dependencies, devDependencies, optionalDependencies, overrides }: Json) =>
    JSON.stringify([dependencies, devDependencies, optionalDependencies, overrides]);
  return packages(merged) !== packages(theirs);
}

/**
 * The lockfile of a release, with the packages that the writer's own dependencies had brought, at the versions that they had; npm then
 * looks for what is missing, and takes out what nobody needs.
 */
export function mergeLockfiles(base: Json, mine: Json, theirs: Json, manifest: Json): Json {
  const delivered = entriesOf(base, 'packages');
  const here = Object.entries(entriesOf(mine, 'packages'));
  const own = Object.fromEntries(here.filter(([place]) => !(place in delivered)));
  const packages: Json = { ...own, ...entriesOf(theirs, 'packages') };
  const { dependencies, devDependencies, optionalDependencies } = manifest;
  const top = { ...entriesOf(packages, ''), dependencies, devDependencies, optionalDependencies };
  return { ...theirs, packages: { ...packages, '': top } };
}
