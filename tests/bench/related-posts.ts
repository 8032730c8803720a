/**
 * What related posts cost: invented blogs of 500 to 4,000 posts of some 1,200 words each, on subjects that share a vocabulary. Run:
 * `node tests/bench/related-posts.ts`. Prints seconds, how they grow when the posts double, and how many of the related posts are
 * on the subject of the post. The words of a post are counted before, as the
 * cache has them.
 */
import { countWords, findRelated, type RelatedSource } from '../../src/lib/related.ts';

const sizes = [500, 1000, 2000, 4000];
const wordsPerPost = 1200;
const subjects = 25;
const shared = 20_000;
const own = 400;

/** Mulberry32, so that every run sees the same blog: https://gist.github.com/tommyettinger/46a874533244883189143505d203312c */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let value = Math.imul(state ^ (state >>> 15), 1 | state);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return ((value ^ (value >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Rank of a word by Zipf's law: the inverse of the distribution function of 1 / rank. */
function zipf(random: () => number, count: number): number {
  return Math.floor((count + 1) ** random()) - 1;
}

const syllables = ['ka', 'lo', 'mi', 'ner', 'tu', 'sa', 'vel', 'or', 'ith', 'dan'];

/** A word of letters, another for each number. */
function spell(number: number): string {
  return [...String(number + 1000)].map((digit) => syllables[Number(digit)]).join('');
}

function createPost(number: number, random: () => number): RelatedSource {
  const subject = number % subjects;
  const ownWord = (): string => spell(shared + subject * own + zipf(random, own));
  const words = Array.from({ length: wordsPerPost }, () =>
    random() < 0.12 ? ownWord() : spell(zipf(random, shared)),
  );
  const sentences = words.map((word, index) => (index % 17 === 16 ? `${word}.` : word));
  return {
    id: String(number).padStart(5, '0'),
    lang: 'en',
    title: [ownWord(), spell(zipf(random, 50)), ownWord()].join(' '),
    tags: random() < 0.7 ? [spell(shared + subject * own + 399), spell(zipf(random, 100))] : [],
    words: countWords(sentences.join(' '), 'en'),
    suggested: true,
  };
}

let before: number | undefined;
for (const size of sizes) {
  const random = createRandom(1);
  const posts = Array.from({ length: size }, (_, number) => createPost(number, random));
  const started = performance.now();
  const related = findRelated(posts, 5);
  const seconds = (performance.now() - started) / 1000;
  const pairs = [...related].flatMap(([id, others]) => others.map((other) => [id, other]));
  const right = pairs.filter(([id, other]) => Number(id) % subjects === Number(other) % subjects);
  console.log(
    [
      `${size} posts: ${seconds.toFixed(2)} s`,
      before === undefined ? 'first' : `${(seconds / before).toFixed(2)} times the half`,
      `${pairs.length} suggestions, ${((100 * right.length) / pairs.length).toFixed(1)} % on the subject`,
    ].join(', '),
  );
  before = seconds;
}
