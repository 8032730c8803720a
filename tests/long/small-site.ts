import path from 'node:path';
import sharp from 'sharp';
import { writeFiles } from '../helpers/temporary-folder.ts';

export const post = (title: string, day: string, body: string): string =>
  `---\ntitle: ${title}\ndate: ${day}\ntags: [brains, ${day.slice(0, 4)}]\n---\n\n${body}\n`;

/** Posts that show each other: in lists, as neighbours, as related ones, as what a link leads to. */
const files = {
  'content/site.yaml':
    'title: Small site\nurl: https://small.example\nauthor: { name: Ada Linden }\n',
  'content/posts/one.mdx': post(
    'One of brains',
    '2024-01-01',
    'Brains are {/* */}wide. $$e = mc^2$$ leads to [two](/blog/2025/two/).\n\n<Mark />\n\n![A square](assets/img/square.png)',
  ),
  'content/posts/two.mdx': post(
    'Two of brains',
    '2025-02-01',
    '## Brains\n\nBrains "think", see [@lee2020].\n\n```js\nlet a = 1;\n```\n\n- [ ] Sleep',
  ),
  'content/posts/three.mdx': post(
    'Three of hearts',
    '2025-03-01',
    'Hearts :heart: beat.[^1]\n\n<Count />\n\n[^1]: Often.',
  ),
  'content/posts/four.mdx': post('Four of brains', '2025-04-01', 'Brains end.'),
  'content/components/Mark.astro': '<p class="mark">A mark.</p>\n',
  // What a component of the writer looks at, nobody knows.
  'content/components/Count.astro':
    "---\nimport { getCollection } from 'astro:content';\nconst posts = await getCollection('posts');\n---\n\n<p>{posts.length} posts.</p>\n",
  'content/publications/works.bib':
    '@article{lee2020, title = {Thinking}, author = {Lee, Bo}, journal = {Brain}, year = 2020}\n',
};

/** @param folder absolute; made by this. */
export async function writeSmallSite(folder: string): Promise<void> {
  writeFiles(folder, { ...files, 'content/assets/img/square.png': '' });
  await paintSquare(folder, '#264');
}

/** Draws the picture of the first post. */
export async function paintSquare(folder: string, background: string): Promise<void> {
  await sharp({ create: { width: 400, height: 400, channels: 3, background } })
    .png()
    .toFile(path.join(folder, 'content/assets/img/square.png'));
}
