/** The panel that previews the poster of one file, host side: it follows the text and tells the page what to draw. */

import { contentOfPoster, posterOf } from '@driver-diagrams/diagram/poster/content';
import { languageOf } from '@driver-diagrams/diagram/words/words';
import { ChartRequest, type TheoryAnswer } from '@driver-diagrams/language-server/protocol';
import type { MeasureChart, MergedTheory } from '@driver-diagrams/theory/model/index';
import { logosOf } from '@driver-diagrams/theory/model/poster-like';
import { lastPart } from '@driver-diagrams/theory/model/sentences';
import * as vscode from 'vscode';
import { wantsTrends } from '../chart/chart-panel.ts';
import { logged } from '../log/log.ts';
import { followText } from '../panel/follow-text.ts';
import { createPage } from '../panel/page.ts';
import { troubleOf } from '../panel/trouble.ts';
import { mayTake } from '../saving/ask-first.ts';
import type { Doubt } from '../saving/doubt.ts';
import { askTheory, type Server } from '../server.ts';
import { showText } from '../show-text.ts';
import { type Obstacle, obstacleTo, write } from './editing.ts';
import { exportPoster } from './export.ts';
import { posterPage } from './html.ts';
import type { LogoReader } from './logos.ts';
import type { Choice, ExportOrder, PosterHostMessage, PosterPageMessage } from './messages.ts';
import { decide, readMemory, type Wishes } from './wishes.ts';
import { posterWords } from './words.ts';

/** How long the host waits for a page to draw, in milliseconds, before it goes on without. */
const PATIENCE = 30_000;

export interface PosterPanel {
  /** Shows the poster of a file. */
  show(uri: vscode.Uri): void;
  reveal(): void;
}

