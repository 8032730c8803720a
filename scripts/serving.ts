import { parseArgs } from 'node:util';

export interface ServerOptions {
  port?: number;
  host?: string;
  open?: boolean;
}

/**
 * Reads `--port`, `--host` (without an address: every one that the machine has) and `--open`.
 *
 * @throws {TypeError} for anything else, with a message for the user.
 */
export function parseServerOptions(args: readonly string[]): ServerOptions {
  const { values } = parseArgs({
    args: args.map((each, index) => (isBareHost(args, index) ? '--host=0.0.0.0' : each)),
    options: { port: { type: 'string' }, host: { type: 'string' }, open: { type: 'boolean' } },
  });
  const { port, host, open } = values;
  return {
    ...(port !== undefined && { port: parsePort(port) }),
    ...(host !== undefined && { host }),
    ...(open !== undefined && { open }),
  };
}

/**
 * Starts a server and keeps it until Ctrl-C, a request to end, or the end of the process that started this one. The server runs
 * within this process, so nothing is left behind, and it stays in the foreground, where `astro dev` sometimes does not.
 */
export async function serve(
  start: (options: ServerOptions) => Promise<{ stop: () => Promise<void> }>,
): Promise<void> {
  try {
    const server = await start(parseServerOptions(process.argv.slice(2)));
    const stop = () => void endWith(server.stop);
    for (const event of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(event, stop);
    process.once('disconnect', stop);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  }
}

async function endWith(stop: () => Promise<void>): Promise<void> {
  // A page that is still open may hold its connection; nobody waits for that.
  setTimeout(() => process.exit(), 1000).unref();
  await stop().catch(() => undefined);
  process.exit();
}

/** `node:util` knows options with a value and options without one, but none where it is left to the user. */
function isBareHost(args: readonly string[], index: number): boolean {
  return args[index] === '--host' && (args[index + 1]?.startsWith('-') ?? true);
}

function parsePort(text: string): number {
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port < 65536) return port;
  throw new TypeError(`--port takes a number from 0 to 65535, not "${text}".`);
}
