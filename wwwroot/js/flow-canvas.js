// Draws marks that move along paths, and cells of a grid. It knows shapes, times and colours by name; what
// they stand for is the caller's business. Everything it remembers is in the object that attach returns.

import { FREED_MS, markFreed, paintCells } from './flow-cells.js';
import { nearestMark, paintMarks, step, takeSlice } from './flow-marks.js';

const MOST_PIXELS = 1 << 23; // a whole screen of the largest kind; more would cost memory that nobody sees
const SHARPEN_MS = 150;

/** Takes over a canvas. The layout says what it shows: paths and marks, or a grid of cells. */
export function attach(element, layoutJson) {
  const layout = JSON.parse(layoutJson);
  const handle = {
    element,
    layout,
    context: element.getContext('2d'),
    colours: {},
    scale: 1,
    density: 1,
    origin: [0, 0],
    ints: new Int32Array(64),
    doubles: new Float64Array(64),
    clock: { from: 0, to: 0, start: 0, ms: 1 },
    now: { marks: new Int32Array(0), times: new Float64Array(0), count: 0 },
    past: { marks: new Int32Array(0), times: new Float64Array(0), count: 0 },
    groups: (layout.marks ?? []).map(() => []),
    point: [0, 0],
    turn: 0,
    falls: [],
    freed: new Map(),
    grow: 0,
    from: 0,
    arrived: -Infinity,
    painted: 0,
    tick: 0,
    settle: 0,
    sharpen: 0,
    still: matchMedia('(prefers-reduced-motion: reduce)'),
  };
  handle.paint = (now) => paint(handle, now);
  const repaint = () => {
    measure(handle);
    handle.paint(performance.now());
  };
  handle.theme = new MutationObserver(() => {
    readColours(handle);
    repaint();
  });
  handle.theme.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });
  handle.size = new ResizeObserver(repaint);
  handle.view = element.closest(layout.camera) ?? element;
  handle.size.observe(handle.view);
  // The camera goes with a hand: marks follow at once, cells are drawn sharp again when it rests.
  handle.moved = () => {
    clearTimeout(handle.sharpen);
    if (layout.cells) {
      handle.sharpen = setTimeout(repaint, SHARPEN_MS);
    } else {
      repaint();
    }
  };
  handle.view.addEventListener('look', handle.moved);
  handle.look = () => handle.paint(performance.now());
  document.addEventListener('visibilitychange', handle.look);
  readColours(handle);
  repaint();
  return handle;
}

/** Shows a slice of time, or the state of the cells. The views are only read during the call. */
export function draw(handle, ints, doubles) {
  handle.ints = fetchInto(handle.ints, ints);
  handle.doubles = fetchInto(handle.doubles, doubles);
  const now = performance.now();
  if (handle.layout.cells) {
    markFreed(handle, now);
    paint(handle, now);
    // After the last picture before a pause, the outlines still go when their time is over.
    clearTimeout(handle.settle);
    handle.settle = setTimeout(() => handle.paint(performance.now()), FREED_MS + 10);
    return;
  }
  takeSlice(handle, now);
  if (handle.still.matches) {
    paint(handle, now);
  } else if (!handle.tick) {
    handle.painted = now;
    handle.tick = requestAnimationFrame((at) => step(handle, at));
  }
}

/** Number of the mark of the newest slice that lies at a point, -1 when none is near. */
export function pick(handle, x, y) {
  return nearestMark(handle, x, y, performance.now());
}

/** Lets go of the canvas. */
export function dispose(handle) {
  cancelAnimationFrame(handle.tick);
  clearTimeout(handle.settle);
  clearTimeout(handle.sharpen);
  handle.view.removeEventListener('look', handle.moved);
  handle.theme.disconnect();
  handle.size.disconnect();
  document.removeEventListener('visibilitychange', handle.look);
}

function fetchInto(buffer, view) {
  const target = buffer.length >= view.length ? buffer : new buffer.constructor(view.length * 2);
  view.copyTo(target);
  return target;
}

function readColours(handle) {
  const style = getComputedStyle(handle.element);
  handle.colours = {};
  for (const name of handle.layout.tokens) {
    handle.colours[name] = style.getPropertyValue(name).trim();
  }
}

// The canvas has one pixel for each pixel of the screen, whatever the camera does. Cells fill their canvas; marks lie on
// the ground that is the canvas's parent, of which the canvas shows what is in view.
function measure(handle) {
  const { element, layout } = handle;
  const shown = element.getBoundingClientRect();
  const ground = layout.cells ? shown : element.parentElement.getBoundingClientRect();
  const ratio = devicePixelRatio || 1;
  const room = Math.sqrt(MOST_PIXELS / (shown.width * shown.height || 1));
  const density = Math.min(ratio, room);
  const [width, height] = [Math.round(shown.width * density), Math.round(shown.height * density)];
  if (element.width !== width || element.height !== height) {
    element.width = width;
    element.height = height;
  }
  handle.density = density;
  handle.scale = (ground.width / layout.width) * density || 1;
  handle.origin = [(ground.left - shown.left) * density, (ground.top - shown.top) * density];
}

// In a tab that nobody sees nothing is painted; whoever comes back sees the newest state at once.
function paint(handle, now) {
  if (document.hidden) {
    return;
  }
  const { context, scale, origin, layout } = handle;
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.clearRect(0, 0, handle.element.width, handle.element.height);
  context.setTransform(scale, 0, 0, scale, ...origin);
  if (layout.cells) {
    paintCells(handle, now);
  } else {
    paintMarks(handle, now);
  }
  handle.painted = now;
  handle.element.paints = (handle.element.paints ?? 0) + 1;
}
