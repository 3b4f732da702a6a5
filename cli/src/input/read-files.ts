/** Reads files and what they import. */
import { relative, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { containedFiles } from '@driver-diagrams/language-server/workspace/contained-files';
import { type ReadFile, type ReadOptions, readTexts } from '@driver-diagrams/language-server/workspace/read';
import type { Source } from '@driver-diagrams/library/common/problems';
import { TextLines } from '@driver-diagrams/library/common/text-lines';
import { UsageError } from '../exit-codes.ts';
import type { Terminal } from '../terminal.ts';
import { decode, type Mark, markOf } from './content.ts';
import { type Found, type FoundFile, STANDARD_INPUT, type Unreadable } from './find-files.ts';
import { readBytes, readStream } from './read-bytes.ts';
import { reasonOf } from './reasons.ts';

export interface ReadInput {
  source: Source;
  file: ReadFile;
  /** Absolute path of the folder that its imports must not leave. */
  root: string;
  mark: Mark;
}

/** Shown for standard input. */
export const STANDARD_INPUT_NAME = '<standard input>';

/** The text of a file, not read as a theory yet. */
interface Content {
  /** As the file is named to the user. */
  shown: string;
  /** Without its byte order mark. */
  text: string;
  mark: Mark;
}

/** The texts of the found files, and all that could not be read. */
export async function readContents(
  { files, unreadable }: Found,
  terminal: Terminal,
): Promise<{ contents: Map<FoundFile, Content>; unreadable: Unreadable[] }> {
  const told = [...unreadable];
  const contents = new Map<FoundFile, Content>();
  for (const file of files) {
    const shown = file.path === STANDARD_INPUT ? STANDARD_INPUT_NAME : pathFrom(terminal.folder, file.path);
    try {
      const bytes = file.path === STANDARD_INPUT ? await readStandardInput(terminal) : readBytes(file.path);
      const text = decode(bytes);
      if (text === undefined) {
        const message = `${shown} is not saved as UTF-8 text. Save it again with the encoding UTF-8.`;
        told.push({ path: shown, message });
      } else contents.set(file, { shown, text, mark: markOf(bytes) });
    } catch (error) {
      told.push({ path: shown, message: error instanceof UsageError ? error.message : reasonOf(error, shown) });
    }
  }
  return { contents, unreadable: told };
}

/**
 * Reads the found files, those of one workspace together.
 *
 * @param opening how logos are opened, where they are to be
 * @returns those that could be read, in their order, and all that could not
 */
export async function readFiles(
  found: Found,
  terminal: Terminal,
  opening: Pick<ReadOptions, 'openPicture'> = {},
): Promise<{ read: ReadInput[]; unreadable: Unreadable[] }> {
  const { contents, unreadable } = await readContents(found, terminal);
  const read = new Map<FoundFile, ReadInput>();
  terminal.progress?.(contents.size === 1 ? 'Reading' : `Reading ${contents.size} files`);
  for (const [root, members] of Map.groupBy(contents.keys(), (file) => file.root)) {
    const address = pathToFileURL(root).href;
    const given = new Map(members.map((file) => [addressOf(file, terminal.folder), contents.get(file)?.text ?? '']));
    const results = await readTexts(given, {
      root: address,
      fileSystem: () => containedFiles(address),
      ...(terminal.failed && { failed: terminal.failed }),
      ...opening,
    });
    for (const [n, file] of members.entries()) {
      const result = results[n];
      if (result) {
        const { mark = '' } = contents.get(file) ?? {};
        read.set(file, { file: result, root, mark, source: sourceOf(result, root, terminal.folder) });
      }
    }
  }
  return { read: found.files.flatMap((file) => read.get(file) ?? []), unreadable };
}

/**
 * Reads one file with what it imports.
 *
 * @throws UsageError when it cannot be read
 */
export async function readOneFile(file: FoundFile, terminal: Terminal): Promise<ReadInput> {
  const { read, unreadable } = await readFiles({ files: [file], unreadable: [] }, terminal);
  if (!read[0]) throw new UsageError(unreadable[0]?.message ?? `${file.path} cannot be read.`);
  return read[0];
}

/** A read file as it is named to the user. */
export function sourceOf({ uri, text }: ReadFile, root: string, folder: string): Source {
  const path = fileURLToPath(uri);
  const isInput = path.endsWith(STANDARD_INPUT_NAME);
  return {
    uri,
    path: isInput ? STANDARD_INPUT_NAME : pathFrom(folder, path),
    workspacePath: pathFrom(root, path),
    lines: new TextLines(text),
  };
}

/** How files beside a given one are named to the user. */
export function namedFrom({ root }: ReadInput, { folder }: Terminal): (file: ReadFile) => Source {
  return (file) => sourceOf(file, root, folder);
}

/** Standard input stands in the current folder, so that its imports are found from there. */
function addressOf({ path }: FoundFile, folder: string): string {
  return pathToFileURL(path === STANDARD_INPUT ? `${folder}${sep}${STANDARD_INPUT_NAME}` : path).href;
}

function pathFrom(folder: string, path: string): string {
  return relative(folder, path).replaceAll(sep, '/');
}

/**
 * All that comes on standard input.
 *
 * @throws UsageError where it cannot be read, or has no end
 */
export async function readStandardInput(terminal: Terminal): Promise<Uint8Array> {
  const { input } = terminal;
  if (!input) return new Uint8Array();
  if (input.isTTY) terminal.tell('Write or paste the theory, then end it with Ctrl+D (on Windows Ctrl+Z, Enter).\n');
  try {
    return await readStream(input);
  } catch (error) {
    throw new UsageError(reasonOf(error, STANDARD_INPUT_NAME));
  }
}
