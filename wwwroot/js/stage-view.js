// Hands on the stage: what they zoom, pan, carry and connect. It knows shapes and pixels; what a card is, and where it
// may go, is the caller's business. Everything it remembers is in the object that attach returns. It asks for no
// animation frame: the stage moves with the hand or not at all.

const SLACK = 4; // a press trembles this many pixels before it becomes a drag
const NOTCH = 25; // a mouse wheel turns by much more at once than two fingers on a trackpad
const PER_WHEEL = 0.01;
const LINE = 16; // pixels, where a wheel counts lines

/** Follows hands on an element. Lengths and points are said in units of the stage. */
export function attach(root, zoom, pan, move, link) {
  const end = new AbortController();
  const handle = { root, zoom, pan, move, link, end, touches: new Map(), hand: null, swallow: false, places: new Map() };
  const on = (target, name, act, options) =>
    target.addEventListener(name, (event) => act(handle, event), { signal: end.signal, ...options });
  on(root, 'wheel', turnWheel, { passive: false });
  on(root, 'pointerdown', press);
  on(root, 'pointermove', drag);
  on(root, 'pointerup', release);
  on(root, 'pointercancel', lose);
  on(root, 'touchmove', keepFromScrolling, { passive: false });
  on(root, 'click', swallow, { capture: true });
  on(window, 'keydown', escape, { capture: true });
  return handle;
}

/** Looks at a point; a zoom of 0 is no camera. */
export function look({ root }, zoom, x, y) {
  root.toggleAttribute('data-zoomed', zoom > 0);
  for (const [name, value] of [['zoom', zoom], ['x', `${x}px`], ['y', `${y}px`]]) {
    if (zoom > 0) {
      root.style.setProperty(`--look-${name}`, value);
    } else {
      root.style.removeProperty(`--look-${name}`);
    }
  }
  viewOf(root).dispatchEvent(new Event('look'));
}

/** Zoom and middle of what is in sight now. */
export function measure({ root }) {
  const view = viewOf(root).getBoundingClientRect();
  const world = worldOf(root);
  const most = parseFloat(getComputedStyle(world).getPropertyValue('--most-fit'));
  const fit = Math.min(most, view.width / world.offsetWidth, view.height / world.offsetHeight);
  const middle = pointAt(root, view.left + view.width / 2, view.top + view.height / 2);
  return [scaleOf(root) / fit, middle.x, middle.y];
}

/** Shows a card this far from where it was drawn. */
export function place(handle, node, dx, dy) {
  const card = handle.root.querySelector(`[data-node="${CSS.escape(node)}"]`);
  handle.places.set(node, { x: dx, y: dy });
  if (card && handle.hand?.card !== card) {
    shift(card, dx, dy);
  }
}

/** Lets go of the element. */
export function dispose(handle) {
  handle.end.abort();
}

const viewOf = (root) => root.querySelector('.flow');
const worldOf = (root) => root.querySelector('.flow-world');
const cardAt = (element) => element?.closest?.('[data-node]') ?? null;
const scaleOf = (root) => worldOf(root).getBoundingClientRect().width / worldOf(root).offsetWidth;

function pointAt(root, clientX, clientY) {
  const world = worldOf(root).getBoundingClientRect();
  const scale = scaleOf(root);
  return { x: (clientX - world.left) / scale, y: (clientY - world.top) / scale };
}

function shift(card, dx, dy) {
  card.style.translate = dx || dy ? `${dx}px ${dy}px` : '';
}

function zoomAt(handle, factor, clientX, clientY) {
  const point = pointAt(handle.root, clientX, clientY);
  handle.zoom(factor, point.x, point.y);
}

function panBy(handle, dx, dy) {
  const scale = scaleOf(handle.root);
  handle.pan(dx / scale, dy / scale);
}

// With ctrl, as trackpads send it for two fingers that spread, a wheel zooms; on a zoomed stage it pans without.
function turnWheel(handle, event) {
  const unit = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? LINE : 1;
  const [dx, dy] = [event.deltaX * unit, event.deltaY * unit];
  if (event.ctrlKey || event.metaKey) {
    event.preventDefault();
    zoomAt(handle, Math.exp(-Math.max(-NOTCH, Math.min(NOTCH, dy)) * PER_WHEEL), event.clientX, event.clientY);
  } else if (isZoomed(handle)) {
    event.preventDefault();
    panBy(handle, event.shiftKey && !dx ? dy : dx, event.shiftKey && !dx ? 0 : dy);
  }
}

const isZoomed = ({ root }) => root.hasAttribute('data-zoomed');

function press(handle, event) {
  handle.swallow = false;
  if (event.button !== 0 || event.target.closest('button, a')) {
    return;
  }
  if (event.pointerType === 'touch') {
    handle.touches.set(event.pointerId, { x: event.clientX, y: event.clientY });
  }
  if (handle.touches.size > 1) {
    putBack(handle);
    handle.hand = null;
    return;
  }
  const kind = kindOf(handle, event.target);
  if (kind) {
    const at = { x: event.clientX, y: event.clientY };
    handle.hand = { id: event.pointerId, kind, card: kind === 'pan' ? null : cardAt(event.target), from: at, last: at };
  }
}

