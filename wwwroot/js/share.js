// The sheet from which a moment is shared: a modal dialog, and a text that is saved as a file.

/** Shows a dialog over everything; the browser keeps the focus in it and closes it with Escape. */
export function show(dialog) {
  dialog.showModal();
}

/** Closes it; the focus goes back to where it was. */
export function hide(dialog) {
  dialog.close();
}

/** Saves a text under a name. */
export function saveText(text, name) {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
