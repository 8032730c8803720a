import { fragmentTarget } from '../ui/fragment-target.ts';

/** What the tabs of one group tell each other. */
interface Choice {
  group: string;
  label: string;
  /** Who was asked. */
  source: TabSet;
}

interface Tab {
  button: HTMLButtonElement;
  panel: HTMLElement;
  label: string;
}

let count = 0;

/**
 * Tabs as the ARIA Authoring Practices describe them (https://www.w3.org/WAI/ARIA/apg/patterns/tabs/): the arrow keys, Home and End go
 * through them. Those of one group follow each other, and the choice is remembered.
 */
class TabSet extends HTMLElement {
  readonly #tabs: Tab[] = [];

  readonly #onChoice = (event: Event): void => {
    const { group, label, source } = (event as CustomEvent<Choice>).detail;
    if (source !== this && group === this.#group) this.#showLabel(label);
  };

  readonly #showFragment = (): void => {
    const target = fragmentTarget();
    const tab = this.#tabs.find(({ panel }) => panel.contains(target));
    if (!tab?.panel.hidden || !target) return;
    this.#show(tab);
    target.scrollIntoView();
  };

  get #group(): string {
    return this.dataset['group'] ?? '';
  }

  connectedCallback(): void {
    if (this.#tabs.length === 0) this.#build();
    addEventListener('folia:tabs', this.#onChoice);
    addEventListener('hashchange', this.#showFragment);
    this.#showLabel(remembered(this.#group));
    this.#showFragment();
  }

  disconnectedCallback(): void {
    removeEventListener('folia:tabs', this.#onChoice);
    removeEventListener('hashchange', this.#showFragment);
  }

  #build(): void {
    const list = document.createElement('div');
    list.setAttribute('role', 'tablist');
    const set = ++count;
    for (const [index, panel] of [...this.children].entries()) {
      if (panel instanceof HTMLElement)
        this.#tabs.push(createTab(panel, `tab-${set}-${index + 1}`));
    }
    for (const tab of this.#tabs) {
      tab.button.addEventListener('click', () => this.#choose(tab));
      // The browser's own search has found something in it.
      tab.panel.addEventListener('beforematch', () => this.#show(tab));
      list.append(tab.button);
    }
    list.addEventListener('keydown', (event) => this.#onKey(event));
    this.prepend(list);
    const [first] = this.#tabs;
    if (first) this.#show(first);
  }

  #onKey(event: KeyboardEvent): void {
    const present = this.#tabs.findIndex(({ button }) => button === document.activeElement);
    const next = targetOf(event.key, present, this.#tabs.length, this.matches(':dir(rtl)'));
    const tab = next === undefined ? undefined : this.#tabs[next];
    if (!tab) return;
    event.preventDefault();
    tab.button.focus();
    this.#choose(tab);
  }

  /** What the reader wants, here and in the other tabs of the group; nothing moves below the pointer. */
  #choose(tab: Tab): void {
    const before = this.getBoundingClientRect().top;
    this.#show(tab);
    const group = this.#group;
    if (group === '') return;
    remember(group, tab.label);
    const detail: Choice = { group, label: tab.label, source: this };
    dispatchEvent(new CustomEvent('folia:tabs', { detail }));
    scrollBy({ top: this.getBoundingClientRect().top - before, behavior: 'instant' });
  }

  #showLabel(label: string | undefined): void {
    const tab = this.#tabs.find((each) => each.label === label);
    if (tab) this.#show(tab);
  }

  #show(chosen: Tab): void {
    for (const tab of this.#tabs) {
      const selected = tab === chosen;
      tab.button.setAttribute('aria-selected', String(selected));
      tab.button.tabIndex = selected ? 0 : -1;
      if (selected) tab.panel.removeAttribute('hidden');
      else tab.panel.setAttribute('hidden', 'until-found');
    }
  }
}

/** The button of a panel, with the words of its label. */
function createTab(panel: HTMLElement, name: string): Tab {
  const words = panel.querySelector(':scope > .label');
  const button = document.createElement('button');
  button.type = 'button';
  button.id = name;
  button.append(...[...(words?.childNodes ?? [])].map((node) => node.cloneNode(true)));
  button.setAttribute('role', 'tab');
  // One that the writer links to has an id already.
  panel.id ||= `${name}-panel`;
  button.setAttribute('aria-controls', panel.id);
  panel.setAttribute('role', 'tabpanel');
  panel.setAttribute('aria-labelledby', name);
  panel.tabIndex = 0;
  return { button, panel, label: words?.textContent.trim() ?? '' };
}

/** The tab that a key leads to; undefined if it leads nowhere. */
function targetOf(
  key: string,
  present: number,
  length: number,
  rightToLeft: boolean,
): number | undefined {
  const forward = rightToLeft ? 'ArrowLeft' : 'ArrowRight';
  const back = rightToLeft ? 'ArrowRight' : 'ArrowLeft';
  if (key === forward) return (present + 1) % length;
  if (key === back) return (present - 1 + length) % length;
  if (key === 'Home') return 0;
  return key === 'End' ? length - 1 : undefined;
}

/** A browser may keep nothing, or forbid it: then each page begins with the first tab. */
function remembered(group: string): string | undefined {
  try {
    return localStorage.getItem(`tabs:${group}`) ?? undefined;
  } catch {
    return undefined;
  }
}

function remember(group: string, label: string): void {
  try {
    localStorage.setItem(`tabs:${group}`, label);
  } catch {
    // See above.
  }
}

customElements.define('tab-set', TabSet);
