import { isComponentInclude } from './liquid/theme-includes.ts';
import type { FoundDocument } from './read-source-site.ts';

/** The text of a page that a program fills, cut where the program stands. */
export interface CutText {
  before: string;
  /** Line breaks for what was cut, so that findings name the right lines, and what a writer put between lists. */
  within: string;
  after: string;
}

/**
 * Cuts out what fills a page: from the first line of Liquid to the last one, with the elements that hold nothing else. What a writer
 * put between two lists stays, but no heading of a list that is gone.
 */
export function cutGenerated({ source, matter }: FoundDocument): CutText {
  const lines = source.text.slice(matter.bodyStart).split(/(?<=\n)/);
  const front = source.text.slice(0, matter.bodyStart);
  let start = lines.findIndex(isTag);
  if (start === -1) return { before: front + lines.join(''), within: '', after: '' };
  let end = lines.findLastIndex(isTag) + 1;
  while (start > 0 && isOpening(lines[start - 1])) start--;
  // The heading of the first of several lists is not that of all works.
  const lists = lines.filter((line) => /^\s*\{%-?\s*bibliography\b/.test(line));
  if (lists.length > 1 && start > 0 && isHeading(lines[start - 1])) start--;
  while (end < lines.length && isClosing(lines[end])) end++;
  return {
    before: front + lines.slice(0, start).join(''),
    within: withoutProgram(lines.slice(start, end)).join(''),
    after: lines.slice(end).join(''),
  };
}

/** A line of Liquid, unless it shows a picture or a film of the writer's. */
function isTag(line: string): boolean {
  const [, include] = /^\s*\{%-?\s*include(?:_cached)?\s+(\S+)/.exec(line) ?? [];
  if (include !== undefined && isComponentInclude(include)) return false;
  return /^\s*(?:\{%|\{\{)|%\}\s*$/.test(line);
}

/** Around a list: the tags of its boxes, comments, scripts that filter it, and blank lines. */
function isOpening(line = ''): boolean {
  return isOnly(line, /<(?:div|section|article|main|ul|ol)\b[^>]*>|<!--.*?-->/g);
}

function isClosing(line = ''): boolean {
  return isOnly(
    line,
    /<\/(?:div|section|article|main|ul|ol)\s*>|<!--.*?-->|<script\b[^>]*>\s*<\/script>/g,
  );
}

function isHeading(line = ''): boolean {
  return /^\s*(?:#{1,6}\s|<h[1-6]\b)/.test(line);
}

function isOnly(line: string, tags: RegExp): boolean {
  return line.replaceAll(tags, '').trim() === '';
}

/** The lines of a writer between two programs, and line breaks for all others. */
function withoutProgram(lines: readonly string[]): string[] {
  let depth = 0;
  const isKept = lines.map((line) => {
    const isWithin = depth > 0;
    depth += depthChange(line);
    return !isWithin && !isTag(line) && !isOpening(line) && !isClosing(line);
  });
  return lines.map((line, index) => {
    const next = index + 1 + lines.slice(index + 1).findIndex((other) => other.trim() !== '');
    const stays = isKept[index] === true && (!isHeading(line) || isKept[next] === true);
    return stays ? line : line.replaceAll(/[^\n]/g, '');
  });
}

function depthChange(line: string): number {
  const tags = line.matchAll(/\{%-?\s*(end)?(?:for|if|unless|case|capture|comment)\b/g);
  return [...tags].reduce((sum, [, end]) => sum + (end === undefined ? 1 : -1), 0);
}
