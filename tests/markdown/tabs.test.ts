import { describe, expect, it } from 'vitest';
import { errorOf, toHtml } from '../helpers/compile.ts';

const problem = (place: string, id: string, message: string, remedy: string) =>
  `1 problem in your content:\n\ncontent/posts/post.mdx:${place} [${id}]\n  ${message}\n  ${remedy}`;

describe('<Tabs>', () => {
  it('have labels with Markdown', async () => {
    const markdown = '<Tabs group="a">\n<Tab label="In *R*">\n\nb\n\n</Tab>\n</Tabs>';
    expect(await toHtml(markdown)).toBe(
      '<Tabs group="a"><Tab><slot name="label">In <em>R</em></slot><p>b</p></Tab></Tabs>',
    );
  });

  it.each([
    ['a text', '<Tabs>\n\na\n\n<Tab label="b">\n\nc\n\n</Tab>\n\n</Tabs>'],
    ['nothing', '<Tabs>\n</Tabs>'],
  ])('do not hold %s', async (_what, markdown) => {
    expect(await errorOf(markdown)).toBe(
      problem(
        '1:1',
        'component-place',
        '<Tabs> holds <Tab> and nothing else.',
        'Put everything in it between <Tab> and </Tab>.',
      ),
    );
  });

  it('are where a tab belongs', async () => {
    expect(await errorOf('<Tab label="a">\n\nb\n\n</Tab>')).toBe(
      problem('1:1', 'component-place', '<Tab> belongs inside <Tabs>.', 'Move it there.'),
    );
  });

  it('need a label for each', async () => {
    expect(await errorOf('<Tabs>\n<Tab>\n\nb\n\n</Tab>\n</Tabs>')).toBe(
      problem('2:1', 'component-prop', '<Tab> needs the prop "label".', 'Add "label": text.'),
    );
  });

  it('name their props', async () => {
    expect(await errorOf('<Tabs grup="a">\n<Tab label="a">\n\nb\n\n</Tab>\n</Tabs>')).toBe(
      problem(
        '1:7',
        'component-prop',
        '<Tabs> has no prop "grup".',
        'Did you mean "group"? It takes: class, id, group.',
      ),
    );
  });
});
