import type { Point, Position } from 'unist';
import type { VFile } from 'vfile';
import type { ContentProblem, ErrorId } from '../lib/errors.ts';

declare module 'vfile' {
  interface DataMap {
    /** Mistakes in other files that the text needs. */
    problemsElsewhere: ContentProblem[];
  }
}

/** What plugins of Folia write into `VFileMessage.source`. */
export const foliaSource = 'folia';

export interface Report {
  id: ErrorId;
  /** What is wrong and why. */
  message: string;
  /** What to do about it. */
  remedy: string;
  place: Point | Position | undefined;
}

/**
 * Notes a mistake of the writer. The build fails, but only after the whole post was read, so that all of its mistakes are shown
 * together: the last plugin of the list (`stop-on-problems.ts`) throws them.
 */
export function reportProblem(file: VFile, { id, message, remedy, place }: Report): void {
  const note = file.message(message, { place, ruleId: id, source: foliaSource });
  note.fatal = true;
  note.note = remedy;
}

/** Notes mistakes in another file, which has lines and columns of its own. */
export function reportElsewhere(file: VFile, problems: readonly ContentProblem[]): void {
  (file.data.problemsElsewhere ??= []).push(...problems);
}

/** Notes something that the writer may want to mend: shown at every build, but it does not fail. */
export function reportWarning(
  file: VFile,
  message: string,
  place: Point | Position | undefined,
): void {
  file.message(message, { place, source: foliaSource });
}
