import type { Context } from 'liquidjs';

/** Names that Jekyll gives a meaning; those of loops are known while they run. */
const known: ReadonlySet<string> = new Set(
  'site page include layout forloop tablerowloop nil null true false empty blank'.split(' '),
);

/**
 * The name with which an output begins, if nothing in the text or the site gives it a value.
 *
 * @param content what stands between the braces.
 * @param assigned all names that tags of the text mention first.
 */
export function unknownName(
  content: string,
  context: Context,
  assigned: ReadonlySet<string>,
): string | undefined {
  const trimmed = content.trim();
  if (/^(?:["'(]|-?\d)/.test(trimmed)) return undefined;
  const name = /^[\p{L}_][\p{L}\p{N}_-]*/u.exec(trimmed)?.[0];
  if (name === undefined) return trimmed;
  const has = known.has(name) || assigned.has(name) || context.getSync([name]) !== undefined;
  return has ? undefined : name;
}
