import { ContentError, type ErrorId } from '../../src/lib/errors.ts';

/** Why an upgrade is not made: nothing has been changed by then. */
export function refusal(
  id: Extract<ErrorId, `upgrade-${string}`>,
  message: string,
  remedy: string,
): ContentError {
  return new ContentError({ id, file: 'npm run upgrade', message, remedy });
}

/** Names in a sentence: the first of many. */
export function named(files: readonly string[]): string {
  const shown = files.slice(0, 10).join(', ');
  return files.length > 10 ? `${shown} and ${files.length - 10} more` : shown;
}
