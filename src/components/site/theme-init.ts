/**
 * Sets the theme before the first paint; runs in <head>. It alone decides what `data-theme` is: from the reader's choice in
 * localStorage (key and words are al-folio's, so that the choice survives the move), else from the system, live. A switch
 * tells it the new choice by an event `folia:theme`. In the page it is one line.
 */
export const themeInit = `(() => {
  const root = document.documentElement;
  const system = matchMedia('(prefers-color-scheme: dark)');
  const read = () => { try { return localStorage.getItem('theme'); } catch { return null; } };
  let setting;
  const apply = (choice) => {
    setting = choice === 'light' || choice === 'dark' ? choice : 'system';
    const theme = setting === 'system' ? (system.matches ? 'dark' : 'light') : setting;
    root.dataset.themeSetting = setting;
    root.dataset.theme = theme;
    for (const meta of document.querySelectorAll('meta[name="theme-color"]'))
      meta.media = meta.dataset.for === theme ? 'all' : 'not all';
  };
  apply(read());
  system.addEventListener('change', () => apply(setting));
  addEventListener('storage', ({ key, newValue }) => { if (key === 'theme') apply(newValue); });
  addEventListener('folia:theme', ({ detail }) => {
    try { localStorage.setItem('theme', detail); } catch {}
    apply(detail);
  });
})();`.replaceAll(/\n\s*/g, '');
