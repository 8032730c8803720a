import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { toCalendarDate } from '../src/lib/dates.ts';
import { findSite, readSettings } from '../src/site.ts';
import { draftPost, writeDraft } from './new-post.ts';

const engine = fileURLToPath(new URL('..', import.meta.url));
const words = process.argv.slice(2);
const isDraft = words[0] === '--draft';

try {
  const folders = findSite(engine, process.env);
  // A draft gets its date when it is published.
  const today = isDraft ? undefined : toCalendarDate(new Date(), readSettings(folders).timezone);
  const draft = draftPost(words.slice(isDraft ? 1 : 0).join(' '), today);
  const file = writeDraft(path.join(folders.content, isDraft ? 'drafts' : 'posts'), draft);
  console.log(`Wrote ${path.relative(process.cwd(), file)}`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
