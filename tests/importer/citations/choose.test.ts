import path from 'node:path';
import { expect, it } from 'vitest';
import { importSite } from '../../../src/importer/import.ts';
import { dumpFiles, folderWith } from '../site-folder.ts';

const config = 'title: T\nscholar:\n  source: /_bibliography/\n  bibliography: papers.bib\n';
const bibtex = {
  papers: '@article{same, title = {A}}\n\n@article{clash, title = {B}}\n',
  thesis: '@article{same, title={A}}\n\n@article{clash, title={C}}\n\n@article{own, title={D}}\n',
};

/** What becomes of a post: its text, its BibTeX, and the ids of findings. */
function importPost(body: string, { matter = '', papers = bibtex.papers } = {}) {
  const root = folderWith({
    'old/_config.yml': config,
    'old/_bibliography/papers.bib': papers,
    'old/_bibliography/thesis.bib': bibtex.thesis,
    'old/_posts/2026-01-08-a.md': `---\ntitle: A\n${matter}---\n${body}\n`,
  });
  const site = path.join(root, 'new');
  const { findings } = importSite({
    source: path.join(root, 'old'),
    site,
    dryRun: false,
    force: false,
  });
  const files = dumpFiles(path.join(site, 'content/posts'));
  const [, front = '', mdx = ''] =
    /^---\n(.*?)\n---\n\n(.*)$/s.exec(files['2026-01-08-a.mdx'] ?? '') ?? [];
  const named = /^bibliography: (.*)$/m.exec(front)?.[1];
  const ids = findings
    .filter(({ file }) => file.startsWith('_posts/'))
    .map(({ line, id }) => `${line} ${id}`);
  return { named, mdx: mdx.trim(), beside: files['2026-01-08-a.bib'], ids };
}

it('a text that cites what all files have alike names none', () => {
  expect(importPost('{% cite same --file thesis %} {% cite own --file thesis %}')).toEqual({
    named: undefined,
    mdx: '[@same] [@own]',
    beside: undefined,
    ids: [],
  });
});

it('a key that stands for several works has the file that its tag reads, or that the settings name', () => {
  expect(importPost('{% cite clash %}').named).toBe('papers.bib');
  expect(importPost('{% cite clash --file thesis %}').named).toBe('thesis.bib');
  expect(importPost('{% cite clash own -f thesis.bib %}').named).toBe('thesis.bib');
});

it('what no one file has gets a file beside the text', () => {
  expect(importPost('{% cite clash %} {% cite own --file thesis %}')).toEqual({
    named: '2026-01-08-a.bib',
    mdx: '[@clash] [@own]',
    beside: '@article{clash, title = {B}}\n\n@article{own, title={D}}\n',
    ids: [],
  });
});

it('definitions of strings go with what names them', () => {
  const papers = '@string{j = {Journal}}\n@article{clash, journal = j}\n';
  expect(importPost('{% cite clash %} {% cite own --file thesis %}', { papers }).beside).toBe(
    '@string{j = {Journal}}\n\n@article{clash, journal = j}\n\n@article{own, title={D}}\n',
  );
});

it('of two works of one key in a file, the first is meant', () => {
  const papers =
    '@article{twice, title={A}}\n% @article{twice, title={0}}\n@article{twice, title={B}}';
  expect(importPost('{% cite twice %}', { papers })).toMatchObject({
    named: '2026-01-08-a.bib',
    beside: '@article{twice, title={A}}\n',
  });
});

it('one key cannot stand for two works in one text', () => {
  expect(importPost('{% cite clash %} {% cite clash --file thesis %}')).toMatchObject({
    named: 'papers.bib',
    mdx: '[@clash] `{% cite clash --file thesis %}`',
    ids: ['4 citation-missing'],
  });
});

it('a list of all works shows those of its file', () => {
  expect(importPost('A\n\n{% bibliography --file thesis %}')).toMatchObject({
    named: 'thesis.bib',
    mdx: 'A\n\n<Bibliography all />',
    ids: [],
  });
});

it('the file of the front matter stays where it has what the text cites', () => {
  const matter = 'bibliography: thesis.bib\n';
  expect(importPost('{% cite same %}', { matter }).named).toBe('thesis.bib');
  expect(importPost('{% cite clash %}', { matter }).named).toBe('papers.bib');
  expect(importPost('<d-cite key="clash"></d-cite>', { matter }).named).toBe('thesis.bib');
  const papers = '@article{other, title={E}}';
  expect(importPost('{% cite other %}', { matter, papers }).named).toBeUndefined();
});

it('a citation of Distill that names no work is visible, since it would stop the build', () => {
  expect(importPost('<d-cite key="gone"></d-cite>')).toMatchObject({
    mdx: '`<d-cite key="gone"></d-cite>`',
    ids: ['4 citation-missing'],
  });
});
