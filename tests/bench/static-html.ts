/**
 * What HTML in place of calls brings: 300 posts with 100 formulas each, built by two bare Astro projects that differ in
 * `rehypeFormulas` and `rehypeStaticHtml` alone. Run: `node tests/bench/static-html.ts [posts]`. Prints wall time, peak memory, and the
 * ratios.
 */
import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const engine = fileURLToPath(new URL('../..', import.meta.url));
const posts = Number(process.argv[2] ?? 300);
const formulas = 100;

/** Loaded into the build: tells its peak memory (kilobytes) when it ends. */
const reporter = `data:text/javascript,${encodeURIComponent(
  "process.on('exit', () => process.send?.(process.resourceUsage().maxRSS))",
)}`;

const stock = await measure('stock', 'rehypeKatex');
const ours = await measure('static HTML', '[rehypeFormulas, { macros: {} }], rehypeStaticHtml');
console.log(
  `static HTML / stock: time ${(ours.seconds / stock.seconds).toFixed(2)}, memory ${(ours.megabytes / stock.megabytes).toFixed(2)}`,
);

interface Measure {
  seconds: number;
  megabytes: number;
}

async function measure(name: string, plugin: string): Promise<Measure> {
  const folder = await mkdtemp(path.join(tmpdir(), 'folia-bench-'));
  try {
    await writeProject(folder, plugin);
    const measured = await build(folder);
    console.log(
      `${name}: ${measured.seconds.toFixed(1)} s, ${measured.megabytes.toFixed(0)} MB at most`,
    );
    return measured;
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function writeProject(folder: string, plugins: string): Promise<void> {
  const pages = path.join(folder, 'src/pages');
  await mkdir(pages, { recursive: true });
  await symlink(path.join(engine, 'node_modules'), path.join(folder, 'node_modules'), 'junction');
  await writeFile(path.join(folder, 'package.json'), '{ "type": "module" }');
  await writeFile(
    path.join(folder, 'astro.config.mjs'),
    `import mdx from '@astrojs/mdx';
import { unified } from '@astrojs/markdown-remark';
import rehypeKatex from 'rehype-katex';
import remarkMath from 'remark-math';
import { rehypeFormulas } from '${plugin('formulas')}';
import { rehypeStaticHtml } from '${plugin('static-html')}';
export default {
  markdown: {
    processor: unified({ remarkPlugins: [remarkMath], rehypePlugins: [${plugins}] }),
  },
  integrations: [mdx()],
};
`,
  );
  for (let number = 0; number < posts; number++) {
    await writeFile(path.join(pages, `post-${number}.mdx`), post(number));
  }
}

/** Path of a plugin of Folia, to import. */
function plugin(name: string): string {
  return path.join(engine, `src/markdown/rehype/${name}.ts`).replaceAll('\\', '/');
}

/** Formulas of a usual size, none of them twice. */
function post(number: number): string {
  const lines = Array.from({ length: formulas }, (_, index) => {
    const id = `${number},${index}`;
    return index % 10 === 0
      ? `$$\n\\sum_{k=${index}}^{n} \\frac{x_{${id}}^k}{k!} \\le \\int_0^{${number}} e^{t}\\,dt\n$$`
      : `The value of $f_{${id}}(x) = \\alpha_{${index}} x^2 + \\sqrt{y_{${id}}}$ counts here.`;
  });
  return `# Post ${number}\n\n${lines.join('\n\n')}\n`;
}

function build(folder: string): Promise<Measure> {
  const started = performance.now();
  const child = spawn(
    process.execPath,
    [path.join(engine, 'node_modules/astro/bin/astro.mjs'), 'build'],
    {
      cwd: folder,
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      env: {
        ...process.env,
        ASTRO_TELEMETRY_DISABLED: '1',
        NODE_OPTIONS: `--max-old-space-size=12000 --import ${reporter}`,
      },
    },
  );
  let kilobytes = 0;
  child.on('message', (message) => {
    if (typeof message === 'number') kilobytes = message;
  });
  return new Promise((resolve, reject) => {
    child.on('exit', (code) => {
      if (code === 0) {
        resolve({ seconds: (performance.now() - started) / 1000, megabytes: kilobytes / 1024 });
      } else reject(new Error(`astro build ended with ${code}`));
    });
  });
}
