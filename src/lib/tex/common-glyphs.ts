/**
 * Characters of most formulas, by the face of KaTeX that has them: of each there is a small file besides KaTeX's own (scripts/fonts.ts),
 * which a page loads first. The space is in each, because browsers measure lines by it.
 */
export const commonGlyphs = {
  /** Letters of number fields, without two hundred symbols. */
  'AMS-Regular': ' ABCDEFGHIJKLMNOPQRSTUVWXYZk',
  /** ASCII, Greek capitals, accents, and the operators and relations of a first course. */
  'Main-Regular':
    Array.from({ length: 0x5f }, (_, index) => String.fromCodePoint(0x20 + index)).join('') +
    '¬¯°±·×÷ˉ˙˜ΓΔΘΛΞΠΣΦΨΩ…′⃗ℏℓ→⇒↦∀∂∃∅∇∈∉−∓∗∘√∝∞∣∥∧∨∩∪∫∼≃≈≠≡≤≥≪≫⊂⊆⊕⊗⊤⊥⋅⋮⋯⋱⟨⟩',
} as const;

/** A `unicode-range` of CSS. */
export function unicodeRange(characters: string): string {
  return [...new Set(characters)].map((char) => `U+${char.codePointAt(0)?.toString(16)}`).join();
}

/** The file of a face, in `src/fonts/`. */
export function commonGlyphsFile(face: string): string {
  return `katex-${face.toLowerCase()}.woff2`;
}
