import { describe, expect, it } from 'vitest';
import { replaceEnvironments } from '../../src/lib/tex/environments.ts';

describe('environments that KaTeX has not', () => {
  it.each([
    [
      String.raw`\begin{eqnarray}a &=& b \nonumber \\[2pt] c &\le& \begin{matrix}d&e&f\end{matrix}\end{eqnarray}`,
      String.raw`\begin{align}a &={} b \nonumber \\[2pt] c &\le{} \begin{matrix}d&e&f\end{matrix}\end{align}`,
    ],
    [
      String.raw`\begin{eqnarray*}a & b \\\end{eqnarray*}`,
      String.raw`\begin{align*}a & b \end{align*}`,
    ],
    [
      String.raw`\begin{multline}a \label{x}\\ {b \\ c} \\* d\end{multline}`,
      String.raw`\begin{align}& a \notag \\& \quad  {b \\ c} \notag \\*& \quad \quad  d\label{x}\end{align}`,
    ],
    [String.raw`\begin{multline*}a\end{multline*}`, String.raw`\begin{align*}& a\end{align*}`],
    [
      String.raw`\begin{flalign*}a &= b\end{flalign*}`,
      String.raw`\begin{align*}a &= b\end{align*}`,
    ],
    [
      String.raw`\begin{displaymath}a\end{displaymath}`,
      String.raw`\begin{equation*}a\end{equation*}`,
    ],
    [String.raw`x \begin{align}a\end{align}`, String.raw`x \begin{align}a\end{align}`],
  ])('are written by others: %s', (tex, replaced) => {
    expect(replaceEnvironments(tex)).toBe(replaced);
  });
});
