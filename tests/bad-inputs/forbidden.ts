import { forbidden, post, type BadInput } from './site-problems.ts';

/** What nobody may read. */
export const forbiddenFiles: readonly BadInput[] = [
  [
    'a text',
    { 'content/posts/2026-01-08-a.mdx': forbidden },
    `content/posts/2026-01-08-a.mdx [file-unreadable]
  You have no right to read this file.
  Give it to yourself: chmod u+r, or the properties of the file.`,
  ],
  [
    'the settings',
    { 'content/site.yaml': forbidden },
    `content/site.yaml [file-unreadable]
  You have no right to read this file.
  Give it to yourself: chmod u+r, or the properties of the file.`,
  ],
  [
    'a picture',
    { ...post('![A](a.png)'), 'content/posts/a.png': forbidden },
    `content/posts/2026-01-08-a.mdx:4:1 [image-unreadable]
  The image a.png cannot be read: you have no right to read the file.
  Give it to yourself: chmod u+r, or the properties of the file.`,
  ],
  [
    'a bibliography',
    { ...post('[@b]'), 'content/publications/b.bib': forbidden },
    `content/publications/b.bib [file-unreadable]
  You have no right to read this file.
  Give it to yourself: chmod u+r, or the properties of the file.`,
  ],
];
