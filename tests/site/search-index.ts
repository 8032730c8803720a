import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { findTestSite, type TestSite } from '../../scripts/checks/test-sites.ts';

export interface IndexedText {
  url: string;
  content: string;
  meta: Record<string, string>;
  filters: Record<string, string[]>;
  anchors: { element: string; id: string; text: string }[];
}

/** What Pagefind has kept of each text: https://pagefind.app/docs/api-reference/ */
export function readSearchIndex(site: TestSite): IndexedText[] {
  const folder = path.join(findTestSite(site).folders.out, 'pagefind/fragment');
  return globSync('*.pf_fragment', { cwd: folder }).map((file) => {
    const text = gunzipSync(readFileSync(path.join(folder, file))).toString();
    return JSON.parse(text.slice(text.indexOf('{'))) as IndexedText;
  });
}
