/** Plays videos that ask for it while they are seen, without sound, unless the reader has asked for less motion. */
const observer = new IntersectionObserver(
  (entries) => {
    for (const { target, isIntersecting } of entries) {
      if (!(target instanceof HTMLVideoElement)) continue;
      if (!isIntersecting) target.pause();
      // A browser may refuse, and the reader has the controls.
      else target.play().catch(() => undefined);
    }
  },
  { threshold: 0.5 },
);

if (!matchMedia('(prefers-reduced-motion: reduce)').matches) {
  for (const video of document.querySelectorAll('video[data-autoplay]')) observer.observe(video);
}
