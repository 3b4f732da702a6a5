/** The page of a poster's preview: the sheet as it will be printed, and beside it what can be chosen and what is told. */
import type { MadePoster } from '@driver-diagrams/diagram';
import { fill } from '@driver-diagrams/diagram/words/words';
import { type PosterSize, sheetMeasures, sheetOf } from '@driver-diagrams/theory/model/index';
import type { PosterHostMessage, PosterPageMessage } from '../src/poster/messages.ts';
import { type PosterMemory, readMemory, type Wishes } from '../src/poster/wishes.ts';
import type { PosterPageWords } from '../src/poster/words.ts';
import './poster.css';
import { pageFailure } from './failure.ts';
import { byId, connect, listenToButtons, pageWords, reasonOf, say, workerAddress } from './host.ts';
import { listenToKeys, listenToPointer, listenToWheel } from './input.ts';
import { createPosterControls } from './poster-controls.ts';
import { createPosterMaker, type PosterOnShow } from './poster-maker.ts';
import { createSheet, type Outline } from './poster-sheet.ts';
import { createStage } from './stage.ts';
import { createTroubleLine } from './trouble-line.ts';

type TooLarge = NonNullable<MadePoster['tooLarge']>[number];

const { tell, kept, keep: keepWhole, begin } = connect<PosterHostMessage, PosterPageMessage, PosterMemory>();
/** How long a poster may take, in milliseconds, before the page says that it is being drawn. */
const SLOW = 400;

const words = pageWords<PosterPageWords>();
const stageElement = byId('stage');
const sheet = createSheet(stageElement);
const stage = createStage(stageElement, sheet.svg, ({ zoom }) => {
  byId('zoomed').textContent = `${Math.round(zoom * 100)}%`;
});
const maker = createPosterMaker(workerAddress);
let memory = readMemory(kept());
/** The last poster that can be printed. */
let shown: PosterOnShow | undefined;
/** One that cannot, drawn all the same. */
let draft: PosterOnShow | undefined;
/** Names of the parts that the host has been told of. */
const toldFailed = new Set<string>();

const controls = createPosterControls(byId('options'), words, memory, {
  wish(wishes: Wishes) {
    keep({ wishes });
    tell({ type: 'wish', wishes });
  },
  choose: (choice) => tell({ type: 'choose', choice }),
  showWhy: () => tell({ type: 'show-why' }),
  file: keep,
  export: () => {
    if (!shown) return;
    const { format, dpi } = memory;
    const { theme, made } = shown;
    const { language, authors } = made.content;
    tell({ type: 'export', order: { format, dpi, theme, pages: made.pages, language, authors } });
  },
});

async function draw(message: Extract<PosterHostMessage, { type: 'draw' }>) {
  const isOther = memory.uri !== message.uri;
  if (isOther) shown = draft = undefined;
  keep({ uri: message.uri, wishes: message.wishes, ...(isOther && { page: 0 }) });
  const slow = setTimeout(() => say(words.drawing), SLOW);
  stageElement.setAttribute('aria-busy', 'true');
  try {
    const poster = await maker.make(message);
    if (!poster) return finish(message.turn, false);
    const { problems, remarks, pages, failed, tooLarge = [] } = poster.made;
    tellFailed(failed);
    const without = failed.map(({ name }) => fill(words.without, { part: name }));
    if (problems.length === 0 && pages.length > 0) shown = poster;
    draft = problems.length > 0 && poster.made.draft?.length ? poster : undefined;
    controls.show(message.theory, poster, message.wishes, message.editing);
    tellNotes(
      [...problems, ...tooLarge.map((part) => tellTooLarge(part, poster.made.content.size))],
      [...without, ...remarks, ...message.remarks],
    );
    showPage(memory.page);
    finish(message.turn, true);
  } catch (error) {
    tell(pageFailure('view', 'poster', error));
    tellNotes([fill(words.notDrawn, { reason: reasonOf(error) })], []);
    finish(message.turn, false);
  } finally {
    clearTimeout(slow);
    say('');
  }
}

/** The pages of a poster, or of its draft. */
function pagesOf({ made }: PosterOnShow) {
  return made.pages.length > 0 ? made.pages : (made.draft ?? []);
}

/** The parts of a draft that are too large. */
function outlines({ made }: PosterOnShow): Outline[] {
  return (made.tooLarge ?? []).map((part) => ({ id: part.id, label: tellTooLarge(part, made.content.size) }));
}

