// Shows the card of a word while the pointer or the keyboard is on it. The words carry data-term, the cards data-card;
// what they say is the page's business. A card can be pointed at itself, and Escape closes it wherever the focus is.
(() => {
  const LINGER_MS = 180; // time to get from a word to its card
  const GAP = 6;
  let shown = null;
  let leaving = 0;

  const cardOf = (word) => document.querySelector(`[data-card="${CSS.escape(word.dataset.term)}"]`);

  function show(word) {
    clearTimeout(leaving);
    const card = cardOf(word);
    if (!card || shown === card) {
      return;
    }
    hide();
    card.showPopover();
    shown = card;
    place(card, word.getClientRects()[0]);
  }

  // Below the word if there is room, else above it, and inside the window in any case.
  function place(card, word) {
    const { width, height } = card.getBoundingClientRect();
    const below = word.bottom + GAP;
    const top = below + height <= innerHeight ? below : Math.max(GAP, word.top - GAP - height);
    card.style.top = `${top}px`;
    card.style.left = `${Math.max(GAP, Math.min(word.left, innerWidth - width - GAP))}px`;
  }

  function hide() {
    clearTimeout(leaving);
    if (shown?.isConnected && shown.matches(':popover-open')) {
      shown.hidePopover();
    }
    shown = null;
  }

  const wordAt = (event) => event.target.closest?.('[data-term]');
  const isOnCard = (event) => event.target.closest?.('[data-card]') === shown;

  document.addEventListener('pointerover', (event) => {
    const word = wordAt(event);
    if (word) {
      show(word);
    } else if (shown && isOnCard(event)) {
      clearTimeout(leaving);
    } else if (shown && !document.activeElement?.matches('[data-term]')) {
      clearTimeout(leaving);
      leaving = setTimeout(hide, LINGER_MS);
    }
  });
  document.addEventListener('focusin', (event) => {
    const word = wordAt(event);
    if (word) {
      show(word);
    } else if (shown && !isOnCard(event)) {
      hide();
    }
  });
  document.addEventListener('scroll', hide, true);
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && shown) {
      event.stopPropagation();
      hide();
    }
  }, true);
})();
