/** The page of the diagram panel: takes theories from the host, draws them, and tells the host what the user did. */
import './style.css';
import { type Scene, usualView, type ViewState, WORDS } from '@driver-diagrams/diagram';
import { fill } from '@driver-diagrams/diagram/words/words';
import type { MergedTheory } from '@driver-diagrams/theory/model/index';
import type { Beginning, ExportTheme, HostMessage, PageAction, PageMessage, Trouble } from '../src/panel/messages.ts';
import type { PageWords } from '../src/panel/page-words.ts';
import { copyPicture } from './copy.ts';
import { createDrawer } from './drawing.ts';
import { pageFailure } from './failure.ts';
import { byId, connect, language, listenToButtons, pageWords, reasonOf, say, showZoom, workerAddress } from './host.ts';
import { type Actions, listenToKeys, listenToPointer, listenToWheel } from './input.ts';
import { type Memory, readMemory, recall, remember } from './memory.ts';
import { createPicture } from './picture.ts';
import { createStage } from './stage.ts';
import { createTroubleLine } from './trouble-line.ts';
import { createViewControls } from './view-controls.ts';

const { tell, kept, keep, begin } = connect<HostMessage, PageMessage, Memory>();

const words = pageWords<PageWords>();
const bar = byId('bar');
const stageElement = byId('stage');
const pictureWords = WORDS[language];
const drawer = createDrawer(workerAddress, pictureWords);
let memory = readMemory(kept());
/** The file whose picture stands in the page, and the turn drawn last or being drawn. */
let uri = '';
let turn = 0;
/** What is drawn, and how each file is looked at. */
let theory: MergedTheory | undefined;
let drawnState: ViewState = {};
const states = new Map<string, ViewState>();
/** Of each file, whether the host was told that a network is shown. */
const toldNetwork = new Map<string, boolean>();
/** What was asked for before there was a picture. */
let afterDrawing: (() => void)[] = [];
/** Whether all of the text could be read, as far as the host has told. */
let isWhole = false;
/** What the host has told of the picture, while no view has failed. */
let hostTrouble: Trouble | undefined;
let saving: ReturnType<typeof setTimeout> | undefined;

const picture = createPicture(stageElement, words, (_id, box) => stage.show(box), fold);
const stage = createStage(stageElement, picture.svg, (view) => {
  showZoom(view.zoom, words);
  saveSoon();
});

function saveSoon() {
  if (uri === '') return;
  clearTimeout(saving);
  saving = setTimeout(() => {
    memory = remember(memory, uri, { ...stage.view, chosen: picture.chosen, state: stateOf(uri) });
    keep(memory);
  }, 100);
}

const controls = createViewControls(
  document.body,
  { page: words, picture: pictureWords },
  (view) => look({ ...stateOf(uri), view, ...(view === 'focus' ? { on: picture.chosen } : {}) }),
  (filter) => look({ ...stateOf(uri), filter }),
);

/** How a file is looked at: as it was left, also before a reload. */
function stateOf(file: string): ViewState {
  return states.get(file) ?? recall(memory, file)?.state ?? {};
}

async function draw(message: Extract<HostMessage, { type: 'draw' }>) {
  turn = message.turn;
  const problem = await paint(message.uri, message.theory).catch((error: unknown) =>
    notDrawn(message.uri, message.theory, error),
  );
  // Something newer was asked for meanwhile: this picture is outdated.
  if (turn !== message.turn) return;
  afterPaint(() => tell({ type: 'drawn', turn: message.turn, painted: problem === undefined, problem }));
}

/** Draws the same theory as it is now looked at. */
function look(state: ViewState) {
  if (!theory) return;
  states.set(uri, state);
  const file = uri;
  const drawn = theory;
  paint(file, drawn).then(
    () => showTrouble(hostTrouble),
    (error: unknown) => showTrouble({ message: notDrawn(file, drawn, error) }),
  );
}

/** Tells the host that a view cannot be drawn. Returns the sentence for the foot of the last picture, which stays. */
function notDrawn(file: string, drawn: MergedTheory, error: unknown): string {
  tell(pageFailure('view', stateOf(file).view ?? usualView(drawn), error));
  return fill(words.notDrawn, { reason: reasonOf(error) });
}

/** Puts a theory into the page, in the view chosen for its file; an outdated layout is given up, which is no failure. */
async function paint(file: string, next: MergedTheory): Promise<undefined> {
  const state = stateOf(file);
  if (file === uri) theory = next;
  tellNetwork(file, (state.view ?? usualView(next)) === 'network');
  const drawn = await drawer.draw(next, state);
  if (!drawn) return;
  const another = file !== uri;
  const otherView = viewOf(state) !== viewOf(drawnState);
  uri = file;
  theory = next;
  drawnState = state;
  showPart('picture');
  byId('contents').textContent = drawn.scene.title;
  controls.show(next, state);
  picture.show(drawn.scene, drawn.items);
  const left = another ? recall(memory, uri) : undefined;
  if (left?.chosen !== undefined) picture.choose(left.chosen);
  stage.setPicture(drawn.scene, picture.middle, another ? (left ?? 'first') : otherView ? 'first' : undefined);
  if (drawn.scene.notice) say(drawn.scene.notice);
  saveSoon();
  for (const run of afterDrawing) run();
  afterDrawing = [];
}