/** In the unit of the sheet. @param over points */
function tellTooLarge({ name, over }: TooLarge, size: PosterSize): string {
  const inches = over / 72;
  const amount = sheetOf(size).unit === 'in' ? `${inches.toFixed(1)} in` : `${Math.ceil(inches * 2.54)} cm`;
  return fill(words.over, { name, over: amount });
}

/** Each part that failed is told of once, however often the poster is drawn. */
function tellFailed(parts: PosterOnShow['made']['failed']) {
  for (const { name, error } of parts.filter((each) => !toldFailed.has(each.name))) {
    toldFailed.add(name);
    tell(pageFailure('painting', name, error));
  }
}

function finish(turn: number, painted: boolean) {
  stageElement.removeAttribute('aria-busy');
  tell({ type: 'drawn', turn, painted });
}

/** Shows a page of the poster; the nearest one where there are fewer. */
function showPage(wanted: number) {
  const onShow = draft ?? shown;
  const pages = onShow ? pagesOf(onShow) : [];
  const page = Math.max(0, Math.min(wanted, pages.length - 1));
  const scene = pages[page];
  byId('turning').hidden = pages.length < 2;
  byId('position').textContent = fill(words.pageOf, { page: page + 1, pages: pages.length });
  keep({ page });
  if (!onShow || !scene) return sheet.clear();
  const { size } = onShow.made.content;
  byId('contents').textContent = byId('contents').title = fill(words.shown, {
    sheet: `${size.sheet} ${words[size.orientation]}`,
    measures: sheetMeasures(size),
  });
  const { isOther, ...whole } = sheet.show(scene, onShow.theme, draft ? outlines(draft) : []);
  stage.setPicture(whole, 0, isOther ? 'first' : undefined);
  if (isOther) stage.fit();
}

function turnBy(by: 1 | -1) {
  const onShow = draft ?? shown;
  const pages = onShow ? pagesOf(onShow).length : 0;
  const next = memory.page + by;
  if (next < 0 || next >= pages) return;
  showPage(next);
  say(fill(words.pageOf, { page: next + 1, pages }));
}

/** What keeps the poster from being printed, then what a presenter should know. */
function tellNotes(problems: readonly string[], remarks: readonly string[]) {
  controls.setExportable(problems.length === 0 && shown !== undefined);
  stageElement.classList.toggle('old', problems.length > 0 && !draft);
  const block = (heading: string, sentences: readonly string[], look: string) => {
    if (sentences.length === 0) return [];
    const section = document.createElement('section');
    section.className = look;
    const title = section.appendChild(document.createElement('h2'));
    title.textContent = heading;
    for (const sentence of sentences) section.appendChild(document.createElement('p')).textContent = sentence;
    return [section];
  };
  const seen = draft ? [words.draft] : shown ? [words.kept] : [];
  const told = problems.length > 0 ? [...problems, ...seen] : problems;
  byId('notes').replaceChildren(...block(words.cannot, told, 'problems'), ...block(words.remarks, remarks, 'remarks'));
}

function keep(part: Partial<PosterMemory>) {
  memory = { ...memory, ...part };
  keepWhole(memory);
}

function act(action: string) {
  if (action === 'previous' || action === 'next') turnBy(action === 'next' ? 1 : -1);
  else if (stage.act(action)) say(fill(words.zoomedTo, { percent: Math.round(stage.view.zoom * 100) }));
}

function receive(message: PosterHostMessage) {
  if (message.type === 'draw') return void draw(message);
  if (message.type === 'chosen') return controls.chosen(message.note);
  showTrouble(message.trouble);
}

const showTrouble = createTroubleLine(byId('trouble'), words.goToLine, () => tell({ type: 'show-trouble' }));

const nothing = () => {};
const actions = {
  open: nothing,
  walk: () => false,
  act,
  fold: () => false,
  focusOn: nothing,
  back: () => tell({ type: 'back' }),
};
listenToWheel(stageElement, stage);
listenToPointer(stageElement, stage, actions);
listenToKeys(document.body, actions);
stageElement.addEventListener('keydown', (event) => {
  if (event.key !== 'PageUp' && event.key !== 'PageDown') return;
  turnBy(event.key === 'PageDown' ? 1 : -1);
  event.preventDefault();
});
listenToButtons(byId('bar'), act);
begin(receive, { type: 'ready', memory });
