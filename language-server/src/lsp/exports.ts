/** A theory as a file of another program, for the editor. */
import { writeTheory } from '@driver-diagrams/theory/exchange/write-theory';
import type { LangiumSharedServices } from 'langium/lsp';
import type { Connection } from 'vscode-languageserver';
import { ExportRequest } from '../protocol.ts';
import type { DriverSharedAddedServices } from '../workspace/services.ts';
import { documentRead } from './document-read.ts';
import { answer } from './own-requests.ts';

/** Registers the handler. A request waits until the text it asks about has been read. */
export function addExports(connection: Connection, shared: LangiumSharedServices & DriverSharedAddedServices): void {
  answer(connection, ExportRequest, async ({ uri, format }, token) => {
    const document = await documentRead(shared, uri, token);
    if (!document) return {};
    const { Theories } = shared.driver;
    const content = await writeTheory(format, { own: Theories.of(document), merged: Theories.merged(document) });
    return typeof content === 'string' ? { text: content } : { base64: base64Of(content) };
  });
}

/** In pieces, because a function takes only so many arguments. */
function base64Of(bytes: Uint8Array): string {
  let signs = '';
  for (let at = 0; at < bytes.length; at += 8192) signs += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return btoa(signs);
}
