import type { CollectionEntry } from 'astro:content';
import { site } from 'virtual:folia/site';
import { groupProjects, type ProjectGroup } from '../lib/project-groups.ts';
import { projectPath } from '../loaders/text-paths.ts';
import { toDocument, type Document } from './documents.ts';
import { getEntries } from './entries.ts';
import { onceForContent } from './once-for-content.ts';
import type { Page } from './pages.ts';
import { redirectHref } from './posts.ts';

export interface Project extends Document {
  /** Picture of the card, as the front matter names it. */
  picture: string | undefined;
  category: string | undefined;
  importance: number | undefined;
  /** Address of the source code. */
  github: string | undefined;
  /** Where the card leads instead: a path with base, or a URL. */
  redirect: string | undefined;
  entry: CollectionEntry<'projects'>;
}

/** An index of projects: all, or those that its page asks for. */
export interface ProjectIndex {
  groups: ProjectGroup<Project>[];
  /** Cards with the picture beside the text. */
  horizontal: boolean;
}

/** All projects of `content/projects/` that are built. */
export const getProjects = onceForContent(async (): Promise<Project[]> =>
  (await getEntries('projects')).map(toProject),
);

/**
 * The projects as an index shows them.
 *
 * @param page with `layout: projects`; undefined for the index that Folia makes itself.
 */
export async function getProjectIndex(page?: Page): Promise<ProjectIndex> {
  const { display_categories: categories, horizontal = false } = page?.frontMatter ?? {};
  const lang = page?.lang ?? site.settings.lang;
  return { groups: groupProjects(await getProjects(), categories, lang), horizontal };
}

function toProject(entry: CollectionEntry<'projects'>): Project {
  const { frontMatter } = entry.data;
  const { img, category, importance, github, redirect } = frontMatter;
  const document = toDocument(entry.id, projectPath(entry.id, frontMatter), entry.data);
  return {
    ...document,
    picture: img,
    category,
    importance,
    github,
    redirect: redirect && redirectHref(redirect),
    entry,
  };
}