function kindOf(handle, target) {
  if (handle.root.hasAttribute('data-arranging') && cardAt(target)) {
    return target.closest('[data-grip]') ? 'link' : 'card';
  }
  return isZoomed(handle) ? 'pan' : null;
}

function drag(handle, event) {
  const at = { x: event.clientX, y: event.clientY };
  if (handle.touches.size > 1) {
    pinch(handle, event.pointerId, at);
    return;
  }
  const { hand } = handle;
  if (handle.touches.has(event.pointerId)) {
    handle.touches.set(event.pointerId, at);
  }
  if (hand?.id !== event.pointerId) {
    return;
  }
  if (!hand.moves) {
    if (Math.hypot(at.x - hand.from.x, at.y - hand.from.y) < SLACK) {
      return;
    }
    hand.moves = true;
    handle.root.setPointerCapture(event.pointerId);
    handle.root.dataset.hand = hand.kind;
    hand.card?.toggleAttribute('data-held', true);
  }
  if (hand.kind === 'pan') {
    panBy(handle, hand.last.x - at.x, hand.last.y - at.y);
  } else if (hand.kind === 'card') {
    const scale = scaleOf(handle.root);
    hand.by = { x: (at.x - hand.from.x) / scale, y: (at.y - hand.from.y) / scale };
    const { x, y } = baseOf(handle, hand.card);
    shift(hand.card, x + hand.by.x, y + hand.by.y);
  } else {
    stretch(handle, at);
  }
  hand.last = at;
}

const baseOf = (handle, card) => handle.places.get(card.dataset.node) ?? { x: 0, y: 0 };

// Both fingers keep the points of the stage that they lie on, as far as a stage that does not turn can do that.
function pinch(handle, id, at) {
  const [one, other] = [...handle.touches.keys()];
  if (!handle.touches.has(id) || (id !== one && id !== other)) {
    return;
  }
  const before = spread(handle.touches.get(one), handle.touches.get(other));
  handle.touches.set(id, at);
  const after = spread(handle.touches.get(one), handle.touches.get(other));
  handle.swallow = true;
  zoomAt(handle, after.far / Math.max(1, before.far), before.x, before.y);
  if (isZoomed(handle)) {
    panBy(handle, before.x - after.x, before.y - after.y);
  }
}

function spread(one, other) {
  return { x: (one.x + other.x) / 2, y: (one.y + other.y) / 2, far: Math.hypot(one.x - other.x, one.y - other.y) };
}

function release(handle, event) {
  const { hand } = handle;
  handle.touches.delete(event.pointerId);
  if (handle.touches.size === 1 && isZoomed(handle)) {
    const [[id, last]] = handle.touches;
    handle.hand = { id, kind: 'pan', from: last, last };
    return;
  }
  if (hand?.id !== event.pointerId) {
    return;
  }
  const over = hand.kind === 'link' ? targetOf(hand, event.clientX, event.clientY) : null;
  putBack(handle);
  handle.hand = null;
  if (!hand.moves) {
    return;
  }
  handle.swallow = true;
  if (over) {
    handle.link(hand.card.dataset.node, over.dataset.node);
  } else if (hand.kind === 'card') {
    handle.move(hand.card.dataset.node, hand.by.x, hand.by.y);
  }
}

// The card goes back to where it stood; if it was put down, the caller then says where it stands.
function putBack(handle) {
  const { hand, root } = handle;
  if (!hand?.moves) {
    return;
  }
  delete root.dataset.hand;
  if (root.hasPointerCapture(hand.id)) {
    root.releasePointerCapture(hand.id);
  }
  mark(handle, null);
  if (hand.card) {
    hand.card.removeAttribute('data-held');
    const { x, y } = baseOf(handle, hand.card);
    shift(hand.card, x, y);
  }
}

function lose(handle, event) {
  handle.touches.delete(event.pointerId);
  if (handle.hand?.id === event.pointerId) {
    putBack(handle);
    handle.hand = null;
  }
}

function escape(handle, event) {
  if (event.key === 'Escape' && handle.hand?.moves) {
    event.stopPropagation();
    event.preventDefault();
    putBack(handle);
    handle.hand = null;
    handle.swallow = true;
  }
}

// One finger scrolls the page over a whole stage, and two fingers, or one that holds something, do not.
function keepFromScrolling(handle, event) {
  if (event.cancelable && (event.touches.length > 1 || handle.hand)) {
    event.preventDefault();
  }
}

// What ends a drag is no click. A click of the keyboard has no count.
function swallow(handle, event) {
  if (handle.swallow && event.detail > 0) {
    event.stopPropagation();
    event.preventDefault();
  }
  handle.swallow = false;
}

function stretch(handle, at) {
  const { root, hand } = handle;
  const frame = root.getBoundingClientRect();
  const line = root.querySelector('.stage-rubber line');
  const ends = { x1: hand.from.x - frame.left, y1: hand.from.y - frame.top, x2: at.x - frame.left, y2: at.y - frame.top };
  for (const [name, value] of Object.entries(ends)) {
    line.setAttribute(name, value);
  }
  mark(handle, targetOf(hand, at.x, at.y));
}

function targetOf(hand, x, y) {
  const card = cardAt(document.elementFromPoint(x, y));
  return card === hand.card ? null : card;
}

function mark(handle, card) {
  handle.root.querySelector('[data-target]')?.removeAttribute('data-target');
  card?.toggleAttribute('data-target', true);
}
