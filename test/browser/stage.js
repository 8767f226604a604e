// Runs in the page: shows values in frames of their own, pokes at them, and notes which of them ran.

const hits = new Set();
const FRAMES_AT_ONCE = 100;

window.ran = (number) => {
  hits.add(number);
};

/** Shows each text as a document of its own, or as the body of one, parsed, written out and parsed again. */
window.show = async (texts, as) => {
  hits.clear();
  for (let from = 0; from < texts.length; from += FRAMES_AT_ONCE) {
    const frames = texts.slice(from, from + FRAMES_AT_ONCE).map(() => document.createElement('iframe'));
    const shown = frames.map((frame, index) => showIn(frame, texts[from + index], as));
    await Promise.all(shown);
    await Promise.all(frames.map(poke));
    await nextFrame();
    await nextFrame();
    for (const frame of frames) frame.remove();
  }
  return [...hits];
};

async function showIn(frame, text, as) {
  const loaded = eventOf(frame, 'load');
  if (as === 'document') frame.srcdoc = text;
  document.body.append(frame);
  if (as === 'document') {
    await loaded;
    return;
  }
  const { body } = frame.contentDocument;
  body.innerHTML = text;
  const again = body.innerHTML;
  body.innerHTML = again;
}

/** Lets images fail, fires every event that has a handler, and follows links that lead to no page. */
async function poke(frame) {
  const shown = frame.contentDocument;
  if (shown === null) return;
  const images = [...shown.getElementsByTagName('img')];
  for (const image of images) image.loading = 'eager';
  await Promise.all(images.map(settled));
  for (const element of shown.querySelectorAll('*')) {
    const names = Element.prototype.getAttributeNames.call(element);
    for (const name of names) {
      if (name.startsWith('on')) EventTarget.prototype.dispatchEvent.call(element, new Event(name.slice(2)));
    }
    if (leadsAstray(element, names)) {
      EventTarget.prototype.dispatchEvent.call(element, new MouseEvent('click', { bubbles: true, cancelable: true }));
    }
  }
}

function leadsAstray(element, names) {
  if (element.localName === 'button') return true;
  return names.some((name) => {
    if (name !== 'href' && name !== 'xlink:href') return false;
    const url = URL.parse(Element.prototype.getAttribute.call(element, name), 'https://a.example/');
    return url === null || (url.protocol !== 'https:' && url.protocol !== 'http:');
  });
}

async function settled(image) {
  if (image.complete) return;
  await Promise.race([eventOf(image, 'load'), eventOf(image, 'error')]);
}

function eventOf(target, name) {
  return new Promise((resolve) => {
    target.addEventListener(name, resolve, { once: true });
  });
}

function nextFrame() {
  return new Promise((resolve) => {
    requestAnimationFrame(resolve);
  });
}
