// How a page drives an embedded stage. Everything a host page needs stands here; nothing else has to be loaded.

const MOST_LINES = 20;
const frame = document.getElementById('stage');
const server = new URL(frame.src).origin;
const state = document.getElementById('state');

// Posts to the server's origin only: a frame that went elsewhere does not hear it.
function send(message) {
  frame.contentWindow.postMessage(message, server);
  note('→', message);
}

function note(way, message) {
  const line = document.createElement('li');
  line.textContent = `${way} ${JSON.stringify(message)}`;
  const said = document.getElementById('said');
  said.prepend(line);
  said.children[MOST_LINES]?.remove();
}

let isReady = false;
window.addEventListener('message', ({ source, origin, data }) => {
  if (source !== frame.contentWindow || origin !== server) {
    return;
  }
  note('←', data);
  if (data.type === 'dnsflow:ready' && !isReady) {
    isReady = true;
    send({ type: 'dnsflow:hello' });
  } else if (data.type === 'dnsflow:moment') {
    const { scenario, seconds, duration, playing } = data;
    state.textContent = `${scenario} ${playing ? 'plays' : 'stands'} at ${seconds.toFixed(3)} of ${duration} s.`;
  } else if (data.type === 'dnsflow:refused') {
    state.textContent = data.message;
  }
});

for (const button of document.querySelectorAll('button[data-type]')) {
  button.addEventListener('click', () => {
    const { type, link, seconds } = button.dataset;
    send({ type, ...(link && { link }), ...(seconds && { seconds: Number(seconds) }) });
  });
}

setTimeout(() => {
  if (!isReady) {
    state.textContent =
      'The frame says nothing. Its server allows no page to hold it: set Embedding:FrameAncestors=self.';
  }
}, 20_000);
