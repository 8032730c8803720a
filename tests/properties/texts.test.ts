import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { splitFrontMatter } from '../../src/lib/front-matter.ts';
import { countWords, findRelated, type RelatedSource } from '../../src/lib/related.ts';
import { names } from '../../src/schemas/fields.ts';

// The same trials in every run.
fc.configureGlobal({ seed: 5 });

const word = fc.constantFrom('brain', 'spike', 'map', 'Traum', '脳', 'نوم', 'a', '7');

describe('front matter', () => {
  const value = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.integer(),
    fc.boolean(),
    fc.array(fc.string()),
  );
  const matter = fc.dictionary(
    fc.string({ unit: fc.constantFrom('a', 'b', '_'), minLength: 1 }),
    value,
    { noNullPrototype: true },
  );
  const lineEnd = fc.constantFrom('\n', '\r\n');

  it('is what was written, and the text stays on its lines', () => {
    fc.assert(
      fc.property(matter, fc.string({ unit: 'grapheme' }), lineEnd, (data, text, end) => {
        const yaml = stringify(data, { lineWidth: 0 }).replaceAll('\n', end);
        const source = `---${end}${yaml}---${end}${text}`;
        const { matter: read, body, bodyLine } = splitFrontMatter(source);
        expect(read?.problems).toEqual([]);
        expect(read?.data).toEqual(data);
        expect(body.split('\n').slice(bodyLine).join('\n')).toBe(text);
        expect(body.split('\n')).toHaveLength(source.split('\n').length);
      }),
    );
  });

  it('names tags as a list, or as a text with commas or spaces, to the same end', () => {
    const tag = fc.string({ unit: fc.constantFrom('a', 'é', '日', '+', '#'), minLength: 1 });
    fc.assert(
      fc.property(fc.array(tag, { minLength: 2 }), (tags) => {
        const list = names().parse(tags);
        expect(names().parse(tags.join(', '))).toEqual(list);
        expect(names().parse(tags.join('  '))).toEqual(list);
      }),
    );
  });
});

describe('related texts', () => {
  const source = fc.record({
    lang: fc.constantFrom('en', 'de', 'zh'),
    title: fc.array(word, { maxLength: 3 }).map((words) => words.join(' ')),
    tags: fc.array(word, { maxLength: 2 }),
    text: fc.array(word, { maxLength: 30 }).map((words) => words.join(' ')),
    suggested: fc.boolean(),
  });
  const sources = fc.array(source, { maxLength: 15 }).map((list): RelatedSource[] =>
    list.map(({ text, ...each }, index) => ({
      ...each,
      id: `t${index}`,
      words: countWords(text, each.lang),
    })),
  );

  it('are others, each once, no more than asked for, none that may not be suggested', () => {
    fc.assert(
      fc.property(sources, fc.integer({ min: 0, max: 4 }), (list, limit) => {
        const suggested = new Set(list.filter((each) => each.suggested).map(({ id }) => id));
        for (const [id, related] of findRelated(list, limit)) {
          expect(related.length).toBeLessThanOrEqual(limit);
          expect(new Set(related).size).toBe(related.length);
          expect(related).not.toContain(id);
          expect(related.every((other) => suggested.has(other))).toBe(true);
        }
      }),
    );
  });

  it('are the same in whatever order the texts come', () => {
    fc.assert(
      fc.property(sources, (list) => {
        expect(Object.fromEntries(findRelated(list.toReversed(), 3))).toEqual(
          Object.fromEntries(findRelated(list, 3)),
        );
      }),
    );
  });
});
