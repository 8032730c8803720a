import type { Root } from 'hast';
import type { VFile } from 'vfile';
import type { TakeFacts } from '../facts.ts';
import { moveToSource } from '../included-text.ts';
import { foliaSource } from '../report.ts';

/** Hands out the facts of the post, with the warnings of all plugins before it. Astro's processor returns code alone. */
export function rehypeHandOver(takeFacts: TakeFacts) {
  return (_tree: Root, file: VFile): void => {
    const { facts } = file.data;
    if (!facts) throw new Error('remarkFacts has to run before rehypeHandOver.');
    const warnings = file.messages
      .filter((message) => message.fatal !== true && message.source === foliaSource)
      .map(({ reason, line, column }) =>
        moveToSource(file, { message: reason, file: undefined, line, column }),
      );
    takeFacts(file.path, { ...facts, warnings });
  };
}
