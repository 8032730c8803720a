import type { MarkdownContext } from '../../src/markdown/context.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** The context of an empty site whose cache lives as long as the test that asks for it. */
export function temporaryContext(files: Readonly<Record<string, string>> = {}): MarkdownContext {
  const folder = temporaryFolder({ 'package-lock.json': '{}', ...files });
  return {
    engine: folder,
    root: folder,
    content: `${folder}/content`,
    public: `${folder}/public`,
    base: '/',
    lang: 'en',
    smartPunctuation: true,
    macros: {},
    citationStyle: 'apa',
    citationLocale: undefined,
    sidenotes: false,
    externalLinks: { site: 'https://example.org', rel: [], exclude: [] },
    knownDeadLinks: [],
    protectEmail: false,
    writerComponents: {},
  };
}
