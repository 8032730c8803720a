import { allowedLicences, exceptions, type Exception } from './allowed.ts';

/** A package of the site, as the lockfile has it; packages for development are none. */
export interface SitePackage {
  name: string;
  version: string;
  /** An SPDX expression, or `none`. */
  licence: string;
}

interface Lockfile {
  packages: Record<string, { version?: string; license?: string; dev?: boolean }>;
}

/** All packages of the site with their licences, each version once. */
export function readPackages(lockfile: string): SitePackage[] {
  const { packages } = JSON.parse(lockfile) as Lockfile;
  const found = Object.entries(packages)
    .filter(([place, { dev }]) => place !== '' && !dev)
    .map(([place, { version = '', license = 'none' }]) => ({
      name: nameOf(place),
      version,
      licence: license,
    }));
  return [...new Map(found.map((each) => [`${each.name}@${each.version}`, each])).values()];
}

/** `node_modules/a/node_modules/@b/c` is `@b/c`. */
function nameOf(place: string): string {
  return place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length);
}

/** Packages whose licence is neither on the list nor an exception, a line each. */
export function findForbidden(packages: readonly SitePackage[]): string[] {
  return packages
    .filter(({ name, licence }) => !isAllowed(licence) && exceptionOf(name)?.licence !== licence)
    .map(({ name, version, licence }) => `${name} ${version}: ${licence}`);
}

/** Whether an expression of SPDX lets one choose allowed licences alone. */
export function isAllowed(expression: string): boolean {
  const choices = expression.replaceAll(/[()]/g, '').split(' OR ');
  return choices.some((choice) => choice.split(' AND ').every((each) => allowedLicences.has(each)));
}

export function exceptionOf(name: string): Exception | undefined {
  const entry = Object.entries(exceptions).find(([pattern]) =>
    pattern.endsWith('*') ? name.startsWith(pattern.slice(0, -1)) : name === pattern,
  );
  return entry?.[1];
}

/** How many packages are under each licence, and the exceptions with their reasons. */
export function describeLicences(packages: readonly SitePackage[]): string {
  const counts = new Map<string, number>();
  for (const { licence } of packages) counts.set(licence, (counts.get(licence) ?? 0) + 1);
  const lines = [...counts]
    .sort(([, a], [, b]) => b - a)
    .map(([licence, count]) => `${String(count).padStart(4)}  ${licence}`);
  const reasons = Object.entries(exceptions).map(
    ([name, { licence, reason }]) => `${name} (${licence}): ${reason}`,
  );
  return [`${packages.length} packages of the site:`, ...lines, '', ...reasons].join('\n');
}
