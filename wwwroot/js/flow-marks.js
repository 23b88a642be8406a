// Marks that move along paths. Nothing is eased: where a mark stands is where it is at that instant.

const PATIENCE_MS = 120; // without a new slice for this long nothing moves and nothing is drawn
const FALL_MS = 900;
const FALL_DISTANCE = 160;
const MOST_FALLS = 80;
const TURN = Math.PI * 2;
const BATCH = 300 * 3; // one path with thousands of shapes costs more than the same shapes in several paths
const RINGED = 1;
const REACH = 14; // how far from a mark it can still be pointed at, in units of the world
const REACH_PIXELS = 24; // and on the screen, for who looks at it from near
const LOST = 2;
const WATCHED = 4;

// ints: marks, falls, then per mark: kind, path, flags; then per fall: spot, seed.
// doubles: start and end of the slice, its length on the screen in ms, growth of rings; then per mark when
// it was sent and when it arrives.
export function takeSlice(handle, now) {
  const { ints, doubles, clock } = handle;
  const [count, falls] = [ints[0], ints[1]];
  const [from, to, ms, grow] = doubles;
  const shown = timeAt(clock, now);
  const slice = to - from;
  const follows = shown <= to && shown >= from - 3 * slice && now - handle.arrived < 1000;
  handle.clock = { from: follows ? shown : from, to, start: now, ms };
  const spare = handle.past;
  handle.past = follows ? handle.now : { marks: new Int32Array(0), times: new Float64Array(0), count: 0 };
  handle.now = {
    marks: keep(spare.marks, ints, 2, count * 3),
    times: keep(spare.times, doubles, 4, count * 2),
    count,
  };
  handle.grow = grow;
  handle.arrived = now;
  handle.from = from;
  if (!follows) {
    handle.falls.length = 0;
  }
  for (let i = 0; i < falls && handle.falls.length < MOST_FALLS; i++) {
    const at = 2 + count * 3 + i * 2;
    handle.falls.push({ spot: ints[at], seed: ints[at + 1], age: 0 });
  }
}

function keep(buffer, source, start, length) {
  const target = buffer.length >= length ? buffer : new buffer.constructor(length * 2);
  target.set(source.subarray(start, start + length));
  return target;
}

function timeAt(clock, now) {
  const part = Math.min(1, Math.max(0, (now - clock.start) / clock.ms));
  return clock.from + (clock.to - clock.from) * part;
}

export function step(handle, now) {
  handle.tick = 0;
  const passed = Math.max(0, now - handle.painted);
  for (const fall of handle.falls) {
    fall.age += passed;
  }
  handle.falls = handle.falls.filter((fall) => fall.age < FALL_MS);
  handle.paint(now);
  if (now - handle.arrived <= PATIENCE_MS) {
    handle.tick = requestAnimationFrame((at) => step(handle, at));
  }
}

export function paintMarks(handle, now) {
  const time = timeAt(handle.clock, now);
  const still = handle.still.matches;
  for (const group of handle.groups) {
    group.length = 0;
  }
  const { groups } = handle;
  handle.turn += 1;
  handle.live = 0;
  const ringed = [];
  const watched = [];
  collect(handle, handle.past, time, still, true, groups, ringed, watched);
  collect(handle, handle.now, time, still, false, groups, ringed, watched);
  handle.layout.marks.forEach((mark, kind) => paintGroup(handle, mark, groups[kind], still));
  handle.element.live = handle.live;
  paintRings(handle, ringed);
  watched.slice(0, 1).forEach((place) => paintWatched(handle, place));
  if (!still) {
    paintFalls(handle);
  }
}

// A mark of the slice before stays until its own arrival when this slice no longer has it.
function collect(handle, slice, time, still, isPast, groups, ringed, watched) {
  if (isPast && (still || time >= handle.from)) {
    return;
  }
  for (let i = 0; i < slice.count; i++) {
    const sent = slice.times[2 * i];
    const arrives = slice.times[2 * i + 1];
    if (isPast && arrives > handle.from) {
      continue;
    }
    const path = handle.layout.paths[slice.marks[3 * i + 1]];
    const flags = slice.marks[3 * i + 2];
    const part = still ? 0.5 : (time - sent) / Math.max(1, arrives - sent);
    if (!path || part < 0 || part > 1 || (flags & LOST && part > 0.5)) {
      continue;
    }
    handle.live += 1;
    if (flags === 0 && isCovered(handle, path, slice.marks[3 * i], part)) {
      continue;
    }
    placeOn(path, part, handle.grow, handle.point);
    const x = handle.point[0];
    const y = handle.point[1];
    groups[slice.marks[3 * i]].push(x, y, still ? headingOn(path, part, handle.grow) : 0);
    if (flags & RINGED) {
      ringed.push(x, y);
    }
    if (flags & WATCHED) {
      watched.push({ path, part, x, y, kind: slice.marks[3 * i] });
    }
  }
}

