/** Notes, tables and drawings of other programs come in: by a command, dropped on a theory, or pasted into one. */
import { type ImportAnswer, ImportRequest } from '@driver-diagrams/language-server/protocol';
import { IMPORT_FORMATS, IMPORT_NAMES, importFormatNamed } from '@driver-diagrams/theory/model/export-formats';
import { lastPart } from '@driver-diagrams/theory/model/sentences';
import * as vscode from 'vscode';
import { base64Of } from '../files/base64.ts';
import { logged } from '../log/log.ts';
import { showWithDiagram } from '../new-theory/show-with-diagram.ts';
import { LANGUAGE } from '../panel/active.ts';
import type { Server } from '../server.ts';
import { isTopLevel, placeAtEnd } from './places.ts';
import { createUntold, type Untold } from './untold.ts';

/** A file that was read: its address and its name. */
interface Source {
  uri: vscode.Uri;
  name: string;
}

const KIND = vscode.DocumentDropOrPasteEditKind.Empty.append('driver', 'import');

export function registerImport(context: vscode.ExtensionContext, server: Server): void {
  const untold = createUntold(context);

  const read = async ({ uri, name }: Source, token?: vscode.CancellationToken): Promise<ImportAnswer> => {
    // What is open counts more than the disk.
    const open = vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
    if (open) return server.ask(ImportRequest, { name, text: open.getText() }, token);
    const bytes = await vscode.workspace.fs.readFile(uri);
    return server.ask(ImportRequest, { name, base64: base64Of(bytes) }, token);
  };

  const importFile = async (given?: unknown): Promise<void> => {
    const uri = given instanceof vscode.Uri ? given : await wantedFile();
    if (!uri) return;
    const source = { uri, name: lastPart(uri.path) };
    const answer = await read(source);
    if (answer.trouble !== undefined) {
      void vscode.window.showErrorMessage(vscode.l10n.t('{0} was not imported. {1}', source.name, answer.trouble));
      return;
    }
    const document = await showWithDiagram(answer.text ?? '');
    untold.show({ source, document, told: answer.untold ?? [] });
  };

  context.subscriptions.push(
    vscode.commands.registerCommand('driver.import', importFile),
    vscode.languages.registerDocumentDropEditProvider(LANGUAGE, dropProvider(read, untold), {
      dropMimeTypes: ['text/uri-list'],
      providedDropEditKinds: [KIND],
    }),
    vscode.languages.registerDocumentPasteEditProvider(LANGUAGE, pasteProvider(server, untold), {
      pasteMimeTypes: ['text/plain'],
      providedPasteEditKinds: [KIND],
    }),
  );
}

/** The file in front where it is one that can be imported and is meant; else one that is chosen. */
async function wantedFile(): Promise<vscode.Uri | undefined> {
  const uri = vscode.window.activeTextEditor?.document.uri;
  if (!uri || importFormatNamed(uri.path) === undefined) return chosenFile();
  const [inFront, other] = [lastPart(uri.path), vscode.l10n.t('Choose a file…')];
  const wanted = await vscode.window.showQuickPick([inFront, other], {
    placeHolder: vscode.l10n.t('What shall be imported?'),
  });
  if (wanted === undefined) return undefined;
  return wanted === inFront ? uri : chosenFile();
}

async function chosenFile(): Promise<vscode.Uri | undefined> {
  const endings = IMPORT_NAMES.flatMap((format) => IMPORT_FORMATS[format].endings.map((ending) => ending.slice(1)));
  const chosen = await vscode.window.showOpenDialog({
    title: vscode.l10n.t('Which file holds the notes, the table or the drawing?'),
    openLabel: vscode.l10n.t('Import'),
    filters: { [vscode.l10n.t('Notes, tables and drawings')]: endings },
  });
  return chosen?.[0];
}

/** A file dropped on a theory is written below its last statement. */
function dropProvider(
  read: (source: Source, token: vscode.CancellationToken) => Promise<ImportAnswer>,
  untold: Untold,
): vscode.DocumentDropEditProvider {
  return {
    async provideDocumentDropEdits(document, _position, transfer, token) {
      const list = await transfer.get('text/uri-list')?.asString();
      const uris = (list ?? '').split(/\r?\n/).filter((line) => line !== '' && !line.startsWith('#'));
      const uri = uris.length === 1 && uris[0] ? vscode.Uri.parse(uris[0]) : undefined;
      if (!uri || importFormatNamed(uri.path) === undefined) return undefined;
      const source = { uri, name: lastPart(uri.path) };
      const { text, untold: told = [], trouble } = await read(source, token);
      if (trouble !== undefined) {
        void vscode.window.showErrorMessage(vscode.l10n.t('{0} was not imported. {1}', source.name, trouble));
        return undefined;
      }
      if (text === undefined) return undefined;
      const { position, insert } = placeAtEnd(document, text);
      const edit = new vscode.DocumentDropEdit('', vscode.l10n.t('Import {0}', source.name), KIND);
      edit.additionalEdit = new vscode.WorkspaceEdit();
      edit.additionalEdit.insert(document.uri, position, insert);
      untold.showWhenWritten({ source, document, told, insert });
      return edit;
    },
  };
}

/** Words of another program, pasted where a statement may stand, come in as statements; as they are, they are one choice away. */
function pasteProvider(server: Server, untold: Untold): vscode.DocumentPasteEditProvider {
  return {
    async provideDocumentPasteEdits(document, [range], transfer, _context, token) {
      const pasted = await transfer.get('text/plain')?.asString();
      if (!range || pasted === undefined || !pasted.trim().includes('\n') || !isTopLevel(document, range))
        return undefined;
      const asked = server.ask(ImportRequest, { text: pasted, isPasted: true }, token);
      const answer = await logged('reading what was pasted', asked);
      if (answer?.text === undefined) return undefined;
      const edit = new vscode.DocumentPasteEdit(answer.text, vscode.l10n.t('Paste as statements'), KIND);
      untold.showWhenWritten({ document, told: answer.untold ?? [], insert: answer.text });
      return [edit];
    },
  };
}
