// Before the first paint: the stored theme, else the one the system prefers. A file of its own, because the page's
// content security policy lets no inline script run.
(() => {
  let theme = null;
  try { theme = localStorage.getItem('theme'); } catch { /* storage is switched off: the system decides */ }
  if (theme !== 'light' && theme !== 'dark') {
    theme = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
  }
  document.documentElement.dataset.theme = theme;
})();
