/** The button that opens the list of the keys, and the choice to do without them, which `single-keys.ts` keeps. */
class SingleKeys extends HTMLElement {
  connectedCallback(): void {
    const dialog = this.querySelector('dialog');
    const choice = this.querySelector('input');
    if (!dialog || !choice) return;
    this.querySelector('.opener')?.addEventListener('click', () => {
      choice.checked = document.documentElement.hasAttribute('data-single-keys');
      dialog.showModal();
    });
    dialog.addEventListener('click', ({ target }) => {
      // What is around the dialog belongs to it as well.
      if (target === dialog || (target as Element).closest('.close')) dialog.close();
    });
    choice.addEventListener('change', () => {
      const detail = choice.checked ? 'on' : 'off';
      dispatchEvent(new CustomEvent('folia:single-keys', { detail }));
    });
  }
}

customElements.define('single-keys', SingleKeys);
