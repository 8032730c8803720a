import type { MermaidConfig } from 'mermaid';
import { ThemeColors, type Theme } from './theme-colors.ts';

type Variables = Record<string, string | boolean | Record<string, string>>;

/** Mermaid in the colours and the face of the page. */
export function mermaidConfig(theme: Theme): MermaidConfig {
  const colors = new ThemeColors(theme);
  const config: MermaidConfig = {
    startOnLoad: false,
    securityLevel: 'strict',
    // As in al-folio; ELK, the default, is 1.5 MB. A diagram may ask for it in its front matter.
    layout: 'dagre',
    look: 'classic',
    theme: 'base',
    fontFamily: colors.font,
    themeVariables: {
      darkMode: theme === 'dark',
      useGradient: false,
      dropShadow: 'none',
      fontFamily: colors.font,
      fontSize: '16px',
      ...basicColors(colors),
      ...ganttColors(colors),
      ...seriesColors(colors),
    },
  };
  colors.dispose();
  return config;
}

/** Mermaid computes those of the other diagrams from these: https://mermaid.js.org/config/theming.html. */
function basicColors(colors: ThemeColors): Variables {
  const [ink, paper, edge] = [colors.get('ink'), colors.get('paper'), colors.get('edge')];
  return {
    background: paper,
    primaryColor: colors.get('accent-soft'),
    primaryTextColor: ink,
    primaryBorderColor: edge,
    secondaryColor: colors.area('series-1'),
    secondaryTextColor: ink,
    secondaryBorderColor: colors.get('series-1'),
    tertiaryColor: colors.get('surface'),
    tertiaryTextColor: ink,
    tertiaryBorderColor: edge,
    nodeBorder: edge,
    clusterBorder: edge,
    lineColor: colors.get('muted'),
    textColor: ink,
    titleColor: ink,
    noteBkgColor: colors.get('marked'),
    noteTextColor: ink,
    noteBorderColor: edge,
    edgeLabelBackground: paper,
    errorBkgColor: colors.area('danger'),
    errorTextColor: colors.get('danger'),
    attributeBackgroundColorOdd: paper,
    attributeBackgroundColorEven: colors.get('raised'),
  };
}

function ganttColors(colors: ThemeColors): Variables {
  const [paper, surface] = [colors.get('paper'), colors.get('surface')];
  return {
    sectionBkgColor: surface,
    sectionBkgColor2: surface,
    altSectionBkgColor: paper,
    gridColor: colors.get('rule'),
    todayLineColor: colors.get('danger'),
  };
}

function seriesColors(colors: ThemeColors): Variables {
  const { series, areas } = colors;
  const [ink, paper, edge] = [colors.get('ink'), colors.get('paper'), colors.get('edge')];
  return {
    ...numbered('pie', 1, 12, areas),
    pieTitleTextColor: ink,
    pieSectionTextColor: ink,
    pieLegendTextColor: ink,
    pieStrokeColor: edge,
    pieOuterStrokeColor: edge,
    pieOpacity: '1',
    ...numbered('cScale', 0, 12, areas),
    ...numbered('cScaleLabel', 0, 12, [ink]),
    ...numbered('git', 0, 8, series),
    ...numbered('gitBranchLabel', 0, 8, [paper]),
    xyChart: { backgroundColor: 'transparent', plotColorPalette: series.join(',') },
  };
}

/** `pie1`, `pie2`, … with the colours in turn. */
function numbered(name: string, first: number, count: number, colors: readonly string[]) {
  const entries = Array.from({ length: count }, (_, index) => [
    `${name}${first + index}`,
    colors[index % colors.length] ?? '',
  ]);
  return Object.fromEntries(entries) as Record<string, string>;
}
