import { defineConfig } from 'html-validate';

export default defineConfig({
  root: true,
  extends: ['html-validate:recommended'],
  rules: {
    // How the HTML is spelt is Astro's affair; what it says is ours.
    'attr-quotes': 'off',
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    'doctype-style': 'off',
    'no-trailing-whitespace': 'off',
    'void-style': 'off',
    // KaTeX places its glyphs and Shiki its colours with style attributes.
    'no-inline-style': 'off',
    // A title is as long as its writer wants it.
    'long-title': 'off',
    // Heading ids keep the form in which old links know them: "1-applied-ai" begins with a digit, as HTML allows.
    'valid-id': ['error', { relaxed: true }],
  },
});
