import { describe, expect, it } from 'vitest';
import { parseServerOptions } from '../../scripts/serving.ts';

describe('the options of a server', () => {
  it.each([
    [[], {}],
    [['--port', '8080', '--open'], { port: 8080, open: true }],
    [['--host', '192.0.2.1'], { host: '192.0.2.1' }],
    [['--host=::1'], { host: '::1' }],
    [['--host'], { host: '0.0.0.0' }],
    [['--host', '--open'], { host: '0.0.0.0', open: true }],
  ])('reads %j', (args, options) => {
    expect(parseServerOptions(args)).toEqual(options);
  });

  it.each([[['--port', 'http']], [['--port', '70000']], [['--prot', '1']], [['folder']]])(
    'refuses %j',
    (args) => {
      expect(() => parseServerOptions(args)).toThrow(TypeError);
    },
  );
});
