import { graphviz } from './graphviz.ts';
import type { DrawingKind } from './kind.ts';
import { mermaid } from './mermaid.ts';
import { vega } from './vega.ts';

/** Every kind of drawing that a fence may hold. */
const kinds: readonly DrawingKind[] = [graphviz, mermaid, vega];

const byLanguage = new Map(
  kinds.flatMap((kind) => kind.languages.map((language) => [language, kind] as const)),
);

export const drawingLanguages: readonly string[] = [...byLanguage.keys()];

/** The kind that a fence is marked with; undefined for code. Upper and lower case are the same. */
export function findDrawingKind(language: string): DrawingKind | undefined {
  return byLanguage.get(language.toLowerCase());
}
