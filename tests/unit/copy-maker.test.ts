import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { CopyMaker, type CopyTask } from '../../src/integrations/markdown-copies/copy-maker.ts';
import copyInWorker from '../../src/integrations/markdown-copies/copy-worker.ts';
import { temporaryFolder, writeFiles } from '../helpers/temporary-folder.ts';

const page = (text: string): string => `<main data-pagefind-body><p>${text}</p></main>`;

function setUp(): { engine: string; task: CopyTask } {
  const engine = temporaryFolder({ 'package-lock.json': '{}', 'a.html': page('One.') });
  const head = { title: 'A', description: undefined, byline: undefined, url: 'https://a.test/' };
  const [html, target] = [path.join(engine, 'a.html'), path.join(engine, 'a.md')];
  return { engine, task: { html, target, head } };
}

const written = ({ target }: CopyTask): string => readFileSync(target, 'utf8');

describe('pages as Markdown', () => {
  it('are known once they were written, by another process, too', async () => {
    const { engine, task } = setUp();
    expect(await new CopyMaker(engine).writeKnown(task)).toBe(false);
    await copyInWorker({ engine, task });
    const text = '# A\n\n<https://a.test/>\n\nOne.\n';
    expect(written(task)).toBe(text);
    const again = { ...task, target: `${task.target}2` };
    expect(await new CopyMaker(engine).writeKnown(again)).toBe(true);
    expect(written(again)).toBe(text);
  });

  it('are known with another head, which is that of the copy', async () => {
    const { engine, task } = setUp();
    await new CopyMaker(engine).write(task);
    const other = { ...task, head: { ...task.head, title: 'B', byline: 'Ada' } };
    expect(await new CopyMaker(engine).writeKnown(other)).toBe(true);
    expect(written(other)).toBe('# B\n\nAda\\\n<https://a.test/>\n\nOne.\n');
  });

  it.each<[string, (engine: string, task: CopyTask) => CopyTask]>([
    [
      'another page',
      (engine, task) => {
        writeFiles(engine, { 'a.html': page('Two.') });
        return task;
      },
    ],
    [
      'another address',
      (_engine, task) => ({ ...task, head: { ...task.head, url: 'https://b.test/' } }),
    ],
  ])('are not known for %s', async (_what, change) => {
    const { engine, task } = setUp();
    await new CopyMaker(engine).write(task);
    expect(await new CopyMaker(engine).writeKnown(change(engine, task))).toBe(false);
  });
});