const viewOf = ({ view, on }: ViewState): string => `${view} ${view === 'focus' ? on : ''}`;

function tellNetwork(file: string, wanted: boolean) {
  if (toldNetwork.get(file) === wanted) return;
  toldNetwork.set(file, wanted);
  tell({ type: 'network', uri: file, wanted });
}

/** Collapses a box, or expands it. */
function fold(id: string): boolean {
  if (!picture.canFold(id)) return false;
  const state = stateOf(uri);
  const collapsed = state.collapsed ?? [];
  const isFolded = collapsed.includes(id);
  look({ ...state, collapsed: isFolded ? collapsed.filter((each) => each !== id) : [...collapsed, id] });
  if (isFolded) say(words.expanded);
  else afterDrawing.push(() => say(picture.scene?.items.find((item) => item.id === id)?.label ?? ''));
  return true;
}

/** Runs once the browser has painted, or half a second later in a window that it does not paint. */
function afterPaint(run: () => void) {
  const late = setTimeout(run, 500);
  requestAnimationFrame(() =>
    setTimeout(() => {
      clearTimeout(late);
      run();
    }),
  );
}

function showPart(part: 'picture' | 'empty') {
  bar.hidden = stageElement.hidden = part !== 'picture';
  byId('empty').hidden = part !== 'empty';
}

const showTrouble = createTroubleLine(byId('trouble'), words.goToLine, () => tell({ type: 'show-trouble' }));

/** What the page's own buttons ask for. */
type ButtonAction = PageAction | 'save' | 'expand-all' | 'clear-filter' | Beginning;

function act(action: ButtonAction) {
  switch (action) {
    case 'focus':
      if (!picture.focus()) stageElement.focus();
      return;
    case 'copy':
      if (isWhole) void copy();
      // The host asks first, then has it copied.
      else tell({ type: 'copy' });
      return;
    case 'filter':
      controls.toggleFilter();
      return;
    case 'clear-filter':
      look({ ...stateOf(uri), filter: {} });
      return;
    case 'expand-all':
      look({ ...stateOf(uri), collapsed: [] });
      return;
    case 'save':
      tell({ type: 'save' });
      return;
    case 'new-theory':
    case 'open-sample':
      tell({ type: 'begin', with: action });
      return;
    default:
      if (stage.act(action)) say(fill(words.zoomedTo, { percent: Math.round(stage.view.zoom * 100) }));
  }
}

async function copy() {
  const { scene } = picture;
  if (!scene) return;
  try {
    await copyPicture(drawer.svg(scene, 'light'), scene, words.tooLarge);
    say(words.copied);
    tell({ type: 'copied' });
  } catch (error) {
    tell({ type: 'failed', message: fill(words.notCopied, { reason: reasonOf(error) }) });
  }
}

async function exportSvg(scene: Scene, request: number, theme: ExportTheme) {
  try {
    tell({ type: 'svg', request, text: await drawer.svg(scene, theme) });
  } catch (error) {
    tell(pageFailure('painting', 'SVG', error));
    tell({ type: 'svg', request, problem: reasonOf(error) });
  }
}

/** Does at once what needs a picture, or as soon as there is one. */
function withPicture(run: () => void) {
  if (picture.scene) run();
  else afterDrawing.push(run);
}

function receive(message: HostMessage) {
  switch (message.type) {
    case 'draw':
      void draw(message);
      break;
    case 'trouble':
      hostTrouble = message.trouble;
      showTrouble(hostTrouble);
      break;
    case 'whole':
      isWhole = message.whole;
      break;
    case 'mark':
      picture.mark(message.ids);
      break;
    case 'empty':
      showPart('empty');
      afterDrawing = [];
      break;
    case 'do':
      withPicture(() => (message.action === 'copy' ? void copy() : act(message.action)));
      break;
    case 'export':
      withPicture(() => {
        if (picture.scene) void exportSvg(picture.scene, message.request, message.theme);
      });
      break;
    case 'give-picture':
      withPicture(() => {
        if (picture.scene && theory) tell({ type: 'picture', request: message.request, scene: picture.scene, theory });
      });
  }
}

const actions: Actions = {
  open: (id) => tell({ type: 'show', id }),
  walk: (key) => picture.walk(key),
  act,
  fold,
  focusOn: (id) => look({ ...stateOf(uri), view: 'focus', on: id }),
  back: () => tell({ type: 'back' }),
};

listenToWheel(stageElement, stage);
listenToPointer(stageElement, stage, actions);
listenToKeys(document.body, actions);
listenToButtons(document.body, (action) => act(action as ButtonAction));
begin(receive, { type: 'ready' });
