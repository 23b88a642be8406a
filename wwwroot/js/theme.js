// Before the first paint: how the page looks and for whom its words are explained. The address counts for this tab,
// then what was stored, then what the system prefers. A file of its own, since the page allows no inline script.
// Whoever changes data-theme or data-depth afterwards only sets the attribute; it is stored here.
(() => {
  const root = document.documentElement;
  const choices = { theme: ['light', 'dark', 'projector'], depth: ['new', 'operator', 'source'] };
  const storage = (name, use) => {
    try {
      return use(window[name]);
    } catch {
      // Storage is switched off: a choice lasts as long as the page.
      return null;
    }
  };
  const known = (key, value) => (choices[key].includes(value) ? value : null);
  const asked = known('theme', new URLSearchParams(location.search).get('theme'));
  if (asked) {
    storage('sessionStorage', (store) => store.setItem('theme', asked));
  }
  root.dataset.theme =
    asked ??
    known('theme', storage('sessionStorage', (store) => store.getItem('theme'))) ??
    known('theme', storage('localStorage', (store) => store.getItem('theme'))) ??
    (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light');
  root.dataset.motion = matchMedia('(prefers-reduced-motion: reduce)').matches ? 'reduced' : 'full';
  root.dataset.depth = known('depth', storage('localStorage', (store) => store.getItem('depth'))) ?? choices.depth[0];

  new MutationObserver((changes) => {
    for (const { attributeName } of changes) {
      const key = attributeName.slice('data-'.length);
      storage('sessionStorage', (store) => store.removeItem(key));
      storage('localStorage', (store) => store.setItem(key, root.dataset[key]));
    }
  }).observe(root, { attributes: true, attributeFilter: ['data-theme', 'data-depth'] });

  // A page without WebAssembly goes through the themes with a button of its own.
  document.addEventListener('click', (event) => {
    if (event.target.closest?.('[data-theme-toggle]')) {
      const { theme } = choices;
      root.dataset.theme = theme[(theme.indexOf(root.dataset.theme) + 1) % theme.length];
    }
  });
})();
