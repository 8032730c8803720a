import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { rateNotebook } from '../../scripts/demo-media/notebook.ts';
import { spikeSound } from '../../scripts/demo-media/spike-sound.ts';

it.each([
  ['audio/spikes.wav', spikeSound()],
  ['jupyter/rate.ipynb', Buffer.from(rateNotebook())],
])('the demo has %s as the code makes it (else: npm run demo:media)', (name, made) => {
  const file = path.join(import.meta.dirname, '../../content/assets', name);
  expect(readFileSync(file).equals(made)).toBe(true);
});
