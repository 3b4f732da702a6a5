/** Reads texts by file name as `test/helpers/read.ts` does, but with one reader for all: laws read thousands of texts. */
import { createReader, type ReadFile } from '@driver-diagrams/language-server/workspace/read';

const FOLDER = 'file:///theories/';
const reader = createReader({ root: FOLDER });

/** What it gives is good until the next call. */
export async function read(texts: Record<string, string>): Promise<[ReadFile, ...ReadFile[]]> {
  const files = await reader(new Map(Object.entries(texts).map(([name, text]) => [FOLDER + name, text])));
  return files as [ReadFile, ...ReadFile[]];
}

/** Reads one text, as if it stood in `a.driver`. What it gives is good until the next call. */
export async function readOne(text: string): Promise<ReadFile> {
  return (await read({ 'a.driver': text }))[0];
}
