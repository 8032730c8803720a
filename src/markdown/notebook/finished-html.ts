import type { ElementContent, Properties } from 'hast';
import type { Node } from 'unist';

/** HTML in a Markdown tree: what a plugin has finished, and plugins on the HTML tree may still change. */
export interface FinishedHtml extends Node {
  type: 'finishedHtml';
  data: { hName: string; hProperties: Properties; hChildren: ElementContent[] };
}

declare module 'mdast' {
  interface RootContentMap {
    finishedHtml: FinishedHtml;
  }
}

/** Class of elements whose content becomes one node: see `rehype/finished-html.ts`. */
export const finishedClass = 'finished-html';

export function finishedHtml(
  tagName: string,
  properties: Properties,
  children: ElementContent[],
): FinishedHtml {
  const className = [finishedClass, ...[properties['className'] ?? []].flat().map(String)];
  return {
    type: 'finishedHtml',
    data: { hName: tagName, hProperties: { ...properties, className }, hChildren: children },
  };
}
