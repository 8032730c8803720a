/** The parts that are used here of https://plotly.com/javascript/plotlyjs-function-reference/. */
declare module 'plotly.js-cartesian-dist-min' {
  export interface Plotly {
    react: (
      element: HTMLElement,
      data: readonly object[],
      layout: object,
      config: object,
    ) => Promise<unknown>;
    Plots: { resize: (element: HTMLElement) => unknown };
  }

  const plotly: Plotly;
  export default plotly;
}
