import { decodeEmail } from '../../lib/protected-email.ts';

/** Makes a link of an e-mail address that the page only spells: see markdown/rehype/protected-emails.ts. */
class ProtectedEmail extends HTMLElement {
  connectedCallback(): void {
    const { code } = this.dataset;
    if (code === undefined) return;
    const link = document.createElement('a');
    link.href = `mailto:${decodeEmail(code)}`;
    this.lastElementChild?.remove();
    const words = [...this.childNodes];
    if (words.some(({ textContent }) => textContent?.trim())) link.append(...words);
    else link.textContent = decodeURIComponent(decodeEmail(code).split('?')[0] ?? '');
    this.replaceChildren(link);
  }
}

customElements.define('protected-email', ProtectedEmail);
