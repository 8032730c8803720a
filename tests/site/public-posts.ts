import path from 'node:path';
import { findTestSite, type TestSite } from '../../scripts/checks/test-sites.ts';
import { dateFromFile } from '../../src/lib/addresses.ts';
import { parseWrittenDate, toInstant } from '../../src/lib/dates.ts';
import { listTexts, readText } from '../../src/loaders/mdx-files.ts';
import { postSchema, type PostData } from '../../src/schemas/post.ts';

/** What the files of a site say of a post that everybody may see. */
export interface WrittenPost {
  lang: string;
  tags: string[];
  categories: string[];
  hidden: boolean;
}

/** The posts of a test site that are published, read from their files. */
export function readPublicPosts(site: TestSite): WrittenPost[] {
  const { folders, settings } = findTestSite(site);
  const folder = path.join(folders.content, 'posts');
  return listTexts(folder).flatMap((file) => {
    const { data } = readText(folder, file, folders.root, postSchema);
    if (!data || data.published === false) return [];
    const date = data.date ?? parseWrittenDate(dateFromFile(file) ?? '');
    const isToCome = date && toInstant(date, settings.timezone) > new Date();
    if (isToCome && !settings.future) return [];
    return [toWrittenPost(data, settings.lang)];
  });
}

function toWrittenPost(data: PostData, siteLanguage: string): WrittenPost {
  const { lang = siteLanguage, tags = [], tag, categories = [], category, hidden = false } = data;
  return {
    lang,
    tags: [...tags, ...(tag ? [tag] : [])],
    categories: [...categories, ...(category ? [category] : [])],
    hidden,
  };
}
