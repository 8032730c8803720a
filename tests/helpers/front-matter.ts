import type * as z from 'zod';
import { ContentErrors } from '../../src/lib/errors.ts';
import { readYaml } from '../../src/lib/yaml-source.ts';
import { postSchema, type PostData } from '../../src/schemas/post.ts';
import { checkYaml, type Checked } from '../../src/schemas/problems.ts';

/** Front matter checked as the loaders check it. */
export function checkFrontMatter<T extends z.ZodObject>(
  yaml: string,
  schema: T,
): Checked<z.output<T>> {
  return checkYaml(schema, {
    file: 'content/posts/post.mdx',
    source: readYaml(yaml, 1),
    subject: 'the front matter',
    ids: {
      yaml: 'front-matter-yaml',
      unknownKey: 'front-matter-unknown-key',
      value: 'front-matter-value',
    },
    unknownKeyRemedy: 'Put keys of your own under "extra:".',
  });
}

/** The data of a post with this front matter besides a title, without the keys that are not set. */
export function postData(yaml: string): Partial<PostData> {
  const { data, problems } = checkFrontMatter(`title: A\n${yaml}`, postSchema);
  if (!data) throw new ContentErrors(problems);
  const { title: _title, layout: _layout, ...rest } = data;
  return Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined));
}

/** All problems of a post's front matter, as the writer reads them. */
export function postProblems(yaml: string): string {
  return new ContentErrors(checkFrontMatter(yaml, postSchema).problems).message.trimEnd();
}
