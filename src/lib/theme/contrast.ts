import { contrast, resolveColors, themes, type ThemeName, type Tokens } from './tokens.ts';

interface Use {
  /** Tokens of what is seen, and of what is behind it. */
  front: readonly string[];
  behind: readonly string[];
  least: number;
  what: string;
}

/**
 * What has to be told apart: text by WCAG 2.2, 1.4.3 and, for what is read at length, 1.4.6; lines that carry a meaning by 1.4.11.
 * https://www.w3.org/TR/WCAG22/#contrast-minimum
 */
const uses: readonly Use[] = [
  {
    front: ['ink', 'strong'],
    behind: ['paper', 'surface', 'raised', 'marked'],
    least: 7,
    what: 'text',
  },
  { front: ['strong'], behind: ['accent-soft'], least: 7, what: 'text' },
  { front: ['muted'], behind: ['paper', 'surface', 'raised'], least: 4.5, what: 'small text' },
  { front: ['accent'], behind: ['paper', 'surface', 'raised'], least: 4.5, what: 'a link' },
  {
    front: ['note', 'tip', 'warning', 'danger'],
    behind: ['paper', 'surface', 'raised'],
    least: 4.5,
    what: 'text',
  },
  { front: ['edge'], behind: ['paper'], least: 3, what: 'a line' },
  {
    front: Array.from({ length: 8 }, (_, index) => `series-${index + 1}`),
    behind: ['paper'],
    least: 3,
    what: 'a line',
  },
];

export interface Contrast {
  theme: ThemeName;
  /** Names of tokens. */
  front: string;
  behind: string;
  ratio: number;
  least: number;
  what: string;
}

/** The contrast of everything that is seen on something else, in both themes. */
export function contrasts(tokens: Tokens): Contrast[] {
  return themes.flatMap((theme) => {
    const colors = resolveColors(tokens, theme);
    return uses.flatMap(({ front: fronts, behind: grounds, ...use }) =>
      fronts.flatMap((front) =>
        grounds.map((behind) => {
          const ratio = contrast(colors[front] ?? '', colors[behind] ?? '');
          return { theme, front, behind, ratio, ...use };
        }),
      ),
    );
  });
}
