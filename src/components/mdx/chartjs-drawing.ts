import type { Chart, ChartConfiguration, ChartDataset } from 'chart.js';
import { ChartDrawing, type PaintChart } from './chart-drawing.ts';
import type { ThemeColors } from './theme-colors.ts';

/** A chart of Chart.js, in the colours of the page where the writer chose none. */
class ChartjsDrawing extends ChartDrawing {
  protected override async prepare(source: string, box: HTMLElement): Promise<PaintChart> {
    const { default: Library } = await import('chart.js/auto');
    const canvas = document.createElement('canvas');
    box.append(canvas);
    let chart: Chart | undefined;
    return (colors) => {
      setDefaults(Library, colors);
      chart?.destroy();
      chart = new Library(canvas, configuration(source, colors, box));
    };
  }
}

/** All charts of a page have one theme. */
function setDefaults({ defaults }: typeof Chart, colors: ThemeColors): void {
  Object.assign(defaults, {
    animation: false,
    color: colors.get('ink'),
    borderColor: colors.get('rule'),
  });
  Object.assign(defaults.font, { family: colors.font, size: 13 });
  defaults.scales.radialLinear.ticks.backdropColor = 'transparent';
  defaults.plugins.colors.enabled = false;
}

/** What belongs to the source is read anew each time: Chart.js writes into it. */
function configuration(source: string, colors: ThemeColors, box: HTMLElement): ChartConfiguration {
  const written = JSON.parse(source) as ChartConfiguration;
  const isSized = written.options?.aspectRatio !== undefined;
  box.classList.toggle('sized', !isSized);
  return {
    ...written,
    data: {
      ...written.data,
      datasets: written.data.datasets.map((dataset, index) =>
        withColors(dataset, dataset.type ?? (written as { type: string }).type, index, colors),
      ),
    },
    options: { ...written.options, responsive: true, maintainAspectRatio: isSized },
  };
}

const types = { ofAreas: ['pie', 'doughnut', 'polarArea'], ofLines: ['line', 'radar'] };

function withColors(
  dataset: ChartDataset,
  type: string,
  index: number,
  colors: ThemeColors,
): ChartDataset {
  const paper = colors.get('paper');
  if (types.ofAreas.includes(type)) {
    const inTurn = Object.keys(dataset.data).map((_, slice) => colors.nth(slice));
    return { backgroundColor: inTurn, borderColor: paper, ...dataset };
  }
  const color = colors.nth(index);
  // Under a line, and within a radar's, others show through.
  const area = types.ofLines.includes(type) ? `${color}40` : color;
  return {
    borderColor: color,
    backgroundColor: area,
    ...(types.ofLines.includes(type) && { pointBackgroundColor: color }),
    ...dataset,
  };
}

customElements.define('chartjs-drawing', ChartjsDrawing);
