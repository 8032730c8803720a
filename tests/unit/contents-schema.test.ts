import { describe, expect, it } from 'vitest';
import { postData, postProblems } from '../helpers/front-matter.ts';

const atBeginning = { place: 'beginning', openLevels: undefined, listed: [] };
const onTheLeft = { place: 'left', openLevels: undefined, listed: [] };

describe('the contents that a text asks for', () => {
  it.each([
    ['true', atBeginning],
    ['"true"', atBeginning],
    ['beginning', atBeginning],
    ['{ beginning: true }', atBeginning],
    ['{ beginning: "yes" }', atBeginning],
    ['\n  sidebar: left', onTheLeft],
    ['{ sidebar: right }', { ...onTheLeft, place: 'right' }],
    ['{ beginning: true, sidebar: left }', onTheLeft],
    ['{ sidebar: left, collapse: expanded, collapse_depth: 1 }', onTheLeft],
    ['{ sidebar: left, collapse: auto }', { ...onTheLeft, openLevels: 1 }],
    ['{ sidebar: left, collapse: auto, collapse_depth: 2 }', { ...onTheLeft, openLevels: 2 }],
    ['{ sidebar: left, collapse_depth: 0 }', { ...onTheLeft, openLevels: 1 }],
    [
      '\n  - name: A\n    subsections:\n      - name: B\n  - name: 3',
      {
        ...atBeginning,
        listed: [
          { name: 'A', subsections: [{ name: 'B' }] },
          { name: '3', subsections: [] },
        ],
      },
    ],
  ])('may be written as %j', (written, wish) => {
    expect(postData(`toc: ${written}`)).toEqual({ toc: wish });
  });

  it.each(['', 'false', '"false"', '{}', '{ beginning: false }', '{ collapse: auto }'])(
    'are none with %j',
    (written) => {
      expect(postData(`toc: ${written}`)).toEqual({});
    },
  );
});

describe('CSS for one page', () => {
  it('stays as it is', () => {
    expect(postData('_styles: |\n  h2 > a::before { content: "<b>" }\n')).toEqual({
      _styles: 'h2 > a::before { content: "<b>" }\n',
    });
  });

  it('cannot end the element that it stands in', () => {
    expect(postProblems('title: A\n_styles: |\n  a { }\n  </STYLE ><script>\n')).toBe(
      `1 problem in your content:

content/posts/post.mdx:3:10 [front-matter-value]
  "_styles" is "a { }\\n</STYLE ><script>\\n", which is not valid.
  It must be CSS, without </style in it.`,
    );
  });
});
