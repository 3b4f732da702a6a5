/** Panels of which the window has one at most: made when first asked for, and brought back when the window is reloaded. */
import * as vscode from 'vscode';

/** What a kind of panel is. `What` is what is to be seen in it, such as a file. */
interface PanelKind<Panel, What> {
  /** The webview's type: the `when` clauses in package.json use the same word. */
  view: string;
  /** The title until there is something to be seen. */
  title: string;
  /** Fills an empty webview panel. */
  create(webview: vscode.WebviewPanel, what: What | undefined): Panel;
  /** What the page showed before the window was reloaded; what it kept is read with care. */
  remembered(state: unknown): What | undefined;
  /** Told when the window has such a panel, and when it has none any more. */
  onOpen?(open: boolean): void;
}

export interface SinglePanel<Panel, What> {
  /** The window's panel, while there is one. */
  readonly current: Panel | undefined;
  /** Makes the window's panel beside the text, where there is none; with the keyboard in it, unless that is to stay. */
  open(what: What | undefined, preserveFocus?: boolean): Panel;
}

export function registerSinglePanel<Panel, What>(
  { subscriptions }: vscode.ExtensionContext,
  kind: PanelKind<Panel, What>,
): SinglePanel<Panel, What> {
  const { create, remembered, title, view, onOpen = () => {} } = kind;
  let current: Panel | undefined;

  const adopt = (webview: vscode.WebviewPanel, what: What | undefined): Panel => {
    const panel = create(webview, what);
    webview.onDidDispose(() => {
      if (current !== panel) return;
      current = undefined;
      onOpen(false);
    });
    current = panel;
    onOpen(true);
    return panel;
  };

  subscriptions.push(
    vscode.window.registerWebviewPanelSerializer(view, {
      async deserializeWebviewPanel(webview, state: unknown) {
        adopt(webview, remembered(state));
      },
    }),
  );
  return {
    get current() {
      return current;
    },
    open(what, preserveFocus = false) {
      const place = { viewColumn: vscode.ViewColumn.Beside, preserveFocus };
      return adopt(vscode.window.createWebviewPanel(view, title, place), what);
    },
  };
}

/** Brings the window's panel to the front, or makes it, and shows something in it. */
export function showIn<What, Panel extends { reveal(): void; show(what: What): void }>(
  { current, open }: SinglePanel<Panel, What>,
  what: What,
  preserveFocus = false,
): void {
  if (!current) return void open(what, preserveFocus);
  current.reveal();
  current.show(what);
}
