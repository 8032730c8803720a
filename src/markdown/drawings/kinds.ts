import { chartjs } from './chartjs.ts';
import { echarts } from './echarts.ts';
import { geojson } from './geojson.ts';
import { graphviz } from './graphviz.ts';
import type { DrawingKind } from './kind.ts';
import { mermaid } from './mermaid.ts';
import { plotly } from './plotly.ts';
import { pseudocode } from './pseudocode.ts';
import { tikz } from './tikz.ts';
import { typograms } from './typograms.ts';
import { vega } from './vega.ts';

/** Every kind of drawing that a fence may hold. */
const kinds: readonly DrawingKind[] = [
  chartjs,
  echarts,
  geojson,
  graphviz,
  mermaid,
  plotly,
  pseudocode,
  tikz,
  typograms,
  vega,
];

const byLanguage = new Map(
  kinds.flatMap((kind) => kind.languages.map((language) => [language, kind] as const)),
);

export const drawingLanguages: readonly string[] = [...byLanguage.keys()];

/** The kind that a fence is marked with; undefined for code. Upper and lower case are the same. */
export function findDrawingKind(language: string): DrawingKind | undefined {
  return byLanguage.get(language.toLowerCase());
}

/** The word `code` after the language leaves a fence a block of code. */
export function isShownAsCode(meta: string | null | undefined): boolean {
  return /(?<!\S)code(?!\S)/.test(meta ?? '');
}
