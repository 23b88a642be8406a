// Between an embedded stage and the page around it. Only the frame's own parent is heard, and only messages of a known
// shape; answers go to the origin that spoke and to no other. Until a page has spoken it gets nothing but
// "dnsflow:ready", which holds no more than that a stage is here.

const VERSION = 1;
const GAP_MS = 60; // a host with a slider sends more seeks than the stage can show
const MOST_CHARACTERS = 70_000; // of a link

// What is wrong with a message of this type; null for nothing.
const shapes = new Map([
  ['hello', () => null],
  ['play', () => null],
  ['pause', () => null],
  ['seek', ({ seconds }) => (Number.isFinite(seconds) && seconds >= 0 ? null : 'seconds is a number from 0 on.')],
  ['load', ({ link }) => (typeof link === 'string' && link.length > 0 && link.length <= MOST_CHARACTERS
    ? null : `link is a text of 1 to ${MOST_CHARACTERS} characters.`)],
]);

/** Opens the port. `stage` has a method Hear(what, link, seconds); what is returned posts to the page around. */
export function open(stage) {
  const host = window.parent;
  const waiting = new Map(); // the newest of each kind, in the order in which they came
  let origin = null;
  let busy = false;
  let closed = host === window;

  const post = (message) => {
    if (origin !== null && !closed) {
      host.postMessage(message, origin);
    }
  };
  const refuse = (about, message) => post({ type: 'dnsflow:refused', about: `dnsflow:${about}`, message });
  const ready = { type: 'dnsflow:ready', version: VERSION };

  async function work() {
    if (busy) {
      return;
    }
    busy = true;
    while (waiting.size > 0 && !closed) {
      const [what, { link, seconds }] = waiting.entries().next().value;
      waiting.delete(what);
      try {
        await stage.invokeMethodAsync('Hear', what, link ?? '', seconds ?? 0);
      } catch {
        refuse(what, 'Something broke in the frame. Reload it.'); // and go on hearing
      }
      await new Promise((done) => setTimeout(done, GAP_MS));
    }
    busy = false;
  }

  function hear({ data, source, origin: from }) {
    const isOurs = source === host && from !== 'null' && typeof data?.type === 'string';
    if (!isOurs || !data.type.startsWith('dnsflow:')) {
      return;
    }
    const what = data.type.slice('dnsflow:'.length);
    origin = from;
    const wrong = shapes.has(what) ? shapes.get(what)(data) : `There are ${[...shapes.keys()].join(', ')}.`;
    if (wrong !== null) {
      refuse(what.slice(0, 20), wrong);
      return;
    }
    if (what === 'hello') {
      post(ready);
    }
    waiting.delete(what);
    waiting.set(what, what === 'load' ? { link: data.link } : what === 'seek' ? { seconds: data.seconds } : {});
    work();
  }

  if (!closed) {
    window.addEventListener('message', hear);
    host.postMessage(ready, '*');
  }
  return {
    refuse,
    moment: (scenario, seconds, duration, playing, link) =>
      post({ type: 'dnsflow:moment', scenario, seconds, duration, playing, link }),
    close: () => {
      closed = true;
      window.removeEventListener('message', hear);
    },
  };
}
