import type { Plotly } from 'plotly.js-cartesian-dist-min';

/** Elements in which Plotly looks for its style sheets; the second is of maps, which are not in this part of Plotly. */
const sheetIds = [
  'plotly.js-style-global',
  '9f215cf04c5486422605d13261cb87401f4e7763b6296af81e98efbc0130da53',
];

let loaded: Promise<Plotly> | undefined;

/**
 * Loads Plotly. It would add elements `<style>`, which the page's policy forbids; but it writes its rules into the sheet of an element
 * that is there already, and so is given one whose sheet the page adopts
 * (https://www.w3.org/TR/cssom-1/#dom-documentorshadowroot-adoptedstylesheets).
 */
export function loadPlotly(): Promise<Plotly> {
  loaded ??= load();
  return loaded;
}

async function load(): Promise<Plotly> {
  for (const id of sheetIds) {
    const sheet = new CSSStyleSheet();
    document.adoptedStyleSheets.push(sheet);
    document.head.append(Object.assign(document.createElement('meta'), { id, sheet }));
  }
  const { default: plotly } = await import('plotly.js-cartesian-dist-min');
  return plotly;
}
