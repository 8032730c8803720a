import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { spikeSound } from '../../scripts/demo-media/spike-sound.ts';

it('the sound of the demo is that which the code makes (else: npm run demo:media)', () => {
  const file = path.join(import.meta.dirname, '../../content/assets/audio/spikes.wav');
  expect(readFileSync(file).equals(spikeSound())).toBe(true);
});
