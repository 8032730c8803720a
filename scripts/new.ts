import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { toCalendarDate } from '../src/lib/dates.ts';
import { findSite, readSettings } from '../src/site.ts';
import { draftPost, writeDraft } from './new-post.ts';

const engine = fileURLToPath(new URL('..', import.meta.url));

try {
  const folders = findSite(engine, process.env);
  const today = toCalendarDate(new Date(), readSettings(folders).timezone);
  const draft = draftPost(process.argv.slice(2).join(' '), today);
  const file = writeDraft(path.join(folders.content, 'posts'), draft);
  console.log(`Wrote ${path.relative(process.cwd(), file)}`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
