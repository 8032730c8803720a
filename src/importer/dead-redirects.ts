import { siteTarget } from '../lib/site-links.ts';
import { redirectTarget } from '../schemas/fields.ts';
import type { LinkTargets } from './dead-links.ts';
import { makeFinding } from './findings.ts';
import { oldAddresses, type PlacedText } from './placed-text.ts';

const redirectSchema = redirectTarget();

/**
 * Looks for texts whose `redirect` leads nowhere, to the text itself, to one that leads on or to an old address: the site takes none of these. The key
 * goes under `extra`, and the text stays at its own address.
 */
export function settleRedirects(texts: readonly PlacedText[], targets: LinkTargets): void {
  const leading = new Map(
    texts.flatMap((text) => (redirectOf(text) === undefined ? [] : [[text.address, text]])),
  );
  const moved = new Map(texts.flatMap((text) => oldAddresses(text).map((path) => [path, text])));
  for (const text of texts) {
    const problem = problemOf(text, targets, { leading, moved });
    if (problem === undefined) continue;
    text.deadRedirect = true;
    text.findings.push(redirectFinding(text, problem));
  }
}

/** Where a text leads: a URL or a path; undefined if it does not, or says so in a way that the schema does not take. */
function redirectOf({ document }: PlacedText): string | undefined {
  return redirectSchema.safeParse(document.values['redirect']).data;
}

function problemOf(
  text: PlacedText,
  { place, whatIsAt, takeFile }: LinkTargets,
  { leading, moved }: Record<'leading' | 'moved', ReadonlyMap<string | undefined, PlacedText>>,
): string | undefined {
  const written = redirectOf(text);
  if (!written?.startsWith('/')) return undefined;
  const path = siteTarget(written, '/', place)?.path ?? written;
  const other = leading.get(path) ?? leading.get(`${path}/`);
  const old = other ? undefined : (moved.get(path) ?? moved.get(`${path}/`));
  if (old === text)
    return `The redirect to ${path} leads back to this very text, whose old address that is.`;
  if (old) return `The redirect leads to ${path}, an old address of ${old.document.file}.`;
  if (other === text) return `The redirect to ${path} leads back to this very text.`;
  if (other) return `The redirect leads to ${other.document.file}, which itself leads on.`;
  if (whatIsAt(path) !== undefined || takeFile(path)) return undefined;
  return `The redirect leads to ${path}, where the new site has nothing.`;
}

function redirectFinding({ document }: PlacedText, problem: string) {
  const { source, matter, file } = document;
  const entry = matter.entries.find(({ key }) => key === 'redirect');
  const message = `${problem} The key was put under "extra", and the text stays at its own address.`;
  const place = entry ? source.place(entry.start) : { file };
  return makeFinding('redirect-dead', message, place, entry?.written);
}
