import { fileURLToPath } from 'node:url';
import { preview } from 'astro';
import { serve } from './serving.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

await serve((server) => preview({ root, server }));
