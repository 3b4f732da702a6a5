/** From a file of another program to a `.driver` text. Each format is loaded only when it is read. */
import { IMPORT_FORMATS, IMPORT_NAMES, type ImportFormat, importFormatNamed } from '../model/export-formats.ts';
import { listed } from '../model/sentences.ts';
import { ImportError, MOST_BYTES } from './import-error.ts';
import { archiveFormat, foreignFormat, textFormat } from './recognise.ts';
import type { Row } from './rows.ts';
import type { Imported } from './write-driver.ts';

export type { ImportFormat } from '../model/export-formats.ts';

type Tell = (message: string) => void;

const READERS: Readonly<Record<ImportFormat, (bytes: Uint8Array, tell: Tell) => Promise<Row[]>>> = {
  xlsx: async (bytes, tell) => (await import('./read-xlsx.ts')).readXlsx(bytes, tell),
  csv: async (bytes, tell) => (await import('./csv.ts')).readCsv(await textOf(bytes, tell), tell),
  mermaid: async (bytes, tell) => (await import('./read-mermaid.ts')).readMermaid(await textOf(bytes, tell), tell),
  outline: async (bytes, tell) => {
    const text = await textOf(bytes, tell);
    const table = (await import('./csv.ts')).readPastedTable(text, tell);
    return table ?? (await import('./outline.ts')).readOutline(text, tell);
  },
  dot: async (bytes, tell) => (await import('./read-dot.ts')).readDot(await textOf(bytes, tell), tell),
  drawio: async (bytes, tell) => (await import('./read-drawio.ts')).readDrawio(await textOf(bytes, tell), tell),
  pptx: async (bytes, tell) => (await import('./read-pptx.ts')).readPptx(bytes, tell),
  mindmap: async (bytes, tell) => (await import('./read-mindmap.ts')).readMindmap(await textOf(bytes, tell), tell),
};

/** What can be taken over, in words. */
const READABLE = listed(
  IMPORT_NAMES.map((format) => `${IMPORT_FORMATS[format].label} (${IMPORT_FORMATS[format].endings[0]})`),
);

/** A file, or what was pasted. */
export interface Source {
  bytes: Uint8Array;
  /** Its name, whose ending says what it is; nothing for what was pasted. */
  name?: string;
  /** What it is, where somebody says so. */
  from?: ImportFormat;
}

/**
 * Reads a file, or what was pasted, and writes what it says as a theory: the one way in, for all doors.
 * @throws ImportError where it cannot be taken over at all
 */
export async function importSource({ bytes, name, from }: Source): Promise<Imported> {
  return importTheory(from ?? formatOf(bytes, name), bytes);
}

/** By its ending, else by what is in it. */
function formatOf(bytes: Uint8Array, name: string | undefined): ImportFormat {
  const named = name === undefined ? 'outline' : importFormatNamed(name);
  const format = named ?? archiveFormat(bytes) ?? textFormat(beginningOf(bytes));
  if (format) return format;
  const ending = /\.[^./\\]{1,12}$/.exec(name ?? '')?.[0];
  throw new ImportError(
    ending === undefined
      ? `Nothing says what this is: add --from ${listed(IMPORT_NAMES, 'or')}.`
      : `Files that end with ${ending} are not read. Save what is in it as one of these: ${READABLE}.`,
  );
}

function beginningOf(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes.subarray(0, 4000));
}

/**
 * Reads a file of a format and writes what it says as a theory. A text that is plainly of another format is read as that.
 * @throws ImportError where the file cannot be taken over at all
 */
export async function importTheory(format: ImportFormat, bytes: Uint8Array): Promise<Imported> {
  if (bytes.length > MOST_BYTES) {
    throw new ImportError('This file has more than 20 MB, more than any theory. Take over only the part that is one.');
  }
  const untold: string[] = [];
  const rows = await READERS[meant(format, bytes)](bytes, (message) => untold.push(message));
  const { driverText } = await import('./write-driver.ts');
  const { text, untold: more } = driverText(rows);
  return { text, untold: [...untold, ...more] };
}

/** An outline is what is left: a text that is something else is read as that, or refused. */
function meant(format: ImportFormat, bytes: Uint8Array): ImportFormat {
  if (format !== 'outline') return format;
  const text = new TextDecoder().decode(bytes);
  const found = archiveFormat(bytes) ?? textFormat(text);
  if (found) return found;
  const foreign = foreignFormat(text);
  if (foreign === undefined) return format;
  throw new ImportError(`This is ${foreign}, which is not read. Save what is in it as one of these: ${READABLE}.`);
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
