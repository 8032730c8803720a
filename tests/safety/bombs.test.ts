import { describe, expect, it } from 'vitest';
import { readFeed } from '../../src/lib/external/feed.ts';
import { splitFrontMatter } from '../../src/lib/front-matter.ts';
import { readYaml } from '../../src/lib/yaml-source.ts';
import { safeSvg } from '../../src/markdown/notebook/safe-svg.ts';
import { importFiles } from '../importer/import-files.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';
import { readSettings } from '../../src/site.ts';

/** "A billion laughs": nine levels, each nine times the one before. */
const levels = 'abcdefghi'.split('');
const yamlBomb = levels
  .map((name, level) => {
    const previous = levels[level - 1];
    const item = previous === undefined ? '"lol"' : `*${previous}`;
    return `${name}: &${name} [${Array(9).fill(item).join(', ')}]`;
  })
  .join('\n');

const xmlBomb = `<?xml version="1.0"?>
<!DOCTYPE rss [
  <!ENTITY a "lol">
${levels
  .slice(1)
  .map((name, level) => `  <!ENTITY ${name} "${`&${levels[level] ?? ''};`.repeat(10)}">`)
  .join('\n')}
]>
<rss version="2.0"><channel><title>&i;</title><item><title>&i;</title><link>https://a.example/a</link>
<pubDate>Sat, 07 Sep 2002 09:42:31 GMT</pubDate></item></channel></rss>`;

describe('aliases that stand for each other', () => {
  it('are a mistake with a place', () => {
    expect(readYaml(yamlBomb)).toMatchObject({
      data: undefined,
      problems: [
        {
          line: 2,
          column: 8,
          message: 'Aliases of aliases stand for more values than can be held.',
        },
      ],
    });
  });

  it('stop a build that has them in its settings, with a message', () => {
    const root = temporaryFolder({ 'content/site.yaml': yamlBomb });
    const folders = {
      root,
      content: `${root}/content`,
      public: `${root}/public`,
      out: `${root}/dist`,
    };
    expect(() => readSettings(folders)).toThrow(
      expect.objectContaining({
        problems: [
          {
            id: 'settings-yaml',
            file: 'content/site.yaml',
            line: 2,
            column: 8,
            message: 'This is not YAML: Aliases of aliases stand for more values than can be held.',
            remedy: 'Put text that holds a colon, a quote or another special character in quotes.',
          },
        ],
      }),
    );
  });

  it('are no mistake as long as they are few', () => {
    expect(readYaml('a: &a [1]\nb: *a\nc: *a').data).toEqual({ a: [1], b: [1], c: [1] });
  });

  it('stand for something, and the first that does not is named', () => {
    const { matter } = splitFrontMatter('---\na: &a 1\nb: *a\ntitle: *Bold*\n---\n');
    expect(matter?.problems).toEqual([
      {
        line: 4,
        column: 8,
        message: 'A star begins an alias, and there is no anchor of its name.',
      },
    ]);
  });

  it('do not stop an import', () => {
    const { written } = importFiles({
      '_config.yml': yamlBomb,
      '_data/bomb.yml': yamlBomb,
      '_posts/2026-01-08-a.md': `---\ntitle: A\n${yamlBomb}\n---\n\nText\n`,
      '_posts/2026-01-09-b.md': '---\ntitle: B\n---\n\nText\n',
    });
    expect(Object.keys(written)).toContain('content/posts/2026-01-09-b.mdx');
  });
});

describe('entities that stand for each other', () => {
  it('are never expanded in a feed', () => {
    const feed = readFeed(xmlBomb, 'https://a.example/feed', 'UTC');
    const text = JSON.stringify(feed);
    expect(text.length).toBeLessThan(2_000);
    expect(text).not.toContain('lollol');
  });

  it('read no file', () => {
    const feed = readFeed(
      xmlBomb.replace('<!ENTITY a "lol">', '<!ENTITY i SYSTEM "file:///etc/passwd">'),
      'https://a.example/feed',
      'UTC',
    );
    expect(JSON.stringify(feed)).not.toContain('root:');
  });

  it('are never expanded in a drawing of a notebook', () => {
    const drawing = safeSvg(
      `${xmlBomb.slice(0, xmlBomb.indexOf('<rss'))}<svg><text>&i;</text></svg>`,
    );
    expect(drawing?.length ?? 0).toBeLessThan(500);
  });
});
