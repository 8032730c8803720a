/**
 * `--series-1` and so on of styles/tokens.css, as they are on the light theme. ECharts reckons with colours, and knows no custom properties:
 * it is given these, and they are put back in its picture.
 */
export const seriesColors = [
  '#1f66a8',
  '#b85508',
  '#0b7a52',
  '#7a48b5',
  '#bb2f3a',
  '#0c7785',
  '#846200',
  '#ad2f78',
] as const;

const fontSize = 13;
const axis = { axisLabel: { fontSize } };

/** https://echarts.apache.org/en/option.html: what a writer leaves open. Greys are those of the page in the end. */
export const echartsTheme = {
  color: [...seriesColors],
  backgroundColor: 'transparent',
  // The widths of letters are reckoned for a face without serifs.
  textStyle: { fontFamily: 'sans-serif', fontSize },
  // Above legends that stand where older versions of ECharts leave room.
  title: { left: 'center', top: 0, textStyle: { fontSize: 16 } },
  grid: { left: '8%', right: '5%' },
  legend: { textStyle: { fontSize } },
  // Every label that there is room for: left to itself, ECharts leaves every second out early.
  categoryAxis: { axisLabel: { fontSize, interval: 0, hideOverlap: true } },
  valueAxis: axis,
  timeAxis: axis,
  logAxis: axis,
};
