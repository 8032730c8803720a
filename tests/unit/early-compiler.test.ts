import { EventEmitter } from 'node:events';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { earlyCompiler } from '../../src/integrations/early-compiler.ts';
import { PostCompiler } from '../../src/markdown/compile-post.ts';
import { engine } from '../helpers/compile.ts';
import { loadSite } from '../../src/site.ts';

type Middleware = (request: object, response: EventEmitter, next: () => void) => void;

/** A server that answers requests. */
function serve() {
  const middlewares: Middleware[] = [];
  const site = loadSite(engine, { FOLIA_SITE: 'tests/fixtures/site-with-images' });
  const hooks = earlyCompiler(engine, site).hooks as unknown as Record<string, (o: object) => void>;
  hooks['astro:server:setup']?.({
    server: { middlewares: { use: (given: Middleware) => middlewares.push(given) } },
  });
  return () => {
    const response = new EventEmitter();
    for (const middleware of middlewares) middleware({}, response, () => undefined);
    return { end: () => response.emit('close') };
  };
}

describe('in astro dev, the compiler', () => {
  afterEach(() => {
    vi.useRealTimers();
    vi.restoreAllMocks();
  });

  it('is loaded once, a second after the first answer', async () => {
    const compile = vi.spyOn(PostCompiler.prototype, 'compile');
    vi.useFakeTimers();
    const ask = serve();
    const answers = [ask(), ask()];
    await vi.advanceTimersByTimeAsync(5000);
    expect(compile).not.toHaveBeenCalled();
    for (const answer of answers) answer.end();
    await vi.advanceTimersByTimeAsync(999);
    expect(compile).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(5000);
    vi.useRealTimers();
    await vi.waitFor(() => expect(compile).toHaveBeenCalledOnce());
    await expect(compile.mock.results[0]?.value).resolves.toMatchObject({
      facts: { formulas: 1 },
    });
  });
});
