import {
  loadSearchEngine,
  type FoundResults,
  type SearchEngine,
  type SearchRequest,
  type SearchResult,
} from './search-engine.ts';
import { fillFilter } from './search-filters.ts';
import { renderResult } from './search-result.ts';
import styles from './search-dialog.css?url';
import { findPart } from './template-parts.ts';

const pageSize = 8;

/** A reader who is still typing is not searched for. */
const typingMilliseconds = 150;

/** The dialog of the search: a field, filters, and a list of links that the arrow keys go through. */
export class SearchDialog {
  readonly #host: HTMLElement;
  readonly #dialog: HTMLDialogElement;
  readonly #input: HTMLInputElement;
  readonly #selects: HTMLSelectElement[];
  readonly #status: HTMLElement;
  readonly #list: HTMLElement;
  readonly #more: HTMLButtonElement;
  readonly #resultTemplate: HTMLTemplateElement;
  #engine: Promise<SearchEngine> | undefined;
  /** Results that wait for the reader to ask for more. */
  #waiting: FoundResults = [];
  /** The search that is being answered; what comes for an earlier one is dropped. */
  #search: Promise<void> = Promise.resolve();
  #turn = 0;
  #timer = 0;

  /**
   * Makes the dialog; it opens by `toggle`.
   *
   * @param host holds the templates of `SearchTemplates.astro`, and says where the index is.
   */
  static async create(host: HTMLElement): Promise<SearchDialog> {
    await loadStyles();
    return new SearchDialog(host);
  }

  private constructor(host: HTMLElement) {
    this.#host = host;
    this.#resultTemplate = findPart(host, 'template[data-part="result"]', HTMLTemplateElement);
    const template = findPart(host, 'template[data-part="dialog"]', HTMLTemplateElement);
    const content = document.importNode(template.content, true);
    this.#dialog = findPart(content, 'dialog', HTMLDialogElement);
    this.#input = findPart(content, 'input', HTMLInputElement);
    this.#selects = [...content.querySelectorAll('select')];
    this.#status = findPart(content, '.status', HTMLElement);
    this.#list = findPart(content, 'ol', HTMLElement);
    this.#more = findPart(content, '.more', HTMLButtonElement);
    this.#listen(findPart(content, '.close', HTMLButtonElement));
    document.body.append(this.#dialog);
  }

  toggle(): void {
    if (this.#dialog.open) {
      this.#dialog.close();
      return;
    }
    this.#dialog.showModal();
    this.#input.focus();
    this.#input.select();
    void this.#showFilters();
  }

  #listen(closeButton: HTMLButtonElement): void {
    this.#input.addEventListener('input', () => this.#searchSoon());
    for (const select of this.#selects) {
      select.addEventListener('change', () => this.#searchNow());
    }
    closeButton.addEventListener('click', () => this.#dialog.close());
    this.#more.addEventListener('click', () => void this.#showMore());
    this.#dialog.addEventListener('keydown', (event) => this.#onKey(event));
    this.#dialog.addEventListener('click', (event) => {
      const { target } = event;
      // What is around the dialog belongs to it as well.
      if (target === this.#dialog) this.#dialog.close();
      // A result may be on this page.
      const leaves = !event.ctrlKey && !event.metaKey && !event.shiftKey;
      if (leaves && target instanceof Element && target.closest('a')) this.#dialog.close();
    });
  }

  #onKey(event: KeyboardEvent): void {
    // While an input method is composing, the keys are its own.
    if (event.isComposing) return;
    // A search field takes the first Escape to clear itself.
    if (event.key === 'Escape') this.#answer(event, () => this.#dialog.close());
    const { target } = event;
    if (target instanceof HTMLSelectElement) return;
    if (event.key === 'ArrowDown') this.#answer(event, () => this.#moveFocus(1));
    if (event.key === 'ArrowUp') this.#answer(event, () => this.#moveFocus(-1));
    if (event.key === 'Enter' && target === this.#input) {
      this.#answer(event, () => void this.#openFirst());
    }
  }

