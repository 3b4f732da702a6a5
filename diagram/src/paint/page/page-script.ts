/**
 * What runs in the page: pointing at a box tells what stands behind it, arrow keys walk from box to box, a search marks what
 * it finds, the picture grows and moves. Without it the page shows the picture and, below it, all that can be told.
 *
 * A plain script as text, because the page loads nothing and its content policy allows this very text only. Words come from
 * the page's own attributes, so that the script is the same in every page.
 */
export const PAGE_SCRIPT = `
'use strict';
document.body.classList.add('script');
const frame = document.querySelector('.frame');
const svg = frame.querySelector('svg');
const [fullWidth, fullHeight] = svg.getAttribute('viewBox').split(' ').slice(2).map(Number);
const articles = new Map([...document.querySelectorAll('article')].map((each) => [each.dataset.for, each]));
const items = new Map([...svg.querySelectorAll('[data-id]')].map((each) => [each.dataset.id, each]));
const boxes = [...articles].filter(([id, article]) => items.has(id) && article.classList.contains('box')).map(([id]) => id);
const SVG = 'http://www.w3.org/2000/svg';

// What stands behind a box or a line.
let shown;
function tell(id) {
  const article = articles.get(id);
  if (!article || article === shown) return;
  shown?.classList.remove('shown');
  shown = article;
  shown.classList.add('shown');
  shown.parentElement.scrollTop = 0;
}

function outline(item, name) {
  const line = item.classList.contains('link') && item.querySelector('path');
  if (line) {
    const glow = line.cloneNode();
    glow.setAttribute('class', 'glow ' + name + '-of');
    item.prepend(glow);
    return glow;
  }
  const { x, y, width, height } = item.getBBox();
  const shape = document.createElementNS(SVG, 'rect');
  for (const [key, value] of Object.entries({ x: x - 4, y: y - 4, width: width + 8, height: height + 8, rx: 9 })) {
    shape.setAttribute(key, String(value));
  }
  shape.setAttribute('class', name);
  svg.append(shape);
  return shape;
}

let ring;
function choose(id, focus) {
  if (!items.has(id)) return;
  for (const each of boxes) items.get(each).setAttribute('tabindex', each === id ? '0' : '-1');
  ring?.remove();
  ring = outline(items.get(id), 'ring');
  tell(id);
  show(items.get(id));
  if (focus) items.get(id).focus({ preventScroll: true });
}

function show(item) {
  const place = item.getBoundingClientRect();
  const room = frame.getBoundingClientRect();
  if (place.left < room.left || place.right > room.right) frame.scrollLeft += place.left + place.width / 2 - room.left - room.width / 2;
  if (place.top < room.top || place.bottom > room.bottom) frame.scrollTop += place.top + place.height / 2 - room.top - room.height / 2;
}

// Boxes: by keyboard, by pointer.
for (const [at, id] of boxes.entries()) {
  const item = items.get(id);
  item.setAttribute('role', 'graphics-symbol');
  item.setAttribute('tabindex', at === 0 ? '0' : '-1');
  item.addEventListener('focus', () => choose(id, false));
  item.addEventListener('keydown', (event) => {
    const next = articles.get(id).dataset[event.key.toLowerCase()];
    if (next === undefined) return;
    event.preventDefault();
    choose(next, true);
  });
}
let glow;
for (const [id, article] of articles) {
  const item = items.get(id);
  if (!item) continue;
  item.addEventListener('pointerenter', () => {
    glow?.remove();
    glow = article.classList.contains('link') ? outline(item, 'glow') : undefined;
    tell(id);
  });
  item.addEventListener('click', () => choose(id, article.classList.contains('box')));
}

// Search.
const field = document.querySelector('input[type=search]');
const count = document.querySelector('.count');
const plain = (text) => text.normalize('NFD').replace(/\\p{M}/gu, '').toLowerCase();
const texts = new Map(boxes.map((id) => [id, plain(articles.get(id).textContent)]));
let matches = [];
let at = -1;
let marks = [];
function search() {
  const words = plain(field.value.trim());
  const inTitle = (id) => plain(articles.get(id).querySelector('h2').textContent).includes(words);
  matches = words === '' ? [] : boxes.filter((id) => texts.get(id).includes(words));
  // A box that is called so comes before those that only speak of it.
  matches.sort((a, b) => Number(inTitle(b)) - Number(inTitle(a)));
  for (const mark of marks) mark.remove();
  marks = matches.map((id) => outline(items.get(id), 'match'));
  at = -1;
  if (matches.length > 0) step(1);
  else count.textContent = words === '' ? '' : count.dataset.none;
}
function step(by) {
  if (matches.length === 0) return;
  at = (at + by + matches.length) % matches.length;
  choose(matches[at], false);
  count.textContent = count.dataset.found.replace('{at}', String(at + 1)).replace('{count}', String(matches.length));
}
field.addEventListener('input', search);
field.addEventListener('keydown', (event) => {
  if (event.key === 'Enter') step(event.shiftKey ? -1 : 1);
  if (event.key === 'Escape') {
    field.value = '';
    search();
    items.get(shown?.dataset.for ?? boxes[0])?.focus();
  }
});
document.querySelector('[data-do=next]').addEventListener('click', () => step(1));
document.querySelector('[data-do=previous]').addEventListener('click', () => step(-1));

// Size and place.
let scale = 1;
const whole = () => Math.min(2, (frame.clientWidth - 8) / fullWidth, (frame.clientHeight - 8) / fullHeight);
function resize(next, x = frame.clientWidth / 2, y = frame.clientHeight / 2) {
  const wanted = Math.min(8, Math.max(0.1, next));
  const [left, top] = [(frame.scrollLeft + x) / scale, (frame.scrollTop + y) / scale];
  scale = wanted;
  svg.setAttribute('width', String(fullWidth * scale));
  svg.setAttribute('height', String(fullHeight * scale));
  frame.scrollLeft = left * scale - x;
  frame.scrollTop = top * scale - y;
}
const sizes = { larger: () => resize(scale * 1.25), smaller: () => resize(scale / 1.25), whole: () => resize(whole()) };
for (const [name, run] of Object.entries(sizes)) document.querySelector('[data-do=' + name + ']').addEventListener('click', run);
frame.addEventListener(
  'wheel',
  (event) => {
    if (!event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    const place = frame.getBoundingClientRect();
    resize(scale * Math.exp(-event.deltaY / 300), event.clientX - place.left, event.clientY - place.top);
  },
  { passive: false },
);
document.addEventListener('keydown', (event) => {
  if (event.target === field || event.ctrlKey || event.metaKey || event.altKey) return;
  const keys = { '+': sizes.larger, '=': sizes.larger, '-': sizes.smaller, 0: sizes.whole, '/': () => field.focus() };
  if (!keys[event.key]) return;
  event.preventDefault();
  keys[event.key]();
});
let grip;
frame.addEventListener('pointerdown', (event) => {
  if (event.pointerType !== 'touch' && event.button === 0) grip = { x: event.clientX, y: event.clientY };
});
addEventListener('pointermove', (event) => {
  if (!grip) return;
  frame.classList.add('dragged');
  frame.scrollLeft -= event.clientX - grip.x;
  frame.scrollTop -= event.clientY - grip.y;
  grip = { x: event.clientX, y: event.clientY };
});
addEventListener('pointerup', () => {
  grip = undefined;
  frame.classList.remove('dragged');
});
resize(Math.max(whole(), Math.min(1, 0.6)));
`;
