/** Where the messages between editor and server are traced, as the setting `driver.trace.server` says. */
import * as vscode from 'vscode';

const SETTING = 'driver.trace.server';

/**
 * A channel for the language client that writes into another one. The client traces while its channel is at the level Trace;
 * here the setting alone says whether it is, so that nobody has to set two things.
 */
export function traceChannel(log: vscode.LogOutputChannel): vscode.LogOutputChannel & vscode.Disposable {
  const changed = new vscode.EventEmitter<vscode.LogLevel>();
  const level = () => {
    const isOff = vscode.workspace.getConfiguration().get(SETTING, 'off') === 'off';
    return isOff ? vscode.LogLevel.Info : vscode.LogLevel.Trace;
  };
  const listening = vscode.workspace.onDidChangeConfiguration((change) => {
    if (change.affectsConfiguration(SETTING)) changed.fire(level());
  });
  return {
    name: log.name,
    get logLevel() {
      return level();
    },
    onDidChangeLogLevel: changed.event,
    // As a plain line, which the log's own level does not hide.
    trace: (message) => log.appendLine(message),
    debug: (message) => log.debug(message),
    info: (message) => log.info(message),
    warn: (message) => log.warn(message),
    error: (message) => log.error(message),
    append: (text) => log.append(text),
    appendLine: (text) => log.appendLine(text),
    replace: (text) => log.replace(text),
    clear: () => log.clear(),
    show: () => log.show(true),
    hide: () => log.hide(),
    dispose() {
      listening.dispose();
      changed.dispose();
    },
  };
}