  #answer(event: KeyboardEvent, action: () => void): void {
    event.preventDefault();
    action();
  }

  /** Between the field, the links and the button for more; it ends at the ends. */
  #moveFocus(step: 1 | -1): void {
    const stops: HTMLElement[] = [this.#input, ...this.#list.querySelectorAll('a')];
    if (!this.#more.hidden) stops.push(this.#more);
    const present = stops.findIndex((stop) => stop === document.activeElement);
    stops[Math.max(present, 0) + step]?.focus();
  }

  async #openFirst(): Promise<void> {
    if (this.#timer !== 0) this.#searchNow();
    await this.#search;
    this.#list.querySelector('a')?.click();
  }

  #searchSoon(): void {
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => this.#searchNow(), typingMilliseconds);
  }

  #searchNow(): void {
    clearTimeout(this.#timer);
    this.#timer = 0;
    this.#search = this.#answerQuery(++this.#turn);
  }

  async #answerQuery(turn: number): Promise<void> {
    const request = this.#request();
    try {
      const engine = await this.#loadEngine();
      const found = await engine.search(request);
      const first = await Promise.all(found.slice(0, pageSize).map((load) => load()));
      if (turn !== this.#turn) return;
      this.#list.replaceChildren();
      this.#list.parentElement?.scrollTo({ top: 0 });
      this.#append(first, found.slice(pageSize));
      this.#sayHowMany(request, found.length);
    } catch (error) {
      if (turn === this.#turn) this.#sayUnavailable(error);
    }
  }

  async #showMore(): Promise<void> {
    const turn = this.#turn;
    const shown = this.#list.childElementCount;
    const next = this.#waiting.slice(0, pageSize);
    try {
      const results = await Promise.all(next.map((load) => load()));
      if (turn !== this.#turn) return;
      this.#append(results, this.#waiting.slice(pageSize));
      this.#list.children[shown]?.querySelector('a')?.focus();
    } catch (error) {
      if (turn === this.#turn) this.#sayUnavailable(error);
    }
  }

  #append(results: readonly SearchResult[], waiting: FoundResults): void {
    const { query } = this.#request();
    this.#list.append(
      ...results.map((result) => renderResult(this.#resultTemplate, result, query)),
    );
    this.#waiting = waiting;
    this.#more.hidden = waiting.length === 0;
  }

  #request(): SearchRequest {
    return {
      query: this.#input.value,
      filters: Object.fromEntries(this.#selects.map(({ name, value }) => [name, value])),
    };
  }

  #loadEngine(): Promise<SearchEngine> {
    return (this.#engine ??= loadSearchEngine(this.#host.dataset['index'] ?? ''));
  }

  async #showFilters(): Promise<void> {
    try {
      const values = await (await this.#loadEngine()).filters();
      for (const select of this.#selects) fillFilter(select, values[select.name] ?? {});
    } catch (error) {
      this.#sayUnavailable(error);
    }
  }

  #sayHowMany({ query, filters }: SearchRequest, count: number): void {
    const { results = '', none = '' } = this.#status.dataset;
    const text = query.trim();
    const asked = text !== '' || Object.values(filters).some(Boolean);
    const answer =
      count === 0 && text !== ''
        ? none.replace('{query}', () => text)
        : results.replace('{n}', String(count));
    this.#status.textContent = asked ? answer : '';
  }

  #sayUnavailable(error: unknown): void {
    // The next search asks once more.
    this.#engine = undefined;
    this.#list.replaceChildren();
    this.#waiting = [];
    this.#more.hidden = true;
    this.#status.textContent = this.#status.dataset['unavailable'] ?? '';
    if (import.meta.env.DEV) {
      console.info('The search needs the index of a build: npm run build, once.', error);
    }
  }
}

/** Astro would link a style sheet that is imported in the usual way from every page. */
function loadStyles(): Promise<void> {
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = styles;
  document.head.append(link);
  return new Promise((resolve, reject) => {
    link.addEventListener('load', () => resolve());
    link.addEventListener('error', () => {
      link.remove();
      reject(new TypeError(`${styles} cannot be loaded.`));
    });
  });
}
