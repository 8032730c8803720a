/** Plays its video while it is seen, without sound, unless the reader has asked for less motion or has stopped it. */
class VideoAutoplay extends HTMLElement {
  #observer: IntersectionObserver | undefined;

  connectedCallback(): void {
    const video = this.querySelector('video');
    if (!video || matchMedia('(prefers-reduced-motion: reduce)').matches) return;
    let seen = false;
    this.#observer = new IntersectionObserver(
      ([entry]) => {
        seen = entry?.isIntersecting ?? false;
        if (!seen) video.pause();
        // A browser may refuse, and the reader has the controls.
        else video.play().catch(() => undefined);
      },
      { threshold: 0.5 },
    );
    this.#observer.observe(video);
    video.addEventListener('pause', () => {
      if (seen && !video.ended) this.#observer?.disconnect();
    });
  }

  disconnectedCallback(): void {
    this.#observer?.disconnect();
  }
}

customElements.define('video-autoplay', VideoAutoplay);
