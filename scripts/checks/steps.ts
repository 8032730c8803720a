import path from 'node:path';
import { formatWith, lintWith, programOf } from './programs.ts';
import { testSites } from './test-sites.ts';

/** One check of a run. */
export interface Step {
  name: string;
  /** What it looks at, for whoever reads the list. */
  subject: string;
  /** Arguments of Node. */
  command: readonly string[];
  /** It needs a browser. */
  browser?: boolean;
  /** Steps whose result it looks at: if one fails, it is left out. */
  after?: readonly string[];
  /** The only steps that may run beside it: it keeps all processors busy by itself, or writes what others read. Default: any. */
  beside?: readonly string[];
}

export type Suite = 'check' | 'test' | 'test:long';

const types: Step = {
  name: 'types',
  subject: 'TypeScript and Astro types',
  command: [programOf('astro'), 'check'],
  // It writes the types of the content, which lint rules read, where a build writes, too.
  beside: ['unit', 'format'],
};

const lint: Step = { name: 'lint', subject: 'lint rules', command: lintWith() };

const format: Step = { name: 'format', subject: 'formatting', command: formatWith('--check') };

const test: readonly Step[] = [
  types,
  {
    name: 'unit',
    subject: 'code, components, import rules',
    command: [programOf('vitest'), 'run', '--project=code', '--project=components'],
  },
  {
    name: 'build',
    subject: 'the demo and the sites of the tests',
    command: ['scripts/checks/build-sites.ts'],
  },
  lint,
  format,
  {
    name: 'links',
    subject: 'links and anchors of every page, feed and sitemap',
    command: ['scripts/checks/check-links.ts', ...Object.values(testSites)],
    after: ['build'],
  },
  {
    name: 'html',
    subject: 'HTML of every page',
    command: [
      programOf('html-validate'),
      '--max-warnings=0',
      ...Object.values(testSites).map((folder) => path.posix.join(folder, 'dist/**/*.html')),
    ],
    after: ['build'],
  },
  {
    name: 'output',
    subject: 'feeds, sitemap, and what each page loads',
    command: [programOf('vitest'), 'run', '--project=site'],
    after: ['build'],
  },
  {
    name: 'pages',
    subject:
      'a page of each kind: accessible, light and dark; fits on a phone; complains of nothing',
    command: [programOf('@playwright/test', 'playwright'), 'test', '--project=pages'],
    browser: true,
    after: ['build'],
    beside: [],
  },
  {
    name: 'browser',
    subject: 'what a reader can do',
    command: [programOf('@playwright/test', 'playwright'), 'test', '--project=browser'],
    browser: true,
    after: ['build'],
    beside: [],
  },
];

const long: readonly Step[] = [
  {
    name: 'long',
    subject: 'tests that take minutes',
    command: [programOf('vitest'), 'run', '--config', 'tests/long/vitest.config.ts'],
    beside: [],
  },
  {
    name: 'every-page',
    subject: 'axe over every page on a phone, and pages that are like others',
    command: [programOf('@playwright/test', 'playwright'), 'test', '--project=long'],
    browser: true,
    beside: [],
  },
];

/**
 * What each command runs, in order. Steps that keep one processor busy lie beside those that keep two busy for a part of their time,
 * and what needs a browser comes last and alone: a browser that waits for a processor fails.
 */
export const suites: Readonly<Record<Suite, readonly Step[]>> = {
  check: [types, lint, format],
  test,
  'test:long': long,
};
