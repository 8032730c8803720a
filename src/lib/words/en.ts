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
  /** Marks of posts that only `astro dev` shows. */
  unpublished: 'Unpublished',
  draft: 'Draft',
  scheduled: 'Scheduled',
  minutesToRead: '{n} min read',
  /** Mark of a post that is on another site. */
  onSite: 'On {site}',
  updated: 'Updated on {date}',
  by: 'By {authors}',
  /** Labels of the byline of an article: who wrote it, where they work, and since when it can be read. */
  author: 'Author',
  authors: 'Authors',
  affiliations: 'Affiliations',
  published: 'Published',
  tags: 'Tags',
  categories: 'Categories',
  years: 'Years',
  /** Heading of one archive, before its name. */
  tag: 'Tag',
  category: 'Category',
  year: 'Year',
  /** The page of all tags, categories and years. */
  archive: 'Archive',
  /** How many posts there are; the form must suit any number. */
  postCount: 'Posts: {n}',
  /** Name of the navigation below the blog index. */
  pagination: 'Pages of posts',
  newerPosts: 'Newer posts',
  olderPosts: 'Older posts',
  page: 'Page {n} of {total}',
  newerPost: 'Newer post',
  olderPost: 'Older post',
  /** Name of the navigation to the two. */
  neighbours: 'Newer and older post',
  relatedPosts: 'Related posts',
  contents: 'Contents',
  /** Mark of a link to a page of the site that is not there. */
  deadLink: 'This link leads nowhere',
  citePost: 'Cite this post',
  reference: 'Reference',
  copy: 'Copy',
  copied: 'Copied',
  /** Name of the bar at the end of a post, and its buttons. */
  postActions: 'Copy or share this post',
  copyMarkdown: 'Copy as Markdown',
  copyBibtex: 'Copy BibTeX',
  copyLink: 'Copy link',
  share: 'Share',
  /** Name of a block of code without a title. */
  code: 'Code',
  /** Unfolds a long block of code. */
  showAllLines: 'Show all {n} lines',
  showFewerLines: 'Show fewer lines',
  /** What code in a notebook has printed or drawn. */
  output: 'Output',
  outputOfCell: 'Output of cell {n}',
  /** In the place of what only works in Jupyter. */
  needsNotebook: 'This output needs a running notebook.',
  downloadNotebook: 'Download the notebook',
  /** Name of a picture that was written as text and has no title. */
  drawing: 'Drawing',
  /** Unfolds the text that a drawing was made of. */
  drawingSource: 'Source of the drawing',
  /** In the place of a drawing; the reason is a program's. */
  drawingFailed: 'This drawing cannot be shown: {reason}',
  /** Name of the links to the same text in other languages. */
  translations: 'In other languages',
  footnotes: 'Footnotes',
  /** Heading of the works that a text cites. */
  references: 'References',
  /** Link from a work to where the text cites it. */
  backToCitation: 'Back to citation {n}',
  /** Link from a footnote to where the text refers to it. */
  backToReference: 'Back to reference {n}',
  /** Name of a region that scrolls sideways. */
  table: 'Table, scrolls sideways',
  formula: 'Formula, scrolls sideways',
  enlargeImage: 'Open the image in full size',
  /** Before the path of a picture or another file that the site does not have. */
  notFoundFile: 'Not found',
  /** Ways through the images of a gallery. */
  previousImage: 'Previous image',
  nextImage: 'Next image',
  imagePosition: 'Image {n} of {total}',
  /** Labels of two images that are compared. */
  imageBefore: 'Before',
  imageAfter: 'After',
  /** Name of the slider that shows more of the one and less of the other. */
  imageDivider: 'Divider between the images',
  /** On the still of a page of another site, which a click asks for. */
  loadsFrom: 'Loads from {host}',
  close: 'Close the image',
  comments: 'Comments',
  commentsNeedScript: 'Comments come from GitHub Discussions and need JavaScript.',
  /** Titles of callouts. */
  calloutNote: 'Note',
  calloutTip: 'Tip',
  calloutImportant: 'Important',
  calloutWarning: 'Warning',
  calloutDanger: 'Danger',
  /** What references call a thing before its number: “Figure 2”. */
  numberedFigure: 'Figure',
  numberedTable: 'Table',
  numberedListing: 'Listing',
  numberedAlgorithm: 'Algorithm',
  numberedEquation: 'Equation',
  /** Name of the box that shows a formula as it was written. */
  formulaSource: 'TeX of a formula that cannot be shown',
  /** What a mathematical text states. */
  theorem: 'Theorem',
  lemma: 'Lemma',
  proposition: 'Proposition',
  corollary: 'Corollary',
  definition: 'Definition',
  example: 'Example',
  remark: 'Remark',
  proof: 'Proof',
  /** The proof of another statement: “Proof of Lemma 3”. */
  proofOf: 'Proof of {target}',
  /** The three choices of a reader, and the button that goes through them. */
  themeSystem: 'System',
  themeLight: 'Light',
  themeDark: 'Dark',
  themeButton: 'Theme: {theme}',
  search: 'Search',
  closeSearch: 'Close the search',
  searchPrompt: 'Search posts and pages',
  /** The form must suit any number. */
  searchResults: 'Results: {n}',
  noResults: 'Nothing found for “{query}”',
  moreResults: 'More results',
  allTags: 'All tags',
  allYears: 'All years',
  languages: 'Languages',
  allLanguages: 'All languages',
  /** What the keys do in the search dialog. */
  keyMove: 'Move',
  keyOpen: 'Open',
  keyClose: 'Close',
  /** Where there is no index: in `astro dev` before the first build, or if it cannot be loaded. */
  searchUnavailable: 'The search index cannot be loaded.',
  /** A menu below an entry of the navigation. */
  submenu: 'Menu: {title}',
  news: 'News',
  allNews: 'All news',
  noNews: 'There is no news yet.',
  projects: 'Projects',
  noProjects: 'There are no projects yet.',
  /** Name of the list of links to the author's other places. */
  socials: 'Elsewhere on the web',
  /** Name of a link to an e-mail address that is kept from robots. */
  email: 'E-mail',
  /** The page at an old address. */
  movedTitle: 'This page has moved',
  movedText: 'It is now at {address}.',
  feed: 'Feed',
  notFoundTitle: 'Page not found',
  notFoundText: 'There is no page at this address. It may have moved, or the link may have a typo.',
  backHome: 'Go to the home page',
  backToTop: 'Back to top',
  /** The list of the keys: its name, what some of them do, and how to do without them. */
  shortcuts: 'Keyboard shortcuts',
  changeTheme: 'Change the theme',
  showShortcuts: 'Show this list',
  closeShortcuts: 'Close the list',
  singleKeys: 'Use shortcuts of a single key',
} as const;

export type WordKey = keyof typeof en;

/** The fixed words in one language. */
export type Words = Readonly<Record<WordKey, string>>;
