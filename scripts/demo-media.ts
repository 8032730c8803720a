import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { film } from './demo-media/film.ts';
import { rateNotebook } from './demo-media/notebook.ts';
import { spikeSound } from './demo-media/spike-sound.ts';

/** Makes the recordings and the notebook of the demo site anew, into `content/assets/`. The film is recorded by a browser. */
const assets = path.join(import.meta.dirname, '../content/assets');

await write('audio/spikes.wav', spikeSound());
await write('jupyter/rate.ipynb', Buffer.from(rateNotebook()));
await write('video/climbing-potential.webm', await film());

async function write(name: string, data: Uint8Array): Promise<void> {
  const file = path.join(assets, name);
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, data);
  console.log(`content/assets/${name}`);
}
