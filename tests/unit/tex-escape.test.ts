import { expect, it } from 'vitest';
import { escapeTex } from '../../src/lib/tex/escape.ts';

it('escapes what LaTeX reads as more than a character, and no accents', () => {
  expect(escapeTex('é & 5% $1 #2 a_b {c} ~ ^ \\')).toBe(
    String.raw`é \& 5\% \$1 \#2 a\_b \{c\} \textasciitilde{} \textasciicircum{} \textbackslash{}`,
  );
});
