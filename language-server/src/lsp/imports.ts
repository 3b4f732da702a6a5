/** What comes in from other programs, for the editor. */
import { ImportError } from '@driver-diagrams/theory/exchange/import-error';
import { isForeignText } from '@driver-diagrams/theory/exchange/pasted';
import { lineTold } from '@driver-diagrams/theory/exchange/places';
import { importSource } from '@driver-diagrams/theory/exchange/read-theory';
import type { Connection } from 'vscode-languageserver';
import { type ImportAnswer, type ImportParams, ImportRequest } from '../protocol.ts';
import { answer } from './own-requests.ts';

/** Registers the handler. */
export function addImports(connection: Connection): void {
  answer(connection, ImportRequest, imported);
}

async function imported({ text, base64, name, isPasted }: ImportParams): Promise<ImportAnswer> {
  if (isPasted && (text === undefined || !isForeignText(text))) return {};
  const bytes = base64 === undefined ? new TextEncoder().encode(text ?? '') : bytesOf(base64);
  try {
    const made = await importSource({ bytes, ...(name !== undefined && { name }) });
    const untold = made.untold.map((message) => {
      const line = lineTold(message);
      return { message, ...(line !== undefined && { line }) };
    });
    return { text: made.text, untold };
  } catch (error) {
    if (error instanceof ImportError) return { trouble: error.message };
    throw error;
  }
}

function bytesOf(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
}
