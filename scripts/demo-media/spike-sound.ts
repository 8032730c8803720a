import { simulate } from '../demo-figures/neuron.ts';

/** Samples a second. */
const rate = 11_025;
/** Seconds. */
const length = 4;
/** Of one click, in seconds: short enough that spikes stay apart. */
const decay = 0.004;
const pitch = 900;

/**
 * A neuron as an electrode in it would sound: a click for each spike, while the current rises.
 *
 * @returns a WAV file, mono, 8 bits (RIFF, PCM: http://soundfile.sapp.org/doc/WaveFormat/).
 */
export function spikeSound(): Uint8Array {
  const { spikes } = simulate({
    duration: length * 1000,
    step: 0.1,
    current: (time) => 1.3 + (1.2 * time) / (length * 1000),
  });
  const samples = new Uint8Array(rate * length).fill(128);
  for (const spike of spikes) addClick(samples, Math.round((spike / 1000) * rate));
  return wave(samples);
}

function addClick(samples: Uint8Array, start: number): void {
  for (let n = 0; n < decay * 6 * rate; n++) {
    const seconds = n / rate;
    const level = Math.exp(-seconds / decay) * Math.sin(2 * Math.PI * pitch * seconds);
    const index = start + n;
    const before = samples[index];
    if (before !== undefined) samples[index] = Math.max(0, Math.min(255, before + 100 * level));
  }
}

function wave(samples: Uint8Array): Uint8Array {
  const header = Buffer.alloc(44);
  header.write('RIFF', 0);
  header.writeUInt32LE(36 + samples.length, 4);
  header.write('WAVEfmt ', 8);
  header.writeUInt32LE(16, 16);
  header.writeUInt16LE(1, 20);
  header.writeUInt16LE(1, 22);
  header.writeUInt32LE(rate, 24);
  header.writeUInt32LE(rate, 28);
  header.writeUInt16LE(1, 32);
  header.writeUInt16LE(8, 34);
  header.write('data', 36);
  header.writeUInt32LE(samples.length, 40);
  return Buffer.concat([header, samples]);
}
