import { Parser } from 'htmlparser2';

/** What an element says of itself, without the elements in it. */
export interface StartTag {
  /** `a`; in SVG `textPath`. */
  name: string;
  attributes: Readonly<Record<string, string>>;
  line: number;
  /** The text of a `<script>`; empty for all others. */
  text: string;
}

/**
 * Visits the start tags of a page, or of a piece of one, in their order. Those in a `<template>` are left out: they are in no page
 * until a script puts them there. No tree is made, as most elements of a page with formulas neither link nor are linked to.
 */
export function visitStartTags(html: string, visit: (tag: StartTag) => void): void {
  const lineAt = lineCounter(html);
  let templates = 0;
  let script: StartTag | undefined;
  const parser = new Parser({
    onopentag(name, attributes) {
      if (name === 'template') templates += 1;
      // That of a template itself is of the page.
      if (templates > (name === 'template' ? 1 : 0)) return;
      const tag = { name, attributes, line: lineAt(parser.startIndex), text: '' };
      if (name === 'script') script = tag;
      else visit(tag);
    },
    ontext(text) {
      if (script) script.text += text;
    },
    onclosetag(name) {
      if (name === 'template') templates -= 1;
      if (!script) return;
      visit(script);
      script = undefined;
    },
  });
  parser.end(html);
}

/** @returns the line of an index, which must not be before the last one. */
function lineCounter(text: string): (index: number) => number {
  let line = 1;
  let end = text.indexOf('\n');
  return (index) => {
    while (end !== -1 && end < index) {
      line += 1;
      end = text.indexOf('\n', end + 1);
    }
    return line;
  };
}

/** What a fragment may call an element: its `id`, or the `name` of an anchor as old pages have it. */
export function fragmentNames({ name, attributes }: StartTag): string[] {
  const names = [attributes['id'], name === 'a' ? attributes['name'] : undefined];
  return names.filter((value) => value !== undefined);
}
