/**
 * Two pictures on top of each other, of which a slider shows more of the one or of the other: a range input, so keys and assistive
 * technology work as they do for any slider; the pointer may be anywhere on the pictures.
 */
class ImageCompare extends HTMLElement {
  readonly #range = document.createElement('input');

  connectedCallback(): void {
    if (this.#range.isConnected) return;
    this.#range.type = 'range';
    this.#range.setAttribute('aria-label', this.dataset['label'] ?? '');
    this.#range.addEventListener('input', () => this.#show());
    this.append(this.#range);
    this.addEventListener('pointerdown', (event) => this.#begin(event));
    for (const type of ['pointermove', 'pointerup'] as const) {
      this.addEventListener(type, (event) => {
        if (this.hasPointerCapture(event.pointerId)) this.#follow(event);
      });
    }
    // The arrow keys go on where the pointer ended.
    this.addEventListener('click', () => this.#range.focus({ preventScroll: true }));
    this.addEventListener('dragstart', (event) => event.preventDefault());
    this.#show();
  }

  #begin(event: PointerEvent): void {
    const onLink = event.target instanceof Element && event.target.closest('a') !== null;
    if (!event.isPrimary || event.button !== 0 || onLink) return;
    this.setPointerCapture(event.pointerId);
    // A finger may be about to scroll the page.
    if (event.pointerType !== 'touch') this.#follow(event);
  }

  #follow({ clientX }: PointerEvent): void {
    const { left, right, width } = this.getBoundingClientRect();
    const share = (this.matches(':dir(rtl)') ? right - clientX : clientX - left) / width;
    this.#range.value = String(share * 100);
    this.#show();
  }

  #show(): void {
    const { value } = this.#range;
    this.style.setProperty('--shown', `${value}%`);
    const format = new Intl.NumberFormat(document.documentElement.lang, { style: 'percent' });
    const share = format.format(Number(value) / 100);
    this.#range.setAttribute('aria-valuetext', `${this.dataset['name'] ?? ''}: ${share}`);
  }
}

customElements.define('image-compare', ImageCompare);