// A mark that would lie on one of its kind, less than half a unit away, adds nothing to the picture but cost.
function isCovered(handle, path, kind, part) {
  path.length ??= Math.ceil(lengthOf(path, 0) * 2) + 1;
  path.seen ??= new Int32Array(path.length * handle.layout.marks.length);
  const at = kind * path.length + Math.floor(part * (path.length - 1));
  const covered = path.seen[at] === handle.turn;
  path.seen[at] = handle.turn;
  return covered;
}

export function nearestMark(handle, x, y, now) {
  const time = timeAt(handle.clock, now);
  const { marks, times, count } = handle.now;
  const reach = Math.min(REACH, (REACH_PIXELS * handle.density) / handle.scale);
  let [found, least] = [-1, reach * reach];
  for (let i = 0; i < count; i++) {
    const path = handle.layout.paths[marks[3 * i + 1]];
    const [sent, arrives] = [times[2 * i], times[2 * i + 1]];
    const part = handle.still.matches ? 0.5 : (time - sent) / Math.max(1, arrives - sent);
    if (path && part >= 0 && part <= 1) {
      placeOn(path, part, handle.grow, handle.point);
      const far = (handle.point[0] - x) ** 2 + (handle.point[1] - y) ** 2;
      [found, least] = far < least ? [i, far] : [found, least];
    }
  }
  return found;
}

// Writes into a point that is used again, because it runs for every mark of every picture.
function placeOn(path, part, grow, point) {
  if (path.arc) {
    const arc = path.arc;
    const angle = arc[3] + (arc[4] - arc[3]) * part;
    const radius = arc[2] + grow * path.grow;
    point[0] = arc[0] + radius * Math.cos(angle);
    point[1] = arc[1] + radius * Math.sin(angle);
  } else {
    const line = path.line;
    point[0] = line[0] + (line[2] - line[0]) * part;
    point[1] = line[1] + (line[3] - line[1]) * part;
  }
}

function pointOn(path, part, grow) {
  const point = [0, 0];
  placeOn(path, part, grow, point);
  return point;
}

function headingOn(path, part, grow) {
  const [x1, y1] = pointOn(path, part - 0.01, grow);
  const [x2, y2] = pointOn(path, part + 0.01, grow);
  return Math.atan2(y2 - y1, x2 - x1);
}

function paintGroup(handle, mark, places, still) {
  if (places.length === 0) {
    return;
  }
  const half = mark.stroke ? mark.width / 2 : 0;
  if (mark.edge) {
    fillAll(handle, mark, places, mark.r + mark.edgeWidth, mark.edge);
  }
  if (mark.stroke) {
    fillAll(handle, mark, places, mark.r + half, mark.stroke);
  }
  fillAll(handle, mark, places, mark.r - half, mark.fill);
  if (still) {
    paintHeadings(handle, mark, places);
  }
}

// An outline is a larger shape below a smaller one: filling is much cheaper than stroking.
function fillAll(handle, mark, places, r, colour) {
  const { context, colours } = handle;
  context.fillStyle = colours[colour];
  for (let start = 0; start < places.length; start += BATCH) {
    context.beginPath();
    for (let i = start; i < places.length && i < start + BATCH; i += 3) {
      trace(context, mark, places[i], places[i + 1], r);
    }
    context.fill();
  }
}

function trace(context, mark, x, y, r) {
  if (mark.shape === 'diamond') {
    context.moveTo(x, y - r);
    context.lineTo(x + r, y);
    context.lineTo(x, y + r);
    context.lineTo(x - r, y);
    context.closePath();
  } else {
    context.moveTo(x + r, y);
    context.arc(x, y, r, 0, TURN);
  }
}

