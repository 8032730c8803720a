import { fileURLToPath } from 'node:url';
import { dev } from 'astro';
import { serve } from './serving.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

await serve((server) => dev({ root, server }));
