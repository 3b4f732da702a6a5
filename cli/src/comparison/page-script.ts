/**
 * What runs in the page of a comparison: a sentence chosen marks its boxes and shows the first, a box chosen marks its
 * sentences. Without it the page can be read all the same.
 *
 * A plain script as text, because the page loads nothing and its content policy allows this very text only.
 */
export const PAGE_SCRIPT = `
'use strict';
const sentences = [...document.querySelectorAll('button.change')];
const pictures = [...document.querySelectorAll('.frame svg')];
const items = pictures.map((svg) => new Map([...svg.querySelectorAll('[data-id]')].map((item) => [item.dataset.id, item])));
const about = new Map();
for (const sentence of sentences) {
  for (const [picture, id] of JSON.parse(sentence.dataset.items)) {
    const item = items[picture].get(id);
    if (!item) continue;
    if (!about.has(item)) about.set(item, []);
    about.get(item).push(sentence);
  }
}
const itemsOf = (sentence) => [...about.keys()].filter((item) => about.get(item).includes(sentence));

function ring(item) {
  if (item.classList.contains('link')) {
    const glow = item.querySelector('path').cloneNode();
    glow.classList.add('ring', 'glow');
    item.prepend(glow);
    return;
  }
  const { x, y, width, height } = item.getBBox();
  const shape = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
  const place = { x: x - 5, y: y - 5, width: width + 10, height: height + 10, rx: 9 };
  for (const [name, value] of Object.entries(place)) shape.setAttribute(name, String(value));
  shape.classList.add('ring');
  item.ownerSVGElement.append(shape);
}

function choose(chosen, marked) {
  for (const old of document.querySelectorAll('.ring')) old.remove();
  for (const sentence of sentences) sentence.setAttribute('aria-pressed', String(chosen.includes(sentence)));
  for (const item of about.keys()) item.setAttribute('aria-current', String(marked.includes(item)));
  for (const item of marked) ring(item);
}

const show = (element) => element.scrollIntoView({ block: 'center', inline: 'center' });
// A line is long: its ends are shown by its box.
const first = (marked) => marked.find((item) => !item.classList.contains('link')) ?? marked[0];

function chooseSentence(sentence) {
  const marked = itemsOf(sentence);
  choose([sentence], marked);
  if (marked.length > 0) show(first(marked));
}

function chooseItem(item) {
  const told = about.get(item);
  choose(told, [item]);
  const folded = told[0].closest('details');
  if (folded) folded.open = true;
  show(told[0]);
}

for (const [at, sentence] of sentences.entries()) {
  sentence.setAttribute('aria-pressed', 'false');
  sentence.addEventListener('click', () => chooseSentence(sentence));
  sentence.addEventListener('keydown', (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    for (let next = at + step; sentences[next]; next += step) {
      if (sentences[next].closest('details:not([open])')) continue;
      sentences[next].focus();
      chooseSentence(sentences[next]);
      return;
    }
  });
}
for (const item of about.keys()) {
  // No role of a button: its name would have to be the words in the box, and it says more.
  item.setAttribute('role', 'graphics-symbol');
  item.setAttribute('aria-roledescription', 'changed part; press Enter for its sentences');
  item.setAttribute('tabindex', '0');
  item.addEventListener('click', () => chooseItem(item));
  item.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    chooseItem(item);
  });
}
for (const link of document.querySelectorAll('.summary a')) {
  link.addEventListener('click', () => {
    const folded = document.querySelector(link.hash).closest('details');
    if (folded) folded.open = true;
  });
}
// Paper cannot be unfolded.
addEventListener('beforeprint', () => {
  for (const folded of document.querySelectorAll('details')) folded.open = true;
});
document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape') choose([], []);
});
`;
