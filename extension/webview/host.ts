/** What all pages have in common: the link to their host, their words, their parts. */
import { type Language, languageOf } from '@driver-diagrams/diagram/words/words';
import type { PageReport } from '../src/panel/messages.ts';
import { applyTheme } from './theme.ts';

declare function acquireVsCodeApi(): {
  postMessage(message: unknown): void;
  getState(): unknown;
  setState(state: unknown): void;
};

export interface Host<HostMessage, PageMessage, Memory> {
  tell(message: PageMessage | PageReport): void;
  /** What was kept before the page was hidden or the window reloaded, whatever version of the extension kept it. */
  kept(): unknown;
  keep(memory: Memory): void;
  /** Begins: has messages received, and tells the host that the page stands. */
  begin(receive: (message: HostMessage) => void, ready: PageMessage): void;
}

/** The link to the host; a page has one. */
export function connect<HostMessage, PageMessage, Memory>(): Host<HostMessage, PageMessage, Memory> {
  const api = acquireVsCodeApi();
  return {
    tell: (message) => api.postMessage(message),
    kept: () => api.getState(),
    keep: (memory) => api.setState(memory),
    begin(receive, ready) {
      window.addEventListener('message', (event: MessageEvent<HostMessage>) => receive(event.data));
      void applyTheme();
      api.postMessage(ready);
    },
  };
}

/** @throws where the page has no such element */
export function byId(id: string): HTMLElement {
  return within(document, `#${id}`);
}

/** The first element in `root` that a selector finds. @throws where there is none */
export function within<Kind extends Element = HTMLElement>(root: ParentNode, selector: string): Kind {
  const element = root.querySelector<Kind>(selector);
  if (!element) throw new Error(`The page has no ${selector}.`);
  return element;
}

/** The words that the host gave the page along. */
export function pageWords<Words>(): Words {
  return JSON.parse(document.body.dataset.words ?? '{}');
}

/** The language of the page, which the host wrote. */
export const language: Language = languageOf(document.documentElement.lang);

/** Where the script of the layout worker is. */
export const workerAddress = document.body.dataset.worker ?? '';

/** Speaks a sentence to those who listen to the page. */
export function say(sentence: string): void {
  byId('spoken').textContent = sentence;
}

/** Calls `act` with what a pressed button of the page does. */
export function listenToButtons(root: HTMLElement, act: (action: string) => void): void {
  root.addEventListener('click', (event) => {
    const button = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-action]') : null;
    if (button?.dataset.action) act(button.dataset.action);
  });
}

/** Shows on the button of the actual size how large the picture is seen. */
export function showZoom(zoom: number, { actualSize }: { actualSize: string }): void {
  const percent = `${Math.round(zoom * 100)}%`;
  const button = within(document, '[data-action="actual-size"]');
  button.textContent = percent;
  button.setAttribute('aria-label', `${percent}. ${actualSize} (1)`);
}

/** Why something failed, in the words of the error. */
export function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
