import { fileURLToPath } from 'node:url';
import { startDevServer } from './dev-server.ts';
import { serve } from './serving.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

await serve((server) => startDevServer(root, server));
