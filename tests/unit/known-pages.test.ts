import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { htmlReferences } from '../../src/integrations/links/html.ts';
import { KnownPages } from '../../src/integrations/links/known-pages.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

const page = '<p id="a"><a href="/b/">b</a> <label for="c">d</label></p>';
const makeEngine = () => temporaryFolder({ 'package-lock.json': '{}' });
const storedFiles = (engine: string) => globSync(`${engine}/node_modules/.cache/folia/links/*/*`);

async function readOnce(engine: string, html: string): Promise<void> {
  const pages = await KnownPages.load(engine, '/site/dist');
  pages.read(html);
  await pages.keep();
}

describe('what pages refer to', () => {
  it('is what a parser finds, the first time and again', async () => {
    const engine = makeEngine();
    await readOnce(engine, page);
    const again = await KnownPages.load(engine, '/site/dist');
    // Values that are undefined are left out in a file.
    expect(again.read(page)).toEqual(htmlReferences(page));
    expect(again.read('<p id="e"></p>')).toEqual(htmlReferences('<p id="e"></p>'));
  });

  it('is not looked for again in a page that is known', async () => {
    const engine = makeEngine();
    await readOnce(engine, page);
    const [file = ''] = storedFiles(engine);
    writeFileSync(file, readFileSync(file, 'utf8').replace('/b/', '/stored/'));
    const pages = await KnownPages.load(engine, '/site/dist');
    expect(pages.read(page).references).toMatchObject([{ address: '/stored/' }]);
  });

  it('is kept for each site by itself, without pages that are gone', async () => {
    const engine = makeEngine();
    await readOnce(engine, page);
    await readOnce(engine, '<p id="new"></p>');
    const [file = ''] = storedFiles(engine);
    expect(readFileSync(file, 'utf8')).not.toContain('/b/');
    const other = await KnownPages.load(engine, '/other/dist');
    other.read(page);
    await other.keep();
    expect(storedFiles(engine)).toHaveLength(2);
  });

  it('is found anew if the file is broken', async () => {
    const engine = makeEngine();
    await readOnce(engine, page);
    const [file = ''] = storedFiles(engine);
    writeFileSync(file, readFileSync(file, 'utf8').slice(0, 40));
    const pages = await KnownPages.load(engine, '/site/dist');
    expect(pages.read(page)).toEqual(htmlReferences(page));
  });
});
