/**
 * Sets the theme before the first paint; runs in <head>. It alone decides what `data-theme` is: from the reader's choice in
 * localStorage (key and words are al-folio's, so that the choice survives the move), else from the system, live. A click on a switch
 * goes on to the next. In the page it is one line.
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
  addEventListener('click', ({ target }) => {
    if (!target.closest?.("theme-switch")) return;
    const choice = { system: 'light', light: 'dark', dark: 'system' }[setting];
    try { localStorage.setItem('theme', choice); } catch {}
    apply(choice);
  });
})();`.replaceAll(/\n\s*/g, '');
