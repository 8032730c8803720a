import { formatDate } from '../../lib/dates.ts';
import type { Feed } from '../../lib/external/feed.ts';

/** What a source could not give, in the words of the terminal: all begin with the address. */
export class Notices {
  readonly #timeZone: string;

  constructor(timeZone: string) {
    this.#timeZone = timeZone;
  }

  /**
   * @param shown how many of its posts are listed all the same.
   * @param asOf when those were read.
   */
  feedFailed(address: string, fault: string, shown: number, asOf: Date): string {
    if (shown === 0)
      return `${address} ${fault}. It was never read before, so none of its posts are shown.`;
    const posts = shown === 1 ? 'one post' : `${shown} posts`;
    return `${address} ${fault}. Its ${posts} of ${this.#day(asOf)} ${shown === 1 ? 'is' : 'are'} shown.`;
  }

  /** @param asOf when the words of the page were read that are shown; undefined if there are none. */
  pageFailed(address: string, fault: string, titled: boolean, asOf: Date | undefined): string {
    if (asOf) return `${address} ${fault}. What it said on ${this.#day(asOf)} is shown.`;
    if (titled) return `${address} ${fault}. The post is shown as site.yaml describes it.`;
    return `${address} ${fault}. The post is left out: with a "title" in site.yaml it is shown all the same.`;
  }

  /** A notice for each reason why entries of a feed are not listed. */
  entriesLeftOut(address: string, { withoutDate, withoutLink }: Feed): string[] {
    return [
      { titles: withoutDate, missing: 'date' },
      { titles: withoutLink, missing: 'link to a page' },
    ].flatMap(({ titles, missing }) => {
      const [first] = titles;
      if (first === undefined) return [];
      return titles.length === 1
        ? `${address} has a post without a ${missing}, which is left out: "${first}".`
        : `${address} has ${titles.length} posts without a ${missing}, which are left out; the first is "${first}".`;
    });
  }

  scheduled(address: string, date: Date): string {
    return `${address} is left out until its date, ${this.#day(date)}.`;
  }

  #day(date: Date): string {
    return formatDate(date, 'en', this.#timeZone);
  }
}
