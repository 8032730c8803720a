import { defineConfig } from 'html-validate';

/** HTML of every page that a build writes. A rule is off only where it is about taste, or wrong for such pages. */
export default defineConfig({
  root: true,
  extends: ['html-validate:recommended', 'html-validate:document', 'html-validate:a11y'],
  elements: [
    'html5',
    // Astro puts the style of its islands beside the first of them, wherever that is; browsers read it there.
    { style: { flow: true } },
  ],
  rules: {
    // KaTeX places glyphs, Shiki colours words and figures take the writer's width by `style`; the policy allows for it.
    'no-inline-style': 'off',
    // Ids of footnotes are kramdown's (`fn:1`), ids of headings keep their script: both are addresses that exist already.
    'valid-id': ['error', { relaxed: true }],
    // `<br>` and `<br/>` are the same to a browser; the pages come from two serializers.
    'void-style': 'off',
    // Everything comes from the site itself; the policy sees to that.
    'require-sri': ['error', { target: 'crossorigin' }],
    // How long a title is belongs to the writer.
    'long-title': 'off',
  },
});
