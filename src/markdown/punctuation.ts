import remarkSmartypants from 'remark-smartypants';
import type { PluggableList } from 'unified';

/**
 * The plugin that makes curly quotes, dashes and ellipses of straight ones, if the site wants them. Dashes are as kramdown has
 * them: `--` is an en dash, `---` an em dash.
 */
export function punctuationPlugins(wanted: boolean): PluggableList {
  return wanted ? [[remarkSmartypants, { dashes: 'oldschool' }]] : [];
}
