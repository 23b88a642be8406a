// The sheet from which a moment is shared: a modal dialog.

/** Shows a dialog over everything; the browser keeps the focus in it and closes it with Escape. */
export function show(dialog) {
  dialog.showModal();
}

/** Closes it; the focus goes back to where it was. */
export function hide(dialog) {
  dialog.close();
}
