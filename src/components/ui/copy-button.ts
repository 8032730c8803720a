/** A button that copies text. How, is loaded when the reader comes near it: browsers let a click copy at once or not at all. */
class CopyButton extends HTMLElement {
  connectedCallback(): void {
    const load = () => import('./copy-text.ts');
    for (const type of ['pointerover', 'focusin'])
      this.addEventListener(type, () => void load(), { once: true });
    this.querySelector('button')?.addEventListener('click', () => {
      void load().then(({ copyFor }) => copyFor(this));
    });
  }
}

customElements.define('copy-button', CopyButton);
