/**
 * The fixed words a reader meets, in English. The table of every other language has the same keys, and the same
 * `{placeholders}` in each.
 */
export const en = {
  /** First link of a page, for keyboards. */
  skipToContent: 'Skip to content',
  /** Name of the header's navigation. */
  navigation: 'Main navigation',
  latestPosts: 'Latest posts',
  allPosts: 'All posts',
  noPosts: 'There are no posts yet.',
  /** Pinned posts on the blog index. */
  featured: 'Featured',
  /** Mark of a post that only `astro dev` shows. */
  unpublished: 'Unpublished',
  updated: 'Updated on {date}',
  by: 'By {authors}',
  tags: 'Tags',
  categories: 'Categories',
  /** Name of the navigation below the blog index. */
  pagination: 'Pages of posts',
  newerPosts: 'Newer posts',
  olderPosts: 'Older posts',
  page: 'Page {n} of {total}',
  footnotes: 'Footnotes',
  /** Link from a footnote to where the text refers to it. */
  backToReference: 'Back to reference {n}',
  /** Name of a region that scrolls sideways. */
  table: 'Table, scrolls sideways',
  formula: 'Formula, scrolls sideways',
  enlargeImage: 'Open the image in full size',
  close: 'Close the image',
  comments: 'Comments',
  commentsNeedScript: 'Comments come from GitHub Discussions and need JavaScript.',
  /** The three choices of a reader, and the button that goes through them. */
  themeSystem: 'System',
  themeLight: 'Light',
  themeDark: 'Dark',
  themeButton: 'Theme: {theme}',
  feed: 'Feed',
  notFoundTitle: 'Page not found',
  notFoundText: 'There is no page at this address. It may have moved, or the link may have a typo.',
  backHome: 'Go to the home page',
} as const;

export type WordKey = keyof typeof en;

/** The fixed words in one language. */
export type Words = Readonly<Record<WordKey, string>>;
