import type { Finding } from './finding.ts';
import type { Patient } from './patient.ts';

/** What `src/markdown/remark/figure-alt.ts` says: what is wrong, and what to do. */
const silentFigure = /^(The figure .* has neither a caption nor an alt text): (.*)$/s;

/** What a build says of a text and does not stop at. */
export function findWarnings({ allTexts }: Patient): Finding[] {
  return allTexts.flatMap(({ file, data }) =>
    data.facts.warnings.map(({ message, file: other, line, column }): Finding => {
      const place = { severity: 'warning' as const, file: other ?? file, line, column };
      const [, silent, remedy] = silentFigure.exec(message) ?? [];
      if (silent !== undefined && remedy !== undefined) {
        return {
          ...place,
          id: 'alt-missing',
          message: `${silent}.`,
          remedy: remedy.charAt(0).toUpperCase() + remedy.slice(1),
        };
      }
      return {
        ...place,
        id: 'text-warning',
        message,
        remedy: 'A build says the same, and goes on.',
      };
    }),
  );
}
