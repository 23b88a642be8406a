// A picture that is walked over with the arrow keys (data-arrows) does not scroll the page under it.
(() => {
  const KEYS = new Set(['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End']);

  document.addEventListener('keydown', (event) => {
    if (KEYS.has(event.key) && event.target.matches?.('[data-arrows]')) {
      event.preventDefault();
    }
  });
})();
