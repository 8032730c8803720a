import { statSync } from 'node:fs';

/**
 * A function that looks at a file once, as long as it stays as it is, by its size, its times and its rights: many texts show the same pictures.
 *
 * @param look what is found in a file, from its path.
 * @returns throws as `statSync` does for a file that is not there.
 */
export function onceForFile<T>(look: (location: string) => T): (location: string) => T {
  const known = new Map<string, { state: string; found: T }>();
  return (location) => {
    // The second time is also that of a change of rights.
    const { size, mtimeMs, ctimeMs } = statSync(location);
    const state = `${size} ${mtimeMs} ${ctimeMs}`;
    const before = known.get(location);
    if (before?.state === state) return before.found;
    const found = look(location);
    known.set(location, { state, found });
    return found;
  };
}
