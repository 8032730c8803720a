import { describe, expect, it } from 'vitest';
import { imageLookup, imagesBeside, type FileKind } from '../../src/importer/images.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

const files = {
  'assets/img/a.JPG': 'a picture',
  'assets/img/b-480.webp': 'a picture',
  'assets/pdf/a.pdf': 'a text',
  'files/b.zip': 'a folder',
  '_config.yml': 'title: A',
  '_posts/2026-01-08-a.md': 'a post',
  '_posts/my notes/c.png': 'a picture',
  '_posts/my notes/assets/img/a.JPG': 'another picture',
  '.htaccess': 'a secret',
};

function find(url: string, kind?: FileKind) {
  return imageLookup(temporaryFolder(files), '/notes').find(url, kind);
}

describe('the files of an al-folio folder', () => {
  it('are found as images, or as whatever Jekyll copies', () => {
    expect(find('/assets/pdf/a.pdf').status).toBe('missing');
    expect(find('/notes/assets/pdf/a.pdf', 'file')).toMatchObject({ target: 'assets/pdf/a.pdf' });
    expect(find('/files/b.zip', 'file')).toMatchObject({ target: 'assets/files/b.zip' });
  });

  it.each(['/_config.yml', '/_posts/2026-01-08-a.md', '/.htaccess', '/assets/gone.pdf'])(
    'are missing if Jekyll does not copy them: %s',
    (url) => {
      expect(find(url, 'file')).toEqual({ status: 'missing' });
    },
  );

  it('stand for the smaller copies that a build of al-folio makes', () => {
    expect(find('assets/img/a-800.webp')).toMatchObject({ target: 'assets/img/a.JPG' });
    expect(find('assets/img/b-480.webp')).toMatchObject({ target: 'assets/img/b-480.webp' });
    expect(find('assets/img/c-480.webp')).toEqual({ status: 'missing' });
  });

  it('may stand beside a text, if the address leads to nothing from the root', () => {
    const lookup = imageLookup(temporaryFolder(files), '/notes');
    const beside = imagesBeside(lookup, '_posts/my notes/2026-01-08-a.md');
    expect(beside.find('c.png')).toMatchObject({
      src: 'assets/posts/my notes/c.png',
      target: 'assets/posts/my notes/c.png',
    });
    expect(beside.find('assets/img/a.JPG')).toMatchObject({ target: 'assets/img/a.JPG' });
    expect(beside.find('/c.png')).toEqual({ status: 'missing' });
    expect(beside.find('../../../c.png')).toEqual({ status: 'outside' });
  });
});
