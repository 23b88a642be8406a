// Saves files of a run. What is fetched gives back what went wrong, in the server's words, or an empty text.

const SCALE = 2;

/** Lets the browser save what an address sends, without keeping it in memory. */
export async function save(address) {
  const problem = await problemWith(address);
  if (!problem) {
    click(address, '');
  }
  return problem;
}

/** Paints the drawing at an address at twice its size and saves the pixels. */
export async function savePng(address) {
  const answer = await fetch(address);
  if (!answer.ok) {
    return await answer.text();
  }

  keep(await paint(await answer.text()), nameOf(answer).replace(/\.svg$/, '.png'));
  return '';
}

/** Saves a text under a name. */
export function saveText(text, name) {
  keep(new Blob([text], { type: 'application/json' }), name);
}

function keep(blob, name) {
  const url = URL.createObjectURL(blob);
  click(url, name);
  // The browser has begun to read it by the next turn, but says nowhere when it has ended.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

async function problemWith(address) {
  const head = await fetch(address, { method: 'HEAD' });
  return head.ok ? '' : await (await fetch(address)).text();
}

async function paint(svg) {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = image.naturalWidth * SCALE;
  canvas.height = image.naturalHeight * SCALE;
  canvas.getContext('2d').drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/png'));
}

function nameOf(answer) {
  const said = /filename="?([^";]+)/.exec(answer.headers.get('Content-Disposition') ?? '');
  return said?.[1] ?? 'picture.svg';
}

function click(href, name) {
  const link = document.createElement('a');
  link.href = href;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
}
