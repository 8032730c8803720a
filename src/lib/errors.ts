/**
 * Every problem of a writer's file is one of these. The ids are permanent: `docs/errors.md` has a paragraph for each, and a
 * test keeps the two lists equal.
 */
export const errorIds = [
  'front-matter-missing',
  'front-matter-yaml',
  'front-matter-unknown-key',
  'front-matter-value',
  'settings-missing',
  'settings-yaml',
  'settings-unknown-key',
  'settings-value',
  'settings-file-missing',
  'icon-emoji',
  'file-encoding',
  'file-unreadable',
  'post-not-mdx',
  'post-date-missing',
  'post-address-clash',
  'redirect-from-clash',
  'redirect-loop',
  'redirect-target',
  'link-dead',
  'translation-clash',
  'mdx-syntax',
  'mdx-expression',
  'math-unclosed',
  'math-katex',
  'math-number',
  'label-unknown',
  'label-twice',
  'citation-unknown',
  'citation-clash',
  'citation-style',
  'citation-syntax',
  'bibliography-missing',
  'bibliography-syntax',
  'image-missing',
  'image-unreadable',
  'file-missing',
  'notebook-invalid',
  'drawing-source',
  'component-unknown',
  'component-prop',
  'component-place',
  'component-name',
  'build-time',
  'build-disk-full',
  'import-source',
  'import-target',
  'import-option',
  'upgrade-option',
  'upgrade-release',
  'upgrade-unsaved',
  'upgrade-clash',
  'upgrade-key',
  'upgrade-missing',
  'upgrade-undo',
] as const;

export type ErrorId = (typeof errorIds)[number];

export interface Place {
  /** The file as the writer knows it: relative to the site folder where possible, with forward slashes. */
  file: string;
  /** 1-based. */
  line?: number | undefined;
  /** 1-based. */
  column?: number | undefined;
}

export interface ContentProblem extends Place {
  id: ErrorId;
  /** What is wrong and why, as full sentences. */
  message: string;
  /** What to do about it, as full sentences. */
  remedy: string;
}

/** A mistake in a file of the writer. `toString()` and `message` show everything there is to know of it. */
export class ContentError extends Error {
  override readonly name = 'ContentError';
  readonly problem: Readonly<ContentProblem>;

  constructor(problem: ContentProblem, options?: ErrorOptions) {
    super(formatProblem(problem), options);
    this.problem = problem;
    hideStack(this);
  }
}

/** Several mistakes, found in one run and shown together. */
export class ContentErrors extends Error {
  override readonly name = 'ContentErrors';
  readonly problems: readonly ContentProblem[];

  constructor(problems: readonly ContentProblem[], options?: ErrorOptions) {
    // Several texts may find the same mistake in a file that they share.
    const different = new Map(problems.map((problem) => [formatProblem(problem), problem]));
    const sorted = [...different.values()].sort(byPlace);
    const count = sorted.length === 1 ? '1 problem' : `${sorted.length} problems`;
    super(`${count} in your content:\n\n${sorted.map(formatProblem).join('\n\n')}\n`, options);
    this.problems = sorted;
    hideStack(this);
  }
}

/** `file:line:column`, as terminals and editors make it a link. */
export function formatPlace({ file, line, column }: Place): string {
  return [file, line, column].filter((part) => part !== undefined).join(':');
}

export function formatProblem(problem: ContentProblem): string {
  return `${formatPlace(problem)} [${problem.id}]\n  ${indent(problem.message)}\n  ${indent(problem.remedy)}`;
}

/** The mistake is in a file of the writer: lines of Folia's code say nothing about it. Astro has a heading for them unless there are none. */
function hideStack(error: Error): void {
  error.stack = '';
}

function indent(text: string): string {
  return text.replaceAll('\n', '\n  ');
}

function byPlace(a: Place, b: Place): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0);
}
