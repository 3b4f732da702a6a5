/** The diagram's page, as its host sees it: it draws theories, and gives the picture away. */
import type { MergedTheory } from '@driver-diagrams/theory/model/index';
import * as vscode from 'vscode';
import { diagramPage } from './body.ts';
import type { Drawn, ExportTheme, HostMessage, PageMessage, ShownPicture } from './messages.ts';
import { createPage, type Page } from './page.ts';
import { pageWords } from './page-words.ts';

/** How long the host waits for the picture as text, in milliseconds. */
const EXPORT_PATIENCE = 15_000;

export interface DiagramPage extends Omit<Page<HostMessage>, 'draw'> {
  /** Has a theory drawn, unless the page shows it already. */
  draw(uri: string, theory: MergedTheory): Promise<Drawn>;
  /** The picture as SVG text; missing when there is none. @throws where it cannot be painted */
  svg(theme: ExportTheme): Promise<string | undefined>;
  /** The picture as it is shown; missing when there is none. */
  picture(): Promise<ShownPicture | undefined>;
}

type Own = Exclude<PageMessage, { type: 'svg' | 'picture' }>;

/** @param receive what the page says; `ready` each time a page stands anew */
export function createDiagramPage(
  panel: vscode.WebviewPanel,
  extension: vscode.Uri,
  receive: (message: Own) => void,
): DiagramPage {
  const exports = new Map<number, (given: string | ShownPicture | undefined, problem?: string) => void>();
  let request = 0;
  /** The theory that the page shows, or is about to show, as text. */
  let shown = '';
  const content = diagramPage(pageWords(vscode.l10n));
  const page = createPage<HostMessage, PageMessage>(panel, extension, { name: 'webview', ...content }, (message) => {
    if (message.type === 'svg') return exports.get(message.request)?.(message.text, message.problem);
    if (message.type === 'picture') return exports.get(message.request)?.(message);
    if (message.type === 'ready') shown = '';
    receive(message);
  });
  panel.onDidDispose(() => {
    for (const give of exports.values()) give(undefined);
  });

  /** What the page gives; nothing where it does not in time. */
  function asked(message: (request: number) => HostMessage): Promise<string | ShownPicture | undefined> {
    const id = ++request;
    return new Promise((resolve, reject) => {
      const give = (given: string | ShownPicture | undefined, problem?: string) => {
        clearTimeout(timer);
        exports.delete(id);
        if (problem === undefined) resolve(given);
        else reject(new Error(problem));
      };
      const timer = setTimeout(() => give(undefined), EXPORT_PATIENCE);
      exports.set(id, give);
      page.postSoon(message(id));
    });
  }

  return {
    get stands() {
      return page.stands;
    },
    post: page.post,
    postSoon: page.postSoon,
    giveUp: page.giveUp,
    draw(uri, theory) {
      const content = JSON.stringify(theory);
      if (!page.stands || content === shown) return Promise.resolve({ painted: false });
      shown = content;
      return page.draw((turn) => ({ type: 'draw', turn, uri, theory }));
    },
    async svg(theme) {
      const text = await asked((request) => ({ type: 'export', request, theme }));
      return typeof text === 'string' ? text : undefined;
    },
    async picture() {
      const picture = await asked((request) => ({ type: 'give-picture', request }));
      return typeof picture === 'object' ? { scene: picture.scene, theory: picture.theory } : undefined;
    },
  };
}
