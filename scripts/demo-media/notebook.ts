import { analyticRate } from '../demo-figures/neuron.ts';
import { rateCurve } from '../demo-figures/neuron-figures.ts';

const currents = [1.4, 1.6, 2, 3];

/**
 * A notebook as Jupyter saves it (nbformat 4.5: https://nbformat.readthedocs.io/en/latest/format_description.html), with the outputs that
 * its code gives.
 */
export function rateNotebook(): string {
  const cells = [
    markdown(
      'The rate of a leaky integrate-and-fire neuron under the current $I$ is\n',
      '$$f(I) = \\left(t_{\\mathrm{ref}} + \\tau \\ln \\frac{RI}{RI - \\vartheta}\\right)^{-1}.$$',
    ),
    code(
      1,
      [
        'from math import log',
        '',
        'def rate(current, tau=10, resistance=10, threshold=15, refractory=2):',
        '    drive = resistance * current',
        '    if drive <= threshold:',
        '        return 0.0',
        '    return 1000 / (refractory + tau * log(drive / (drive - threshold)))\n',
        'for current in (1.4, 1.6, 2.0, 3.0):',
        '    print(f"{current:.1f} nA: {rate(current):6.2f} Hz")',
      ],
      [{ output_type: 'stream', name: 'stdout', text: currents.map(printed) }],
    ),
    code(
      2,
      ['plot_rates()'],
      [
        {
          output_type: 'display_data',
          metadata: {},
          data: { 'image/svg+xml': rateCurve(), 'text/plain': '<Figure size 960x540>' },
        },
      ],
    ),
  ];
  const metadata = {
    kernelspec: { display_name: 'Python 3', language: 'python', name: 'python3' },
    language_info: { name: 'python' },
  };
  return `${JSON.stringify({ cells, metadata, nbformat: 4, nbformat_minor: 5 }, null, 1)}\n`;
}

function printed(current: number): string {
  return `${current.toFixed(1)} nA: ${analyticRate(current).toFixed(2).padStart(6)} Hz\n`;
}

function markdown(...lines: string[]) {
  return { cell_type: 'markdown', id: 'formula', metadata: {}, source: lines.join('\n') };
}

function code(count: number, lines: string[], outputs: object[]) {
  return {
    cell_type: 'code',
    execution_count: count,
    id: `cell-${count}`,
    metadata: {},
    outputs,
    source: lines.join('\n'),
  };
}
