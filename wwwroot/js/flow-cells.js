// Cells of a grid. They never move; a cell that has just changed hands is an outline for a moment.

export const FREED_MS = 140;
const TURN = Math.PI * 2;
const SELF = 4;
const BEFORE = 8;
const AFTER = 16;
const BESIDE = 32;

// ints: cells, cell under the keyboard or -1, then per cell: paint, flags (1 ringed, 2 changed hands, 4 pointed
// at, 8 before it, 16 after it, 32 beside it).
// doubles: per cell its age, where 1 is the full bar.
export function markFreed(handle, now) {
  for (let i = 0; i < handle.ints[0]; i++) {
    if (handle.ints[3 + i * 2] & 2) {
      handle.freed.set(i, now + FREED_MS);
    }
  }
}

export function paintCells(handle, now) {
  const { context, colours, layout, ints } = handle;
  const { columns, pitch, size } = layout.cells;
  for (let i = 0; i < ints[0]; i++) {
    const x = layout.pad + (i % columns) * pitch;
    const y = layout.pad + Math.floor(i / columns) * pitch;
    const until = handle.freed.get(i);
    if (until > now) {
      const taken = ints[2 + i * 2] > 0 ? layout.paints[ints[2 + i * 2]] : null;
      if (taken) {
        paintCell(handle, x, y, size, taken, ints[3 + i * 2], handle.doubles[i]);
      }
      paintFreed(handle, x, y, size, colours[taken ? taken.age : layout.freed]);
      continue;
    }
    if (until) {
      handle.freed.delete(i);
    }
    paintCell(handle, x, y, size, layout.paints[ints[2 + i * 2]], ints[3 + i * 2], handle.doubles[i]);
  }
  for (let i = 0; i < ints[0]; i++) {
    const kin = ints[3 + i * 2] & (SELF | BEFORE | AFTER | BESIDE);
    if (kin) {
      const x = layout.pad + (i % columns) * pitch;
      const y = layout.pad + Math.floor(i / columns) * pitch;
      paintKin(handle, x, y, size, kin);
    }
  }
  const cursor = ints[1];
  if (cursor >= 0 && handle.element.parentElement.matches(':focus-visible')) {
    const x = layout.pad + (cursor % columns) * pitch;
    const y = layout.pad + Math.floor(cursor / columns) * pitch;
    context.lineWidth = 2;
    context.strokeStyle = colours[layout.cursor];
    context.beginPath();
    context.roundRect(x - 3, y - 3, size + 6, size + 6, 4);
    context.stroke();
  }
}

// What is pointed at has a whole outline; before it an opening bracket, after it a closing one, beside it dots.
function paintKin(handle, x, y, size, kin) {
  const { context, colours, layout } = handle;
  const [left, top, right, bottom] = [x - 2, y - 2, x + size + 2, y + size + 2];
  const arm = size * 0.36;
  context.lineWidth = 2;
  context.strokeStyle = colours[layout.chosen];
  context.beginPath();
  if (kin & SELF) {
    context.roundRect(left, top, size + 4, size + 4, 3);
  } else if (kin & BESIDE) {
    context.setLineDash([2, 2]);
    context.roundRect(left + 0.5, top + 0.5, size + 3, size + 3, 3);
  } else {
    const [edge, way] = kin & BEFORE ? [left + 0.5, 1] : [right - 0.5, -1];
    context.moveTo(edge + way * arm, top + 0.5);
    context.lineTo(edge, top + 0.5);
    context.lineTo(edge, bottom - 0.5);
    context.lineTo(edge + way * arm, bottom - 0.5);
  }
  context.stroke();
  context.setLineDash([]);
}

// A cell that was taken again at once is filled and has its edge perforated: a full board never looks empty.
function paintFreed({ context }, x, y, size, colour) {
  const inset = 0.6;
  context.setLineDash([2, 2]);
  context.lineWidth = 1.25;
  context.strokeStyle = colour;
  context.strokeRect(x + inset, y + inset, size - 2 * inset, size - 2 * inset);
  context.setLineDash([]);
}

function paintCell(handle, x, y, size, cell, flags, age) {
  const { context, colours, layout } = handle;
  const inset = cell.edge ? cell.width / 2 : 0;
  context.beginPath();
  context.roundRect(x + inset, y + inset, size - 2 * inset, size - 2 * inset, 2);
  context.fillStyle = colours[cell.fill];
  context.fill();
  if (cell.edge) {
    context.lineWidth = cell.width;
    context.strokeStyle = colours[cell.edge];
    context.stroke();
  }
  if (cell.dot) {
    context.beginPath();
    context.arc(x + size / 2, y + size / 2, size * 0.172, 0, TURN);
    context.fillStyle = colours[cell.dot];
    context.fill();
  }
  if (flags & 1) {
    context.beginPath();
    context.arc(x + size / 2, y + size / 2, size * 0.257, 0, TURN);
    context.lineWidth = 1.75;
    context.strokeStyle = colours[cell.ring];
    context.stroke();
  }
  if (age >= layout.ageFrom) {
    context.globalAlpha = 0.6;
    context.fillStyle = colours[cell.age];
    context.fillRect(x + 2, y + size - 3.5, (size - 4) * Math.min(1, age), 1.5);
    context.globalAlpha = 1;
  }
}
