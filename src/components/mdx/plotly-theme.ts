import type { ThemeColors } from './theme-colors.ts';

/**
 * A layout in the colours and the face of the page, where the writer chose none (https://plotly.com/javascript/layout-template/). It
 * takes the place of the template that Plotly.py puts into every chart, which is made for white pages.
 */
export function themedLayout(written: object, colors: ThemeColors): object {
  const [ink, rule, paper] = [colors.get('ink'), colors.get('rule'), colors.get('paper')];
  const axis = { automargin: true, gridcolor: rule, linecolor: rule, zerolinecolor: rule };
  return {
    ...written,
    // It is as wide as its column.
    width: undefined,
    autosize: true,
    template: {
      layout: {
        paper_bgcolor: 'rgba(0,0,0,0)',
        plot_bgcolor: 'rgba(0,0,0,0)',
        font: { family: colors.font, size: 13, color: ink },
        title: { y: 0.97, yanchor: 'top' },
        colorway: colors.series,
        xaxis: axis,
        yaxis: axis,
        ternary: { bgcolor: 'rgba(0,0,0,0)', aaxis: axis, baxis: axis, caxis: axis },
        // Beside the chart, there is no room for it on a telephone; below stand the names of axes.
        legend: { orientation: 'h', x: 0, y: 1, yanchor: 'bottom', bgcolor: 'rgba(0,0,0,0)' },
        margin: { l: 48, r: 16, t: 'title' in written ? 80 : 16, b: 48 },
        hoverlabel: { bgcolor: paper, bordercolor: rule, font: { color: ink } },
        // A finger that moves over a chart scrolls the page.
        dragmode: matchMedia('(pointer: coarse)').matches ? false : 'zoom',
      },
    },
  };
}
