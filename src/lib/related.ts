import { baseLanguage } from './languages.ts';
import { segmentWords } from './segment-words.ts';

/** A text that others may be related to. */
export interface RelatedSource {
  /** Unlike any other. */
  id: string;
  /** BCP 47 tag. */
  lang: string;
  /** Plain text. */
  title: string;
  tags: readonly string[];
  /** Of its text. */
  words: WordCounts;
  /** Whether it may be suggested; another one only gets suggestions. */
  suggested: boolean;
}

/** Words that say something of a subject, each once, with how often they are there. */
export type WordCounts = readonly (readonly [word: string, count: number])[];

/**
 * Counts the words of a text that say something of its subject, as `findRelated` wants them.
 *
 * @param text plain.
 * @param language BCP 47 tag.
 */
export function countWords(text: string, language: string): WordCounts {
  const counts = new Map<string, number>();
  for (const word of segmentWords(text.normalize('NFKC').toLowerCase(), language)) {
    increase(counts, word, 1);
  }
  return [...counts].filter(([word]) => saysSomething(word));
}

/** How much more a word says in the title, and a tag, than a word of the text. */
const titleWeight = 3;
const tagWeight = 2;

/** A text is known by this many of its heaviest terms: "index elimination" (Manning and others, section 7.1.2). */
const termsPerText = 80;

/** A term of more texts than this says little of each, and would make the work grow with the square of their number. */
const longestPostings = 400;

/**
 * Cosine below which texts are not called related: any two share some words by chance. Found by trial: of the READMEs of 41
 * programs, those on one subject reach 0.05 to 0.4; few others do, and none of them more than 0.07.
 */
const leastSimilarity = 0.05;

/**
 * Related texts of each text: cosine similarity of weighted terms (tf-idf), those in the same language first, then the most
 * similar ones; equal ones by id. The order of the sources makes no difference.
 *
 * A word weighs `(1 + ln tf) * ln(N / df)`, summed over title and text, where N and df count texts of the same language: words
 * that all of them have, such as "and", weigh nothing. A tag was chosen by the writer, so it weighs something even if all texts
 * have it: `ln(1 + N / df)` over all languages, which is one way in which texts of two languages meet.
 *
 * Source: Manning, Raghavan and Schütze, Introduction to Information Retrieval, sections 6.1 to 6.4 and 7.1,
 * https://nlp.stanford.edu/IR-book/
 *
 * @param limit of related texts for each.
 * @returns ids by id.
 */
export function findRelated(
  sources: readonly RelatedSource[],
  limit: number,
): Map<string, string[]> {
  const texts = [...sources].sort(byId).map(weighZones);
  const vectors = weighTerms(texts);
  const index = invert(texts, vectors);
  const scores = new Float64Array(texts.length);
  return new Map(
    texts.map((text, number) => {
      const found = findMatches(number, texts, vectors, index, scores);
      return [text.id, found.slice(0, limit).map(({ id }) => id)];
    }),
  );
}

interface Text {
  id: string;
  suggested: boolean;
  language: string;
  /** Sum of `zone weight * (1 + ln tf)` by word. */
  words: ReadonlyMap<string, number>;
  tags: ReadonlySet<string>;
}

/** Weight by term. */
type Vector = ReadonlyMap<string, number>;

/** Where a term is: two lists of one length. */
interface Postings {
  texts: number[];
  weights: number[];
}

function weighZones({ id, lang, title, tags, words, suggested }: RelatedSource): Text {
  const weights = new Map<string, number>();
  addWeights(weights, words, 1);
  addWeights(weights, countWords(title, lang), titleWeight);
  return {
    id,
    suggested,
    language: baseLanguage(lang),
    words: weights,
    tags: new Set(tags.map(tagTerm)),
  };
}

function addWeights(weights: Map<string, number>, words: WordCounts, zone: number): void {
  for (const [word, count] of words) increase(weights, word, zone * (1 + Math.log(count)));
}

