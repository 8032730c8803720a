import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodePath, withBase } from '../../src/lib/addresses.ts';
import { decodePath, fillPermalink, normalizePermalink } from '../../src/lib/permalinks.ts';
import { toLocalTime } from '../../src/lib/dates.ts';
import { distinctSlugs, fileSlug, HeadingIds, slugify } from '../../src/lib/slugs.ts';

// The same trials in every run.
fc.configureGlobal({ seed: 5 });

/** What a writer may type, in any script, with signs that mean something in addresses. */
const written = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({
    unit: fc.constantFrom(
      'a',
      'É',
      'ß',
      '日',
      'ع',
      'İ',
      ' ',
      '-',
      '_',
      '/',
      '.',
      '%',
      '#',
      '?',
      '+',
    ),
  }),
);

describe('slugs', () => {
  it('need nothing but their own letters, and are their own slugs', () => {
    fc.assert(
      fc.property(written, (text) => {
        for (const slug of [slugify(text), fileSlug(text)]) {
          expect(slug).toMatch(/^(?:[\p{L}\p{M}\p{Nd}]+(?:-[\p{L}\p{M}\p{Nd}]+)*)?$/u);
          expect(slugify(slug)).toBe(slug);
        }
      }),
    );
  });

  it('of names that differ differ, in whatever order the names come', () => {
    fc.assert(
      fc.property(fc.uniqueArray(written, { maxLength: 12 }), (names) => {
        const slugs = distinctSlugs(names);
        expect(new Set(slugs.values()).size).toBe(names.length);
        expect(distinctSlugs(names.toReversed())).toEqual(slugs);
      }),
    );
  });

  it('of headings are never given twice', () => {
    fc.assert(
      fc.property(
        fc.array(written, { maxLength: 20 }),
        fc.array(written, { maxLength: 3 }),
        (texts, own) => {
          const ids = new HeadingIds();
          for (const id of own) ids.reserve(id);
          const given = texts.map((text) => ids.next(text));
          expect(new Set([...given, ...own]).size).toBe(texts.length + new Set(own).size);
        },
      ),
    );
  });
});

describe('addresses', () => {
  const instant = fc.date({
    min: new Date('1900-01-01'),
    max: new Date('2200-01-01'),
    noInvalidDate: true,
  });

  it('of posts are paths of the site that name one page, however they are written', () => {
    const pattern = fc.constantFrom(
      '/blog/:year/:title/',
      'pretty',
      '/:categories/:slug',
      '/:y_day//:title:output_ext',
    );
    fc.assert(
      fc.property(
        pattern,
        written,
        fc.array(written, { maxLength: 3 }),
        instant,
        (style, slug, categories, time) => {
          const path = fillPermalink(style, { slug, categories, time: toLocalTime(time, 'UTC') });
          expect(path).toMatch(/^\/(?!\/)(?:.*\/)?(?:[^/]+\.html)?$/su);
          expect(path).not.toContain('//');
          expect(normalizePermalink(path)).toBe(path);
        },
      ),
    );
  });

  it('come back from their encoded form', () => {
    fc.assert(
      fc.property(written, (text) => {
        const path = normalizePermalink(text);
        expect(decodePath(encodePath(path))).toBe(path);
        expect(new URL(encodePath(path), 'https://a.test').origin).toBe('https://a.test');
      }),
    );
  });

  it('stand below the base path, once', () => {
    fc.assert(
      fc.property(fc.constantFrom('/', '/notes/', '/a/b/'), written, (base, text) => {
        const path = normalizePermalink(text);
        expect(withBase(base, path)).toBe(base + path.slice(1));
      }),
    );
  });
});
