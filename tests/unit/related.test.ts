import { describe, expect, it } from 'vitest';
import { countWords, findRelated, type RelatedSource } from '../../src/lib/related.ts';

function source(id: string, text: string, more: Partial<RelatedSource> = {}): RelatedSource {
  const words = countWords(text, more.lang ?? 'en');
  return { id, lang: 'en', title: '', tags: [], words, suggested: true, ...more };
}

function related(sources: RelatedSource[], limit = 5): Record<string, string[]> {
  return Object.fromEntries(findRelated(sources, limit));
}

/** Posts of real length have the words of the language in common; these are too short for it. */
const common = 'the a an of and are is it its that when until on in by along has have done been';
const long = (id: string, text: string) => source(id, `${common} ${text}`);

const brains = [
  long('brain-1', 'the neuron fires when the membrane of the axon is charged'),
  long('brain-2', 'an axon is a part of the neuron and the spike runs along it'),
  long('brain-3', 'the spike of a neuron opens channels of its membrane'),
];
const breads = [
  long('bread-1', 'the dough rests until the yeast and the flour have risen'),
  long('bread-2', 'flour of rye makes the dough of the loaf sour'),
  long('bread-3', 'the loaf is baked when the yeast has done its work'),
];
const cities = [
  long('city-1', 'the harbour of the city is seen from the bridge'),
  long('city-2', 'a bridge joins the harbour and the market'),
  long('city-3', 'the market is on the square in the city'),
];
const all = [...brains, ...breads, ...cities];

describe('related posts', () => {
  it('are on the subject of a post', () => {
    for (const [id, others] of Object.entries(related(all))) {
      expect(others.length).toBeGreaterThan(0);
      for (const other of others) expect(other.split('-')[0]).toBe(id.split('-')[0]);
    }
  });

  it('are the same whatever the order of the posts', () => {
    expect(related(all.toReversed())).toEqual(related(all));
  });

  it('are as many as are wanted', () => {
    expect(related(all, 1)['brain-1']).toHaveLength(1);
  });

  it('are not found by words that every post has', () => {
    const posts = ['harbour', 'yeast', 'axon'].map((word) =>
      source(word, `the ${word} is the one that we have and it is what it was`),
    );
    expect(related(posts)).toEqual({ harbour: [], yeast: [], axon: [] });
  });

  it('are found by a word of the title before the same word of the text', () => {
    const posts = [
      source('a', 'plain words', { title: 'Perceptron' }),
      source('in-text', 'perceptron beside other things'),
      source('in-title', 'many things beside others', { title: 'Perceptron' }),
      source('z', 'harbour'),
    ];
    expect(related(posts)['a']).toEqual(['in-title', 'in-text']);
  });

  it('are found by a tag, even if all posts have it', () => {
    const posts = ['a', 'b'].map((id) => source(id, `word${id}`, { tags: ['Machine Learning'] }));
    expect(related(posts)).toEqual({ a: ['b'], b: ['a'] });
  });

  it('do not take a tag for a word', () => {
    const posts = [
      source('a', 'axon', { tags: ['axon'] }),
      source('b', 'axon'),
      source('c', 'rye'),
    ];
    posts.push(source('d', 'sea', { tags: ['axon'] }));
    expect(related(posts)['d']).toEqual(['a']);
  });

  it('in the same language come first, its regions together', () => {
    const tags = ['perceptron'];
    const posts = [
      source('a', 'um texto', { lang: 'pt', tags }),
      source('b', 'ein Text', { lang: 'de', tags, title: 'Perceptron' }),
      source('c', 'outra coisa bem longa que fala de mais assuntos', { lang: 'pt-BR', tags }),
    ];
    expect(related(posts)['a']).toEqual(['c', 'b']);
  });

  it('of equal similarity stand by their id', () => {
    const posts = ['c', 'a', 'd', 'b'].map((id) => source(id, '', { tags: ['x'] }));
    expect(related(posts)['c']).toEqual(['a', 'b', 'd']);
  });

  it('are found in a language without spaces', () => {
    const posts = [
      source('a', '神经元通过突触传递信号', { lang: 'zh' }),
      source('b', '突触连接两个神经元', { lang: 'zh' }),
      source('c', '今天的天气非常好', { lang: 'zh' }),
    ];
    expect(related(posts)).toEqual({ a: ['b'], b: ['a'], c: [] });
  });

  it('are never hidden posts, which have related posts themselves', () => {
    const posts = ['a', 'b'].map((id) => source(id, '', { tags: ['x'], suggested: id === 'b' }));
    expect(related(posts)).toEqual({ a: ['b'], b: [] });
  });

  it('are none for an empty text, a single post, and variables and numbers', () => {
    expect(related([source('a', 'x 12 12 x'), source('b', 'x 12 12'), source('c', '')])).toEqual({
      a: [],
      b: [],
      c: [],
    });
    expect(related([source('a', 'alone')])).toEqual({ a: [] });
    expect(related([])).toEqual({});
  });
});
