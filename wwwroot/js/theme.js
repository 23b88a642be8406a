// Before the first paint: the stored theme, else the one the system prefers. A file of its own, since the page allows
// no inline script. A page without WebAssembly changes it with a button that carries data-theme-toggle.
(() => {
  let theme = null;
  try {
    theme = localStorage.getItem('theme');
  } catch {
    // Storage is switched off: the system decides.
  }
  if (theme !== 'light' && theme !== 'dark') {
    theme = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
  }
  document.documentElement.dataset.theme = theme;
  document.documentElement.dataset.motion =
    matchMedia('(prefers-reduced-motion: reduce)').matches ? 'reduced' : 'full';

  document.addEventListener('click', (event) => {
    if (!event.target.closest?.('[data-theme-toggle]')) {
      return;
    }
    const root = document.documentElement;
    root.dataset.theme = root.dataset.theme === 'dark' ? 'light' : 'dark';
    try {
      localStorage.setItem('theme', root.dataset.theme);
    } catch {
      // Not stored: the choice lasts as long as the page.
    }
  });
})();
