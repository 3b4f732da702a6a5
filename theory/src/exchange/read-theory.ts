/** From a file of another program to a `.driver` text. Each format is loaded only when it is read. */
import { ImportError, MOST_BYTES } from './import-error.ts';
import type { Row } from './rows.ts';
import type { Imported } from './write-driver.ts';

/** The formats that are taken over, with the endings of their files. */
export const IMPORT_FORMATS = {
  xlsx: ['.xlsx'],
  csv: ['.csv', '.tsv'],
  mermaid: ['.mmd', '.mermaid'],
  outline: ['.txt', '.md', '.markdown'],
} as const satisfies Record<string, readonly string[]>;

export type ImportFormat = keyof typeof IMPORT_FORMATS;

type Tell = (message: string) => void;

const READERS: Readonly<Record<ImportFormat, (bytes: Uint8Array, tell: Tell) => Promise<Row[]>>> = {
  xlsx: async (bytes, tell) => (await import('./xlsx.ts')).readXlsx(bytes, tell),
  csv: async (bytes, tell) => (await import('./csv.ts')).readCsv(await textOf(bytes, tell), tell),
  mermaid: async (bytes, tell) => (await import('./read-mermaid.ts')).readMermaid(await textOf(bytes, tell), tell),
  outline: async (bytes, tell) => (await import('./outline.ts')).readOutline(await textOf(bytes, tell), tell),
};

/**
 * Reads a file and writes what it says as a theory.
 * @throws ImportError where the file cannot be taken over at all
 */
export async function importTheory(format: ImportFormat, bytes: Uint8Array): Promise<Imported> {
  if (bytes.length > MOST_BYTES) {
    throw new ImportError('This file has more than 20 MB, more than any theory. Take over only the part that is one.');
  }
  const untold: string[] = [];
  const rows = await READERS[format](bytes, (message) => untold.push(message));
  const { driverText } = await import('./write-driver.ts');
  const { text, untold: more } = driverText(rows);
  return { text, untold: [...untold, ...more] };
}

async function textOf(bytes: Uint8Array, tell: Tell): Promise<string> {
  const { decode } = await import('../data/decode.ts');
  const { text, guessed } = decode(bytes);
  if (text.includes('\0')) {
    throw new ImportError(
      'This file is not text, so nothing can be read from it. Save or export it as plain text first.',
    );
  }
  if (guessed) tell('The file is not saved as UTF-8, so letters such as é were guessed. Check them.');
  return text;
}
