import { ChartDrawing, type PaintChart } from './chart-drawing.ts';
import { loadPlotly } from './plotly-library.ts';
import { themedLayout } from './plotly-theme.ts';

interface Figure {
  data: { type?: string }[];
  layout?: { height?: number };
  config?: object;
}

/** A chart of Plotly, in the colours of the page where the writer chose none. */
class PlotlyDrawing extends ChartDrawing {
  protected override async prepare(source: string, box: HTMLElement): Promise<PaintChart> {
    const plotly = await loadPlotly();
    const { layout } = JSON.parse(source) as Figure;
    box.classList.toggle('sized', layout?.height === undefined);
    new ResizeObserver(() => {
      if (box.childElementCount > 0) plotly.Plots.resize(box);
    }).observe(box);
    return async (colors) => {
      // Plotly writes into what it is given.
      const { data, layout = {}, config } = JSON.parse(source) as Figure;
      await plotly.react(box, data.map(flat), themedLayout(layout, colors), {
        ...config,
        displayModeBar: false,
        responsive: false,
      });
    };
  }
}

/** `scattergl` draws the same points by WebGL, which is not in this part of Plotly. */
function flat(trace: Figure['data'][number]) {
  return trace.type === 'scattergl' ? { ...trace, type: 'scatter' } : trace;
}

customElements.define('plotly-drawing', PlotlyDrawing);
