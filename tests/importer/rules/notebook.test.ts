import { expect, it } from 'vitest';
import { convert, emptySite } from '../convert.ts';
import { folderWith } from '../site-folder.ts';

const usual = `{% assign jupyter_path = "assets/jupyter/a.ipynb" | relative_url %}
{% capture notebook_exists %}{% file_exists assets/jupyter/a.ipynb %}{% endcapture %}
{% if notebook_exists == "true" %}
{% jupyter_notebook jupyter_path %}
{% else %}
<p>Sorry, the notebook does not exist.</p>
{% endif %}`;

it('a notebook is shown where al-folio shows it, and is copied', () => {
  const root = folderWith({ 'assets/jupyter/a.ipynb': '{}' });
  const site = { ...emptySite, root, config: { baseurl: '/notes' } };
  expect(convert(`A\n\n${usual}\n\nB`, { site })).toMatchObject({
    mdx: 'A\n\n<Notebook src="assets/jupyter/a.ipynb" />\n\nB',
    findings: [],
    images: ['assets/jupyter/a.ipynb'],
  });
});

it('the words for a missing notebook are shown if it is missing', () => {
  expect(convert(usual, { site: { ...emptySite, root: folderWith({}) } })).toMatchObject({
    mdx: 'Sorry, the notebook does not exist.',
    findings: [],
  });
});

it('a notebook that is not there leaves a note', () => {
  const site = { ...emptySite, root: folderWith({}) };
  expect(convert('{% jupyter_notebook assets/a.ipynb %}', { site })).toMatchObject({
    mdx: '{/* file-missing: {% jupyter_notebook assets/a.ipynb %} */}\n\n**Missing file:** `assets/a.ipynb`',
    findings: ['1:1 file-missing'],
  });
});

it('what is no notebook stays visible', () => {
  expect(convert('{% jupyter_notebook some_path %}')).toMatchObject({
    mdx: '`{% jupyter_notebook some_path %}`',
    findings: ['1:1 liquid-unknown'],
  });
});
