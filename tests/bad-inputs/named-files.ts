import { folder, post, type BadInput } from './site-problems.ts';

const notebook = 'content/posts/2026-01-08-a.ipynb';

/** Notebooks, films, sounds and pages in frames. */
export const namedFiles: readonly BadInput[] = [
  [
    'an empty notebook',
    { [notebook]: '' },
    `content/posts/2026-01-08-a.ipynb:1:1 [notebook-invalid]
  This is not JSON, which notebooks are: Value Expected.
  Save it in Jupyter again. A merge may have left its marks in the file.`,
  ],
  [
    'a notebook that is no JSON',
    { [notebook]: '<<<<<<< HEAD\n{}\n' },
    `content/posts/2026-01-08-a.ipynb:1:1 [notebook-invalid]
  This is not JSON, which notebooks are: Invalid Symbol.
  Save it in Jupyter again. A merge may have left its marks in the file.`,
  ],
  [
    'a notebook that is other JSON',
    { [notebook]: '{ "a": 1 }' },
    `4 problems in your content:

content/posts/2026-01-08-a.ipynb:1:1 [notebook-invalid]
  "nbformat" is missing.
  It must be 4. Open the notebook in Jupyter and save it again.

content/posts/2026-01-08-a.ipynb:1:1 [notebook-invalid]
  "nbformat_minor" is missing.
  It must be a whole number. Open the notebook in Jupyter and save it again.

content/posts/2026-01-08-a.ipynb:1:1 [notebook-invalid]
  "metadata" is missing.
  It must be a map. Open the notebook in Jupyter and save it again.

content/posts/2026-01-08-a.ipynb:1:1 [notebook-invalid]
  "cells" is missing.
  It must be a list of cells. Open the notebook in Jupyter and save it again.`,
  ],
  [
    'a notebook that is a list',
    { [notebook]: '[]' },
    `content/posts/2026-01-08-a.ipynb:1:1 [notebook-invalid]
  The notebook is [], which is not valid.
  It must be a map.`,
  ],
  [
    'a notebook of an old format',
    { [notebook]: '{ "nbformat": 3, "worksheets": [] }' },
    `content/posts/2026-01-08-a.ipynb:1:15 [notebook-invalid]
  The notebook has format 3, and Folia reads format 4.
  Convert it with "jupyter nbconvert --to notebook --nbformat 4 --inplace 2026-01-08-a.ipynb".`,
  ],
  [
    'a notebook without a title',
    { [notebook]: '{ "nbformat": 4, "nbformat_minor": 5, "metadata": {}, "cells": [] }' },
    `content/posts/2026-01-08-a.ipynb:1:1 [front-matter-missing]
  The notebook begins neither with front matter nor with a title.
  Begin it with a cell "# The title", or with a raw cell of front matter between lines of three hyphens.`,
  ],
  [
    'a notebook that is shown and not there',
    post('<Notebook src="a.ipynb" />'),
    `content/posts/2026-01-08-a.mdx:4:1 [file-missing]
  The notebook a.ipynb does not exist. It was looked for at content/posts/a.ipynb and content/a.ipynb.
  Put it at one of these places, or correct the path; upper and lower case count.`,
  ],
  [
    'a notebook that is shown and is a folder',
    { ...post('<Notebook src="assets/a.ipynb" />'), 'content/assets/a.ipynb': folder },
    `content/posts/2026-01-08-a.mdx:4:1 [file-missing]
  The notebook assets/a.ipynb does not exist. It was looked for at content/posts/assets/a.ipynb and content/assets/a.ipynb.
  Put it at one of these places, or correct the path; upper and lower case count.`,
  ],
  [
    'a video that is not there',
    post('<Video src="assets/a.mp4" title="A" />'),
    `content/posts/2026-01-08-a.mdx:4:1 [file-missing]
  The file assets/a.mp4 of <Video> does not exist in content/assets/ or public/.
  Put it into content/assets/ and name it assets/…, or give its URL; upper and lower case count.`,
  ],
  [
    'a video that is a folder',
    { ...post('<Video src="assets/a.mp4" title="A" />'), 'content/assets/a.mp4': folder },
    `content/posts/2026-01-08-a.mdx:4:1 [file-missing]
  The file assets/a.mp4 of <Video> does not exist in content/assets/ or public/.
  Put it into content/assets/ and name it assets/…, or give its URL; upper and lower case count.`,
  ],
  [
    'a recording that is not there',
    post('<Audio src="/a.mp3" title="A" />'),
    `content/posts/2026-01-08-a.mdx:4:1 [file-missing]
  The file /a.mp3 of <Audio> does not exist in content/assets/ or public/.
  Put it into content/assets/ and name it assets/…, or give its URL; upper and lower case count.`,
  ],
  [
    'captions that are not there',
    {
      ...post('<Video src="assets/a.mp4" title="A" captions="assets/a.vtt" />'),
      'content/assets/a.mp4': 'a',
    },
    `content/posts/2026-01-08-a.mdx:4:1 [file-missing]
  The file assets/a.vtt of <Video> does not exist in content/assets/ or public/.
  Put it into content/assets/ and name it assets/…, or give its URL; upper and lower case count.`,
  ],
  [
    'a page in a frame that is not there',
    post('<Embed src="assets/a.html" title="A" />'),
    `content/posts/2026-01-08-a.mdx:4:1 [file-missing]
  The file assets/a.html of <Embed> does not exist in content/assets/ or public/.
  Put it into content/assets/ and name it assets/…, or give its URL; upper and lower case count.`,
  ],
  [
    'a page in a frame that is a folder',
    { ...post('<Embed src="assets/a.html" title="A" />'), 'content/assets/a.html': folder },
    `content/posts/2026-01-08-a.mdx:4:1 [file-missing]
  The file assets/a.html of <Embed> does not exist in content/assets/ or public/.
  Put it into content/assets/ and name it assets/…, or give its URL; upper and lower case count.`,
  ],
];
