/**
 * What `parseArgs` of Node says of an option that it does not take, as one sentence.
 *
 * @throws the error itself if it is any other.
 */
export function optionMistake(error: unknown): string {
  if (!(error instanceof TypeError)) throw error;
  const [first = ''] = error.message.split(/\. |\n/);
  return `${first.replace(/\.$/, '')}.`;
}