/** Makes an empty webview panel the preview of a poster. */
export function createPosterPanel(
  panel: vscode.WebviewPanel,
  extension: vscode.Uri,
  server: Server,
  logoReader: LogoReader,
): PosterPanel {
  let shown: vscode.Uri | undefined;
  let wishes: Wishes = {};
  /** The last theory that could be read whole, and that the page draws. */
  let good: MergedTheory | undefined;
  /** What keeps choices from being written into the text on show. */
  let obstacle: Obstacle = {};
  /** The version of the text that was drawn last, and who waits for a newer one. */
  let drawnVersion = -1;
  let waiting: { version: number; run: () => void }[] = [];
  /** Of a network, any file may be a part. */
  let isNetwork = false;
  const { language } = vscode.env;
  const options = { name: 'poster', patience: PATIENCE, ...posterPage(posterWords(vscode.l10n), languageOf(language)) };
  const page = createPage<PosterHostMessage, PosterPageMessage>(panel, extension, options, receive);
  const isShown = (uri: string) => uri === shown?.toString();
  const { scheduler, troubleLine, goToTrouble } = followText(panel, server, {
    name: 'poster',
    redraw,
    isShown,
    isAffected: (uris) => shown !== undefined && (isNetwork || uris.some(isShown)),
    showTrouble: (trouble) => page.post({ type: 'trouble', trouble }),
    settings: 'driver.charts',
  });

  async function redraw(): Promise<boolean> {
    const uri = shown?.toString();
    if (!page.stands || uri === undefined) return false;
    const asked = wishes;
    const answer = await logged('asking for the theory of a poster', read(uri, asked));
    // Meanwhile another file may be shown, or the page be gone: this answer is of no use any more.
    if (!page.stands || !isShown(uri)) return false;
    if (!answer?.theory) {
      const message = vscode.l10n.t('The text is not there, or the checker does not answer.');
      troubleLine.tell({ trouble: { message }, atOnce: true });
      return false;
    }
    const { broken } = answer;
    // While part of the text cannot be read, its last good poster stays; where there is none, the rest is drawn.
    if (!broken) good = answer.theory;
    const theory = good ?? answer.theory;
    troubleLine.tell(troubleOf(answer, 'poster', good !== undefined, vscode.l10n));
    const { charts: worked, remarks: lost } = await chartsOf(uri, theory, asked);
    const poster = posterOf(theory, decide(theory, asked).choices.poster);
    const { paths, from } = logosOf(theory, poster);
    const { logos, remarks } = await logoReader.read(paths, vscode.Uri.parse(from));
    const pictures = await photosOf(theory, asked);
    if (!page.stands || !isShown(uri)) return false;
    const font = poster?.font === undefined ? [] : [ownFontStays(poster.font)];
    const told = [...lost, ...remarks, ...pictures.remarks, ...font];
    obstacle = await obstacleTo(answer, asked);
    const { place: _place, ...editing } = obstacle;
    const drawn = await page.draw((turn) => ({
      type: 'draw',
      turn,
      uri,
      theory,
      charts: worked,
      logos,
      photos: pictures.photos.map((photo) => photo ?? null),
      remarks: told,
      wishes: asked,
      editing,
    }));
    drawnVersion = answer.version;
    for (const { run } of waiting.filter(({ version }) => version <= drawnVersion)) run();
    waiting = waiting.filter(({ version }) => version > drawnVersion);
    return drawn.painted;
  }

  /** The theory; for the view of a network with the files that import it. */
  async function read(uri: string, asked: Wishes): Promise<TheoryAnswer> {
    const answer = await askTheory(server, uri);
    isNetwork = answer.theory !== undefined && decide(answer.theory, asked).choices.view === 'network';
    return isNetwork ? askTheory(server, uri, true) : answer;
  }

  /** The charts that belong on the poster, and a sentence for each that could not be worked out. */
  async function chartsOf(uri: string, theory: MergedTheory, asked: Wishes) {
    const wanted = contentOfPoster(theory, decide(theory, asked).choices).charts;
    const trend = wantsTrends(uri);
    const found: { charts: [string, MeasureChart][]; remarks: string[] } = { charts: [], remarks: [] };
    const answers = wanted.map((measure) =>
      logged(`asking for the chart of ${measure}`, server.ask(ChartRequest, { uri, measure, trend })),
    );
    for (const [n, answer] of (await Promise.all(answers)).entries()) {
      const measure = wanted[n] ?? '';
      if (answer?.chart) found.charts.push([measure, answer.chart]);
      if (!answer) found.remarks.push(vscode.l10n.t('The chart of ‘{0}’ could not be made, and is left out.', measure));
    }
    return found;
  }

  /** The photos of the poster, read from the folder of its file. */
  function photosOf(theory: MergedTheory, asked: Wishes) {
    const { choices, poster } = decide(theory, asked);
    const paths = contentOfPoster(theory, choices).order.flatMap((item) =>
      item.kind === 'photo' ? [item.photo.file] : [],
    );
    return logoReader.read([], vscode.Uri.parse(poster?.source.uri ?? theory.uri), paths);
  }

  /** Writes a choice into the text; the page is told when its poster shows it. */
  async function choose(choice: Choice) {
    if (!shown) return;
    const version =
      (await logged('writing a choice', write(server, shown, choice))) ?? vscode.l10n.t('Nothing was written.');
    if (typeof version === 'number') await drawn(version);
    page.post({ type: 'chosen', ...(typeof version === 'string' && { note: version }) });
  }

  /** Resolves when the poster of a version of the text is drawn, or when that takes too long. */
  function drawn(version: number): Promise<void> {
    if (drawnVersion >= version) return Promise.resolve();
    scheduler.soon();
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, PATIENCE);
      const run = () => {
        clearTimeout(timer);
        resolve();
      };
      waiting.push({ version, run });
    });
  }

  async function showWhy() {
    if (!obstacle.place) return;
    const { uri, line } = obstacle.place;
    const cursor = () => new vscode.Position(line - 1, 0);
    await showText({ uri: vscode.Uri.parse(uri), cursor, besides: panel.viewColumn });
  }

  async function saveAsFile(order: ExportOrder) {
    const uri = shown;
    const theory = good;
    if (!uri || !theory || !(await mayTake(await doubtAbout(uri), 'export'))) return;
    await exportPoster(extension, order, theory, uri);
  }

  /** What speaks against a poster of the text as it stands. */
  async function doubtAbout(uri: vscode.Uri): Promise<Doubt | undefined> {
    const now = await logged('reading the poster', read(uri.toString(), wishes));
    if (!now) return { noAnswer: true };
    return now.mistakes && { mistakes: now.mistakes, isOlder: now.broken !== undefined };
  }

  function receive(message: PosterPageMessage) {
    switch (message.type) {
      case 'ready':
        troubleLine.again();
        if (isShown(message.memory.uri)) ({ wishes } = message.memory);
        scheduler.soon();
        break;
      case 'wish':
        ({ wishes } = message);
        scheduler.soon();
        break;
      case 'choose':
        void choose(message.choice);
        break;
      case 'show-why':
        void showWhy();
        break;
      case 'export':
        void saveAsFile(message.order);
        break;
      case 'show-trouble':
        void goToTrouble();
        break;
      case 'back':
        if (shown) void showText({ uri: shown, besides: panel.viewColumn });
    }
  }

  return {
    show(uri) {
      if (!isShown(uri.toString())) {
        good = undefined;
        wishes = {};
        drawnVersion = -1;
        troubleLine.tell({ atOnce: true });
      }
      shown = uri;
      panel.title = vscode.l10n.t('Poster: {0}', lastPart(uri.path));
      scheduler.soon();
    },
    reveal: () => panel.reveal(undefined, false),
  };
}

/** A font file is read by the command line alone. */
function ownFontStays(file: string): string {
  return vscode.l10n.t(
    'The letters of “{0}” are set by ‘driver poster’ alone: here, and in what is exported here, they are those of Inter.',
    file,
  );
}

/** The file whose poster a page showed before the window was reloaded; missing where it kept none. */
export function uriOf(state: unknown): vscode.Uri | undefined {
  const { uri } = readMemory(state);
  return uri === '' ? undefined : vscode.Uri.parse(uri);
}