/** Numbers and single letters, which are mostly variables, say nothing of a subject. A Chinese character does. */
function saysSomething(word: string): boolean {
  return /\p{L}.|\p{Ideographic}/su.test(word);
}

/** No word begins with a space, so that a tag is no word. */
function tagTerm(tag: string): string {
  return ` ${tag.normalize('NFKC').toLowerCase()}`;
}

/** The weighted terms of each text that may join it to another one. Whole vectors have the length 1. */
function weighTerms(texts: readonly Text[]): Vector[] {
  const sizes = new Map<string, number>();
  const wordCounts = new Map<string, Map<string, number>>();
  const tagCounts = new Map<string, number>();
  for (const { language, words, tags } of texts) {
    increase(sizes, language, 1);
    const counts = wordCounts.get(language) ?? new Map<string, number>();
    wordCounts.set(language, counts);
    for (const word of words.keys()) increase(counts, word, 1);
    for (const tag of tags) increase(tagCounts, tag, 1);
  }
  return texts.map(({ language, words, tags }) => {
    const size = sizes.get(language) ?? 1;
    const counts = wordCounts.get(language);
    const others = [...wordCounts.values()].filter((other) => other !== counts);
    const joining: [string, number][] = [];
    let squares = 0;
    const add = (term: string, weight: number, joins: boolean): void => {
      squares += weight ** 2;
      if (joins && weight > 0) joining.push([term, weight]);
    };
    for (const [word, weight] of words) {
      const count = counts?.get(word) ?? size;
      const joins = count > 1 || others.some((other) => other.has(word));
      add(word, weight * Math.log(size / count), joins);
    }
    for (const tag of tags) {
      const count = tagCounts.get(tag) ?? 1;
      add(tag, tagWeight * Math.log(1 + texts.length / count), count > 1);
    }
    const length = Math.sqrt(squares);
    return new Map(heaviest(joining).map(([term, weight]) => [term, weight / length]));
  });
}

function heaviest(terms: readonly [string, number][]): [string, number][] {
  return terms.toSorted(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).slice(0, termsPerText);
}

/** The texts that may be suggested, by term. */
function invert(texts: readonly Text[], vectors: readonly Vector[]): Map<string, Postings> {
  const index = new Map<string, Postings>();
  vectors.forEach((vector, number) => {
    if (!texts[number]?.suggested) return;
    for (const [term, weight] of vector) {
      const postings = index.get(term) ?? { texts: [], weights: [] };
      index.set(term, postings);
      postings.texts.push(number);
      postings.weights.push(weight);
    }
  });
  return index;
}

/** @param scores as many zeros as there are texts; they are zeros again afterwards. */
function findMatches(
  number: number,
  texts: readonly Text[],
  vectors: readonly Vector[],
  index: ReadonlyMap<string, Postings>,
  scores: Float64Array,
): Text[] {
  const touched: number[] = [];
  for (const [term, weight] of vectors[number] ?? []) {
    const postings = index.get(term);
    if (!postings || postings.texts.length > longestPostings) continue;
    postings.texts.forEach((other, position) => {
      const before = scores[other] ?? 0;
      if (before === 0) touched.push(other);
      scores[other] = before + weight * (postings.weights[position] ?? 0);
    });
  }
  const language = texts[number]?.language;
  const matches = touched.flatMap((other) => {
    const score = scores[other] ?? 0;
    const text = texts[other];
    scores[other] = 0;
    if (!text || other === number || score < leastSimilarity) return [];
    return [{ text, score, foreign: Number(text.language !== language) }];
  });
  return matches
    .sort((a, b) => a.foreign - b.foreign || b.score - a.score || byId(a.text, b.text))
    .map(({ text }) => text);
}

function increase(counts: Map<string, number>, key: string, by: number): void {
  counts.set(key, (counts.get(key) ?? 0) + by);
}

function byId(a: { id: string }, b: { id: string }): number {
  return a.id < b.id ? -1 : 1;
}
