import type { Config } from 'vega-lite';

const series = Array.from({ length: 8 }, (_, index) => `var(--series-${index + 1})`);

/**
 * Charts in the colours and the face of the page. Colours are custom properties, so one SVG serves both themes; ramps, which Vega
 * computes, can be read on either. What a chart sets itself wins.
 */
export const vegaConfig: Config = {
  background: 'transparent',
  font: 'var(--sans)',
  mark: { color: 'var(--series-1)' },
  bar: { color: 'var(--series-1)' },
  rule: { color: 'var(--ink)' },
  text: { color: 'var(--ink)' },
  tick: { color: 'var(--series-1)' },
  view: { continuousWidth: 440, continuousHeight: 270, step: 28, stroke: 'transparent' },
  range: {
    category: series,
    ramp: { scheme: 'viridis' },
    heatmap: { scheme: 'viridis' },
    ordinal: { scheme: 'viridis' },
  },
  axis: {
    labelColor: 'var(--ink)',
    labelFontSize: 12,
    titleColor: 'var(--ink)',
    titleFontSize: 13,
    titleFontWeight: 600,
    titlePadding: 8,
    domainColor: 'var(--edge)',
    tickColor: 'var(--edge)',
    gridColor: 'var(--rule)',
  },
  legend: {
    labelColor: 'var(--ink)',
    labelFontSize: 12,
    titleColor: 'var(--ink)',
    titleFontSize: 13,
    titleFontWeight: 600,
  },
  header: {
    labelColor: 'var(--ink)',
    labelFontSize: 12,
    titleColor: 'var(--ink)',
    titleFontSize: 13,
  },
  title: { color: 'var(--strong)', fontSize: 15, fontWeight: 600, subtitleColor: 'var(--muted)' },
};