function paintHeadings(handle, mark, places) {
  const { context, colours } = handle;
  context.beginPath();
  for (let i = 0; i < places.length; i += 3) {
    const [x, y, angle] = [places[i], places[i + 1], places[i + 2]];
    const tip = mark.r + 8;
    for (const side of [-0.4, 0.4]) {
      context.moveTo(x + tip * Math.cos(angle), y + tip * Math.sin(angle));
      context.lineTo(x + (tip - 4) * Math.cos(angle + side), y + (tip - 4) * Math.sin(angle + side));
    }
  }
  context.lineWidth = 1.5;
  context.strokeStyle = colours[mark.stroke ?? mark.fill];
  context.stroke();
}

function paintRings(handle, places) {
  const { context, colours } = handle;
  const { ring } = handle.layout;
  for (const [colour, width] of [[ring.edge, ring.edgeWidth], [ring.stroke, ring.width]]) {
    context.beginPath();
    for (let i = 0; i < places.length; i += 2) {
      context.moveTo(places[i] + ring.r, places[i + 1]);
      context.arc(places[i], places[i + 1], ring.r, 0, TURN);
    }
    context.lineWidth = width;
    context.strokeStyle = colours[colour];
    context.stroke();
  }
}

// One mark at a time is pointed at: larger, with a trail, a thin ring, a leader and two lines of text.
function paintWatched(handle, { path, part, x, y, kind }) {
  const { context, colours, layout } = handle;
  const mark = layout.marks[kind];
  const length = lengthOf(path, handle.grow);
  context.fillStyle = colours[mark.fill];
  for (let i = 1; i <= 8 && part - (i * 9 + 18) / length > 0; i++) {
    const [tx, ty] = pointOn(path, part - (i * 9 + 18) / length, handle.grow);
    context.globalAlpha = 0.79 - i * 0.08;
    context.beginPath();
    context.arc(tx, ty, 3.6 - i * 0.3, 0, TURN);
    context.fill();
  }
  context.globalAlpha = 1;
  paintGroup(handle, { ...mark, r: 6.5 }, [x, y, 0], false);
  context.beginPath();
  context.arc(x, y, 14, 0, TURN);
  context.lineWidth = 1.25;
  context.strokeStyle = colours[layout.note.ink];
  const [lx, ly] = path.note ? leader(context, path, x, y) : [x, y];
  context.stroke();
  paintNote(handle, path, lx, ly, ly < y);
}

function lengthOf(path, grow) {
  if (path.arc) {
    return Math.abs(path.arc[4] - path.arc[3]) * (path.arc[2] + grow * path.grow);
  }
  return Math.hypot(path.line[2] - path.line[0], path.line[3] - path.line[1]);
}

function leader(context, path, x, y) {
  const upwards = path.arc ? y > path.arc[1] : false;
  const end = upwards ? y - 36 : y + 36;
  context.moveTo(x, upwards ? y - 14 : y + 14);
  context.lineTo(x, end);
  return [x, end];
}

function paintNote(handle, path, x, y, above) {
  const { context, colours, layout } = handle;
  if (!path.note) {
    return;
  }
  const room = path.arc ? path.arc[2] - 62 : Infinity;
  const middle = path.arc ? Math.min(path.arc[0] + room, Math.max(path.arc[0] - room, x)) : x;
  const base = above ? y - 20 : y + 14;
  context.textAlign = 'center';
  context.font = `600 12px ${colours[layout.note.machine]}`;
  context.fillStyle = colours[layout.note.ink];
  context.fillText(path.note[0], middle, base);
  context.font = `11px ${colours[layout.note.words]}`;
  context.fillStyle = colours[layout.note.quiet];
  context.fillText(path.note[1], middle, base + 15);
}

function paintFalls(handle) {
  const { context, colours, layout } = handle;
  context.fillStyle = colours[layout.fall.fill];
  for (const fall of handle.falls) {
    const spot = layout.spots[fall.spot];
    if (!spot) {
      continue;
    }
    const part = fall.age / FALL_MS;
    const x = spot[0] + spot[2] * (((fall.seed * 37) % 101) / 100);
    context.globalAlpha = 1 - part;
    context.beginPath();
    trace(context, layout.fall, x, spot[1] + FALL_DISTANCE * part * part, layout.fall.r);
    context.fill();
  }
  context.globalAlpha = 1;
}
