import { describe, expect, it } from 'vitest';
import { explainLeftOut, publicationState } from '../../src/lib/publication.ts';

const now = new Date('2026-01-08T12:00:00Z');
const rules = { now, timeZone: 'Pacific/Auckland', future: false };
const text = { draft: false, published: true, date: new Date('2026-01-08T11:59:59Z') };
const later = new Date('2026-01-08T12:00:01Z');

describe('the state of a text', () => {
  it.each([
    ['public', text, rules],
    ['public', { ...text, date: undefined }, rules],
    ['public', { ...text, date: now }, rules],
    ['scheduled', { ...text, date: later }, rules],
    ['public', { ...text, date: later }, { ...rules, future: true }],
    ['unpublished', { ...text, published: false }, rules],
    ['unpublished', { ...text, published: false, date: later }, rules],
    ['draft', { ...text, draft: true }, rules],
    ['draft', { ...text, draft: true, published: false, date: later }, { ...rules, future: true }],
  ] as const)('is %s', (state, publication, circumstances) => {
    expect(publicationState(publication, circumstances)).toBe(state);
  });
});

describe('the reason why a text is left out', () => {
  const file = 'content/posts/a.mdx';

  it('is its front matter', () => {
    expect(explainLeftOut(file, 'unpublished', later, rules)).toBe(
      'content/posts/a.mdx is not built: it says "published: false".',
    );
  });

  it('is its date, by the clocks of the site', () => {
    expect(explainLeftOut(file, 'scheduled', new Date('2026-12-31T11:00:00Z'), rules)).toBe(
      'content/posts/a.mdx is not built: its date, 2027-01-01 00:00 in the time zone Pacific/Auckland, is still to come. A build after that date publishes it; "future: true" in site.yaml shows it now.',
    );
  });

  it('is the time zone, if by another clock the day may have begun', () => {
    expect(explainLeftOut(file, 'scheduled', new Date('2026-01-09T11:00:00Z'), rules)).toBe(
      'content/posts/a.mdx is not built: its date, 2026-01-10 00:00 in the time zone Pacific/Auckland, is still to come. There it is 2026-01-09 01:00 now; the post is due at 2026-01-09T11:00Z. A build after that date publishes it; "future: true" in site.yaml shows it now.',
    );
  });
});
