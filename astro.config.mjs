import { astroConfig } from './src/config.ts';

// Plain JavaScript, as Astro hands it to Node then. A configuration in TypeScript is bundled by Vite, with everything that it imports.
export default astroConfig(import.meta.dirname);
