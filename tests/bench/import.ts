import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { importSite } from '../../src/importer/import.ts';

/**
 * How long an import of 1,000 posts takes, and how much memory it needs at most: 15 seconds and 500 MB on two cores is the target. The
 * posts have the length and the constructs that posts of real sites have, in their proportions.
 *
 *     node --cpu-prof tests/bench/import.ts
 */
const target = { seconds: 15, megabytes: 500 };
const posts = 1_000;
/** Half of the posts of real sites are longer than this. */
const medianWords = 1_435;

const words =
  'the model neuron of a network with noise in each layer gives rise to an estimate that depends on data and time'.split(
    ' ',
  );

/** What posts are made of, and the share of posts that have it. */
const constructs: readonly { share: number; text: (n: number) => string }[] = [
  { share: 0.9, text: (n) => `## Heading ${n}` },
  { share: 0.37, text: (n) => `It holds that $$x_{${n}} < \\alpha$$ and $y_${n % 9} = \\{z\\}$.` },
  { share: 0.29, text: (n) => `$$\n\\frac{a_{${n}}}{b} = \\sum_i c_i\n$$` },
  {
    share: 0.36,
    text: (n) =>
      `<div class="row mt-3">\n  <div class="col-sm mt-3 mt-md-0">\n    {% include figure.liquid path="assets/img/${n % 20}.png" class="img-fluid rounded z-depth-1" zoomable=true %}\n  </div>\n</div>\n<div class="caption">\n  Figure ${n} of them, with $x$.\n</div>`,
  },
  {
    share: 0.25,
    text: () => 'In <b>bold</b> and <sub>small</sub>,<br> or <a href="/blog/">linked</a>.',
  },
  {
    share: 0.23,
    text: (n) =>
      `As was shown<d-cite key="work${n}"></d-cite> before<d-footnote>By them.</d-footnote>.`,
  },
  { share: 0.4, text: (n) => `\`\`\`python\ndef f_${n}(x):\n    return {"a": x < 1}\n\`\`\`` },
  { share: 0.3, text: (n) => `- one ${n}\n- two with \`code {}\`\n  - three` },
  { share: 0.1, text: (n) => `| a | b |\n|---|---|\n| ${n} | $x$ |` },
  { share: 0.1, text: () => '<!-- a remark -->' },
  { share: 0.07, text: () => '{% highlight js %}\nlet a = { b: 1 };\n{% endhighlight %}' },
  { share: 0.05, text: () => '> quoted\n{: .block-tip }' },
  { share: 0.03, text: (n) => `{% details More of ${n} %}\nHidden text.\n{% enddetails %}` },
  { share: 0.02, text: (n) => `Noted[^${n}].\n\n[^${n}]: In a note.` },
];

/** Where it is in its turn: the same posts in each run. */
function isIn(post: number, section: number, construct: number, share: number): boolean {
  return ((post * 7919 + section * 104_729 + construct * 1_299_709) % 1000) / 1000 < share;
}

function body(post: number): string {
  // Some posts are short, some long, as real ones are.
  const paragraphs = Math.max(2, Math.round(((medianWords / 60) * (1 + (post % 11))) / 6));
  const sections = Array.from({ length: paragraphs }, (_, section) => {
    const text = Array.from(
      { length: 60 },
      (__, at) => words[(post + section * at + at) % words.length],
    );
    const others = constructs.flatMap((construct, index) =>
      isIn(post, section, index, construct.share / 3)
        ? [construct.text(section * 100 + index)]
        : [],
    );
    return [text.join(' '), ...others].join('\n\n');
  });
  return sections.join('\n\n');
}

function writeSite(root: string): number {
  mkdirSync(path.join(root, '_posts'));
  mkdirSync(path.join(root, 'assets/img'), { recursive: true });
  writeFileSync(path.join(root, '_config.yml'), 'title: T\nurl: https://example.org\n');
  for (let image = 0; image < 20; image++) {
    writeFileSync(path.join(root, `assets/img/${image}.png`), 'a picture');
  }
  let characters = 0;
  for (let post = 0; post < posts; post++) {
    const text = `---\nlayout: post\ntitle: Post ${post}\ndate: 2025-01-02 10:00:00+0100\ntags: a b\n---\n\n${body(post)}\n`;
    characters += text.length;
    writeFileSync(path.join(root, `_posts/2025-01-02-post-${post}.md`), text);
  }
  return characters;
}

function report(label: string, value: number, unit: string, limit?: number): void {
  const ratio = limit === undefined ? '' : `   ${(value / limit).toFixed(2)} of the target`;
  console.log(`${label.padEnd(24)} ${value.toFixed(1).padStart(8)} ${unit}${ratio}`);
}

const folder = mkdtempSync(path.join(tmpdir(), 'folia-bench-'));
try {
  const source = path.join(folder, 'old');
  mkdirSync(source);
  const characters = writeSite(source);
  const start = performance.now();
  const cpu = process.cpuUsage();
  const { written, findings } = importSite({
    source,
    site: path.join(folder, 'new'),
    dryRun: false,
    force: false,
  });
  const seconds = (performance.now() - start) / 1000;
  const { user, system } = process.cpuUsage(cpu);
  console.log(`${written.length} files, ${findings.length} findings`);
  report('source', characters / 1e6, 'MB');
  report('time', seconds, 's ', target.seconds);
  // Where others work beside it, this says more.
  report('processor time', (user + system) / 1e6, 's ', target.seconds);
  report('peak memory', process.resourceUsage().maxRSS / 1024, 'MB', target.megabytes);
  report('time for a post', (seconds * 1000) / posts, 'ms');
} finally {
  rmSync(folder, { recursive: true });
}
