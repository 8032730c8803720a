import { existsSync, globSync } from 'node:fs';
import path from 'node:path';
import { isFile } from '../files/read-text.ts';
import { ContentErrors, type ContentProblem } from '../lib/errors.ts';
import { componentRules } from '../schemas/components.ts';
import type { Site } from '../site.ts';
import type { MarkdownContext } from './context.ts';

/**
 * What Markdown needs to know of a site.
 *
 * @throws {ContentErrors} when a file of `content/components/` cannot be used by its name.
 */
export function createMarkdownContext(
  engine: string,
  { folders, settings }: Site,
): MarkdownContext {
  return Object.freeze({
    // Astro names the folder with a slash at its end: the same engine must give the same key of the cache.
    engine: path.resolve(engine),
    root: folders.root,
    content: folders.content,
    public: folders.public,
    base: settings.base,
    lang: settings.lang,
    smartPunctuation: settings.smart_punctuation,
    macros: settings.macros,
    citationStyle: settings.citation_style,
    citationLocale: settings.citation_locale,
    sidenotes: settings.sidenotes,
    externalLinks: { site: settings.url, ...settings.external_links },
    knownDeadLinks: settings.known_dead_links,
    protectEmail: settings.protect_email,
    writerComponents: findWriterComponents(folders.content),
  });
}

function findWriterComponents(content: string): Record<string, string> {
  const folder = path.join(content, 'components');
  if (!existsSync(folder)) return {};
  const files = globSync('*.astro', { cwd: folder })
    .filter((file) => isFile(path.join(folder, file)))
    .sort();
  const problems = files.flatMap((file) => nameProblem(path.basename(file, '.astro')));
  if (problems.length > 0) throw new ContentErrors(problems);
  return Object.fromEntries(
    files.map((file) => [path.basename(file, '.astro'), path.join(folder, file)]),
  );
}

function nameProblem(name: string): ContentProblem[] {
  const file = `content/components/${name}.astro`;
  if (!/^[A-Z][A-Za-z0-9]*$/.test(name)) {
    return [
      {
        id: 'component-name',
        file,
        message: `A component is used by the name of its file, and <${name}> cannot be written in a post.`,
        remedy:
          'Give the file a name that begins with a capital letter and holds letters and digits only.',
      },
    ];
  }
  if (!(name in componentRules)) return [];
  return [
    {
      id: 'component-name',
      file,
      message: `Folia has a component <${name}> already.`,
      remedy: 'Give the file another name.',
    },
  ];
}
