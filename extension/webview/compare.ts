/** The page of a comparison: the changes in sentences beside both versions in one picture, each leading to the other. */
import './compare.css';
import { type ComparisonState, WORDS } from '@driver-diagrams/diagram';
import { fill } from '@driver-diagrams/diagram/words/words';
import type { BothVersions } from '@driver-diagrams/theory/model/index';
import type { CompareHostMessage, CompareMemory, ComparePageMessage } from '../src/compare/messages.ts';
import type { CompareWords } from '../src/compare/words.ts';
import { createChangeList, positionText } from './change-list.ts';
import { createDrawer } from './drawing.ts';
import { pageFailure } from './failure.ts';
import { byId, connect, language, listenToButtons, pageWords, reasonOf, say, showZoom, workerAddress } from './host.ts';
import { listenToKeys, listenToPointer, listenToWheel } from './input.ts';
import { createPicture } from './picture.ts';
import { createStage } from './stage.ts';

const { tell, kept, keep: keepWhole, begin } = connect<CompareHostMessage, ComparePageMessage, CompareMemory>();

const words = pageWords<CompareWords>();
const stageElement = byId('stage');
const listElement = byId('changes');
const foldButton = byId('bar').querySelector('[data-action="fold"]');
const drawer = createDrawer(workerAddress, WORDS[language]);
/** The comparison on show. */
let turn = 0;
let both: BothVersions | undefined;
let isFirst = true;
/** What is compared, and which change was chosen before the page was hidden or the window reloaded. */
let memory: CompareMemory | undefined;
let state: ComparisonState = {};

const picture = createPicture(stageElement, words, (_id, box) => stage.show(box));
const stage = createStage(stageElement, picture.svg, ({ zoom }) => showZoom(zoom, words));
const list = createChangeList(
  listElement,
  words,
  (number) => choose(number, true),
  (number, where) => tell({ type: 'show', turn, change: number, in: where }),
);

function show(message: Extract<CompareHostMessage, { type: 'comparison' }>) {
  const { told } = message;
  turn = message.turn;
  both = told.both;
  const isOther = !isSame(memory, message.memory);
  memory = message.memory;
  if (isOther) isFirst = true;
  byId('halves').hidden = false;
  byId('empty').hidden = true;
  const { before, after } = told.both.names;
  // In a narrow panel the end is cut off.
  byId('contents').textContent = byId('contents').title = fill(words.fromTo, { before, after });
  list.show(told);
  const left = kept() as CompareMemory | undefined;
  if (isOther && left?.chosen !== undefined && isSame(left, memory)) list.choose(left.chosen, false);
  keep();
  showPosition();
  void draw();
}

async function draw() {
  const drawnTurn = turn;
  if (!both) return;
  try {
    const drawn = await drawer.drawComparison(both, state);
    if (!drawn || drawnTurn !== turn) return;
    const isFolded = drawn.scene.items.some(({ box }) => (box?.hidden ?? 0) > 0);
    foldButton?.setAttribute('aria-pressed', String(state.folded ?? isFolded));
    picture.show(drawn.scene, drawn.items);
    stage.setPicture(drawn.scene, picture.middle, isFirst ? 'first' : undefined);
    isFirst = false;
    if (list.chosen !== undefined) mark(list.chosen);
    if (drawn.scene.notice) say(drawn.scene.notice);
  } catch (error) {
    tell(pageFailure('view', 'comparison', error));
    showTrouble(fill(words.notDrawn, { reason: reasonOf(error) }));
  }
}

/** Chooses a change in the list, and marks what it is about in the picture. */
function choose(number: number, focus: boolean) {
  list.choose(number, focus);
  keep();
  showPosition();
  mark(number);
}

function mark(number: number) {
  const items = list.changes[number]?.items ?? [];
  // A line is found by the boxes that it joins.
  const ends = items.flatMap((id) => picture.scene?.items.find((item) => item.id === id)?.link ?? []);
  const box = picture.mark([...items, ...ends.flatMap(({ from, to }) => [from, to])]);
  if (box) stage.show(box);
}

/** The next change, or the one before; from the last one on to the first. */
function step(by: 1 | -1) {
  const count = list.changes.length;
  if (count === 0) return say(words.nothing);
  const from = list.chosen ?? (by === 1 ? -1 : 0);
  choose((from + by + count) % count, true);
}

/** From a box to its first change, and from there to its next one. */
function chooseOfBox(id: string) {
  const its = list.changes.flatMap(({ items }, number) => (items.includes(id) ? [number] : []));
  const next = its.find((number) => number > (list.chosen ?? -1)) ?? its[0];
  if (next === undefined) say(words.boxUnchanged);
  else choose(next, true);
}

function isSame(one: CompareMemory | undefined, two: CompareMemory): boolean {
  return JSON.stringify([one?.before, one?.after]) === JSON.stringify([two.before, two.after]);
}

function keep() {
  if (memory) keepWhole({ ...memory, ...(list.chosen !== undefined && { chosen: list.chosen }) });
}

function showPosition() {
  byId('position').textContent = positionText(list, words);
}

function showWaiting(message: string, canRetry: boolean) {
  byId('halves').hidden = true;
  byId('empty').hidden = false;
  byId('waiting').textContent = message;
  const again = byId('empty').querySelector<HTMLElement>('[data-action="again"]');
  if (again) again.hidden = !canRetry;
}

function showTrouble(message: string | undefined) {
  byId('trouble').hidden = message === undefined;
  byId('trouble').textContent = message ?? '';
}

function act(action: string) {
  if (stage.act(action)) say(fill(words.zoomedTo, { percent: Math.round(stage.view.zoom * 100) }));
}

const BUTTONS: Record<string, () => void> = {
  next: () => step(1),
  previous: () => step(-1),
  again: () => tell({ type: 'again' }),
  fold() {
    state = { ...state, folded: foldButton?.getAttribute('aria-pressed') !== 'true' };
    void draw();
  },
};

function receive(message: CompareHostMessage) {
  switch (message.type) {
    case 'comparison':
      show(message);
      break;
    case 'waiting':
      showWaiting(message.message, message.canRetry);
      break;
    case 'trouble':
      showTrouble(message.message);
      break;
    case 'step':
      step(message.by);
      break;
    case 'do':
      act(message.action);
  }
}

const actions = {
  open: chooseOfBox,
  walk: (key: string) => picture.walk(key),
  act,
  fold: () => false,
  focusOn: chooseOfBox,
  back: () => tell({ type: 'back' }),
};

/** J and K step everywhere, the arrow keys in the list; Enter in the list goes to the texts. */
document.body.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const target = event.target instanceof Element ? event.target : undefined;
  const inList = target !== undefined && listElement.contains(target);
  const key = event.key.toLowerCase();
  const sentence = target?.closest<HTMLElement>('[data-change]');
  if (key === 'j' || (inList && key === 'arrowdown')) step(1);
  else if (key === 'k' || (inList && key === 'arrowup')) step(-1);
  else if (key === 'enter' && sentence) {
    choose(Number(sentence.dataset.change), true);
    tell({ type: 'show', turn, change: Number(sentence.dataset.change), in: 'both' });
  } else return;
  event.preventDefault();
});
listenToWheel(stageElement, stage);
listenToPointer(stageElement, stage, actions);
listenToKeys(document.body, actions);
listenToButtons(document.body, (action) => {
  const run = BUTTONS[action];
  if (run) run();
  else act(action);
});
begin(receive, { type: 'ready' });
