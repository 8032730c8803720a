import * as fc from 'fast-check';
import { constructs } from './constructs.ts';

/** A change of a text; places in it are shares of its length, so that it can be made of every text. */
type Mutation = (text: string) => string;

const share = fc.double({ min: 0, max: 1, noNaN: true });
const construct = fc.constantFrom(...constructs);
const wrappers: readonly (readonly [string, string])[] = [
  ['<div class="row">\n', '\n</div>'],
  ['<div>\n\n', '\n\n</div>'],
  ['{% details Outer %}\n', '\n{% enddetails %}'],
  ['> ', ''],
  ['- item\n\n  ', ''],
  ['**', '**'],
  ['[', '](https://example.org)'],
  ['<d-footnote>', '</d-footnote>'],
  ['| a | b |\n|---|---|\n| ', ' | c |'],
  ['$', '$'],
  ['`', '`'],
];

const at = (text: string, place: number): number => Math.floor(place * text.length);

const mutation: fc.Arbitrary<Mutation> = fc.oneof(
  // Spliced: another construct in the middle.
  fc.tuple(construct, share).map(
    ([other, place]): Mutation =>
      (text) =>
        text.slice(0, at(text, place)) + other + text.slice(at(text, place)),
  ),
  // Truncated.
  share.map(
    (place): Mutation =>
      (text) =>
        text.slice(0, at(text, place)),
  ),
  // Unbalanced: a mark is gone, or stands twice.
  fc.tuple(share, fc.boolean()).map(([place, twice]): Mutation => (text) => {
    const marks = [...text.matchAll(/<\/?[a-z-]+[^<>]*>|\{%[^%]*%\}|[$`*_{}<>[\]()|"#:]+/g)];
    const mark = marks[Math.min(marks.length - 1, Math.floor(place * marks.length))];
    if (!mark) return text;
    const end = mark.index + mark[0].length;
    return text.slice(0, twice ? end : mark.index) + text.slice(twice ? mark.index : end);
  }),
  // Nested.
  fc.constantFrom(...wrappers).map(
    ([before, after]): Mutation =>
      (text) =>
        before + text + after,
  ),
  // Indented.
  fc.constantFrom('  ', '    ', '\t', '> ').map(
    (indent): Mutation =>
      (text) =>
        text.replaceAll('\n', `\n${indent}`),
  ),
);

/** The body of a post that nobody would write on purpose: some constructs, changed a few times. */
export const mutatedPost: fc.Arbitrary<string> = fc
  .tuple(
    fc.array(fc.tuple(construct, fc.constantFrom('\n\n', '\n', ' ')), {
      minLength: 1,
      maxLength: 5,
    }),
    fc.array(mutation, { maxLength: 4 }),
  )
  .map(([parts, mutations]) =>
    mutations.reduce(
      (text, mutate) => mutate(text),
      parts.map(([text, gap]) => text + gap).join(''),
    ),
  );
