/** Answers the server's questions on files that it cannot reach by itself: in a browser, and in folders that are no folders of a disk. */
import { FileInfoRequest, ListFilesRequest, ReadFileRequest } from '@driver-diagrams/language-server/protocol';
import * as vscode from 'vscode';
import { type BaseLanguageClient, FileChangeType } from 'vscode-languageclient';
import { theLog } from '../log/log.ts';
import { answer } from '../typed-client.ts';
import { createBridge } from './bridge.ts';

/** How long the server may wait for one file, in milliseconds. */
const PATIENCE = 3000;

/** Registers the answers, before the client starts. */
export function registerFiles(client: BaseLanguageClient): void {
  let isTold = false;
  const bridge = createBridge({
    fs: vscode.workspace.fs,
    mayTell: isOurs,
    patience: PATIENCE,
    hasCome: (uri) => {
      const changes = [{ uri: client.code2ProtocolConverter.asUri(uri), type: FileChangeType.Created }];
      void client.sendNotification('workspace/didChangeWatchedFiles', { changes });
    },
    isSlow: () => {
      theLog().warn('The workspace answers slowly.');
      if (isTold) return;
      isTold = true;
      const { l10n, window } = vscode;
      void window.showWarningMessage(
        l10n.t('The place where your files lie answers slowly. What is open works; other files are read as they come.'),
      );
    },
  });
  const at = ({ uri }: { uri: string }) => vscode.Uri.parse(uri);
  answer(client, FileInfoRequest, (params) => bridge.info(at(params)));
  answer(client, ReadFileRequest, (params) => bridge.read(at(params)));
  answer(client, ListFilesRequest, (params) => bridge.list(at(params)));
}

/** True for what lies in a folder of the workspace, or beside a text that is open or below it. */
function isOurs(uri: vscode.Uri): boolean {
  const { getWorkspaceFolder, textDocuments } = vscode.workspace;
  if (getWorkspaceFolder(uri)) return true;
  return textDocuments.some((document) => {
    const folder = vscode.Uri.joinPath(document.uri, '..');
    if (document.uri.scheme !== uri.scheme || document.uri.authority !== uri.authority) return false;
    return uri.path.startsWith(`${folder.path.replace(/\/$/, '')}/`);
  });
}
