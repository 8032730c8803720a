import type { Template } from 'liquidjs';
import type { Span } from '../source-text.ts';

/** What a tag that brings more Liquid with it parses that with. */
export interface TextParser {
  /** @param file where the text stands; places of another file than the evaluated one are those of its tag. */
  parseText: (text: string, span: Span, file: string) => Template[];
}
