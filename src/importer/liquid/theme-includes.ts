/** Includes of al-folio that become components. */
const components: ReadonlySet<string> = new Set(['figure', 'video', 'audio']);

const listed = 'The pages that Folia makes have such a list of their own. Delete the tag.';
const built = 'Folia has it on every page that asks for it. Delete the tag.';

/** Parts of al-folio's pages that mean nothing within a text, and what to do about them. */
const parts: Readonly<Record<string, string>> = {
  bib_search: 'The list of publications has a search of its own. Delete the tag.',
  calendar: 'Show the calendar with <Embed>, or link to it.',
  citation: built,
  course_schedule: 'Write the schedule as a table.',
  courses: 'Write the courses as a list.',
  disqus: 'Write <Comments /> in its place if comments are set up.',
  drawer: listed,
  drawer_horizontal: listed,
  footer: built,
  giscus: 'Write <Comments /> in its place if comments are set up.',
  head: built,
  header: built,
  latest_posts: listed,
  metadata: built,
  news: listed,
  newsletter: 'Link to the page where readers subscribe.',
  pagination: listed,
  people: 'Write the people as a list.',
  people_horizontal: 'Write the people as a list.',
  projects: listed,
  projects_horizontal: listed,
  related_posts: built,
  'repository/repo': 'Link to the repository.',
  'repository/repo_trophies': 'Link to the profile.',
  'repository/repo_user': 'Link to the profile.',
  scripts: built,
  selected_papers: 'Write <Bibliography all /> in its place, or link to the publications.',
  social: built,
};

/** Whether an include is a component in Folia, whatever file of its name the site has. */
export function isComponentInclude(name: string): boolean {
  return components.has(stem(name));
}

/** Whether a tag includes a component by values alone, so that there is nothing to evaluate. */
export function isPlainComponent({ name, args }: { name: string; args: string }): boolean {
  const [include = ''] = args.split(/\s/, 1);
  if (!name.startsWith('include') || !isComponentInclude(include)) return false;
  const values =
    /^(?:\s*(?:,\s*)?[\w-]+\s*=\s*(?:"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|(?:true|false|[\d.]+)(?=\s|$)))*\s*$/;
  return values.test(args.slice(include.length));
}

/** What to do about an include that is a part of al-folio's pages; undefined if it is none. */
export function partOfTheme(name: string): string | undefined {
  return Object.hasOwn(parts, stem(name)) ? parts[stem(name)] : undefined;
}

function stem(name: string): string {
  return /^(.+)\.(?:liquid|html)$/.exec(name)?.[1] ?? '';
}
