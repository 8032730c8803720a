import type { SharpImageServiceConfig } from 'astro/assets/services/sharp';

/**
 * How hard Sharp tries to make a file small. Six figures of the demo, 800 and 1,600 pixels wide, as AVIF: effort 4, its default, takes
 * 3.6 times as long as 3 for files 4 % smaller, and 2 makes them 10 % larger than 4 does. See
 * https://sharp.pixelplumbing.com/api-output/#avif.
 */
export const imageEncoding: SharpImageServiceConfig = { avif: { effort: 3 } };
