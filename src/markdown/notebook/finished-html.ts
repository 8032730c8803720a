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

export function finishedHtml(
  tagName: string,
  properties: Properties,
  children: ElementContent[],
): FinishedHtml {
  return {
    type: 'finishedHtml',
    data: { hName: tagName, hProperties: properties, hChildren: children },
  };
}
