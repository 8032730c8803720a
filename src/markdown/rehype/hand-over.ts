import type { Root } from 'hast';
import type { VFile } from 'vfile';
import type { TakeOver } from '../facts.ts';
import { moveToSource } from '../included-text.ts';
import { foliaSource } from '../report.ts';

/** Hands out the HTML of the post, and its facts with the warnings of all plugins before it. Astro's processor returns code alone. */
export function rehypeHandOver(takeOver: TakeOver) {
  return (_tree: Root, file: VFile): void => {
    const { facts, html } = file.data;
    if (!facts) throw new Error('remarkFacts has to run before rehypeHandOver.');
    if (!html) throw new Error('rehypeFetchedHtml has to run before rehypeHandOver.');
    const warnings = file.messages
      .filter((message) => message.fatal !== true && message.source === foliaSource)
      .map(({ reason, line, column }) =>
        moveToSource(file, { message: reason, file: undefined, line, column }),
      );
    takeOver(file.path, { facts: { ...facts, warnings }, html });
  };
}
