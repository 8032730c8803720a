/**
 * What `npm run <task>` can do, and its help. Read before anything is installed: no dependency, no TypeScript.
 *
 * @typedef {object} Task
 * @property {string} usage the command as it is typed.
 * @property {string} summary one sentence.
 * @property {ReadonlyArray<readonly [string, string]>} [options] what may follow, and what it does.
 * @property {string} script file to run, from the root of the repository.
 * @property {readonly string[]} [args] arguments that come before the user's.
 * @property {boolean} [development] it needs the development dependencies too.
 * @property {boolean} [serves] it runs until it is stopped.
 * @property {boolean} [ownHelp] the script answers `--help` itself.
 */

const site = /** @type {const} */ ([
  'FOLIA_SITE=<folder>',
  'environment: the site to work on, a folder with content/ and public/; default: this one',
]);

const port = /** @type {const} */ (['--port <number>', 'port to listen on; default: 4321']);

const host = /** @type {const} */ ([
  '--host [<address>]',
  'address to listen on; without one, your whole network can see the site',
]);

const steps = /** @type {const} */ ([
  ['--only <steps>', 'run these steps alone: names with commas between them'],
  ['--list', 'print the names of the steps'],
  ['--verbose', 'show what every step prints, not only the failing ones'],
]);

/** @type {Readonly<Record<string, Task>>} */
export const tasks = {
  start: {
    usage: 'npm start [-- options]',
    summary: 'Serves the site with live reload and prints its address. Ctrl-C ends it.',
    options: [port, host, ['--open', 'open the browser'], site],
    script: 'scripts/start.ts',
    serves: true,
  },
  build: {
    usage: 'npm run build [-- options]',
    summary: 'Builds the site into dist/.',
    options: [
      ['--force', 'forget what earlier builds left in the cache'],
      ['--verbose', 'say more'],
      site,
    ],
    script: 'node_modules/astro/bin/astro.mjs',
    args: ['build'],
  },
  preview: {
    usage: 'npm run preview [-- options]',
    summary: 'Serves dist/ as the last build left it. Ctrl-C ends it.',
    options: [port, host, ['--open', 'open the browser'], site],
    script: 'scripts/preview.ts',
    serves: true,
  },
  check: {
    usage: 'npm run check [-- options]',
    summary: 'Checks types, lint rules and formatting.',
    options: steps,
    script: 'scripts/check.ts',
    args: ['check'],
    development: true,
  },
  fix: {
    usage: 'npm run fix',
    summary: 'Formats the code and mends what the linter can mend.',
    script: 'scripts/fix.ts',
    development: true,
  },
  test: {
    usage: 'npm test [-- options]',
    summary: 'Runs every check, a browser included. Takes minutes.',
    options: [...steps, ['CHROME_PATH=<file>', 'environment: the browser to test with']],
    script: 'scripts/check.ts',
    args: ['test'],
    development: true,
  },
  'test:long': {
    usage: 'npm run test:long [-- options]',
    summary: 'Runs the checks that take too long for npm test.',
    options: steps,
    script: 'scripts/check.ts',
    args: ['test:long'],
    development: true,
  },
  doctor: {
    usage: 'npm run doctor [-- options]',
    summary:
      'Looks through a site without building it: mistakes, dead links, alt texts, descriptions, unused and oversized files, and more.\nIt ends with 1 if it finds an error, which stops a build or keeps something that is asked for from working; with 0 if there are warnings alone.',
    options: [['--strict', 'warnings count as errors'], site],
    script: 'scripts/doctor.ts',
  },
  links: {
    usage: 'npm run links [-- options]',
    summary:
      'Asks other sites whether what the site links to is there.\nIt ends with 1 if an address is dead, with 0 otherwise.',
    options: [
      ['--fresh', 'ask every address, also those that answered well in the last seven days'],
      site,
    ],
    script: 'scripts/links.ts',
  },
  new: {
    usage: 'npm run new -- [--draft] "Title of a post"',
    summary:
      "Writes content/posts/<today>-<title>.mdx, a post with today's date. Overwrites nothing.",
    options: [
      ['--draft', 'before the title: write content/drafts/<title>.mdx, without a date'],
      site,
    ],
    script: 'scripts/new.ts',
  },
  import: {
    usage: 'npm run import -- <al-folio folder or post> [--into <site folder>]',
    summary: 'Brings an al-folio site, or one post of it, into a Folia site.',
    script: 'scripts/import.ts',
    ownHelp: true,
  },
  upgrade: {
    usage: 'npm run upgrade -- <folder or archive of a newer Folia>',
    summary: "Replaces Folia's own files by those of a newer one; yours stay. Can be taken back.",
    script: 'scripts/upgrade.ts',
    ownHelp: true,
  },
};

/**
 * @param {Task} task
 * @returns {string} the text that answers `--help`.
 */
export function helpText({ usage, summary, options = [] }) {
  const width = Math.max(...options.map(([name]) => name.length));
  const lines = options.map(([name, meaning]) => `  ${name.padEnd(width)}  ${meaning}`);
  return [usage, '', summary, ...(lines.length > 0 ? ['', ...lines] : [])].join('\n');
}

/** @returns {string} all tasks, a line each. */
export function overview() {
  return Object.values(tasks)
    .map(({ usage, summary }) => `${usage}\n    ${summary}`)
    .join('\n');
}
