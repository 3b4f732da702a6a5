/** Reads theories from texts, without files: `readText` one, `readTexts` several that may import each other. */

import { type ReadFile, readTexts as read } from '@driver-diagrams/language-server/workspace/read';
import type { Problem } from '@driver-diagrams/theory/rules/index';

export const TODAY = '2026-01-15';
const FOLDER = 'file:///theories/';

/** Reads one text, as if it stood in `a.driver`. */
export async function readText(text: string): Promise<ReadFile> {
  const [file] = await readTexts({ 'a.driver': text });
  return file as ReadFile;
}

/** Reads texts by file name; they stand in one folder and may import each other. */
export async function readTexts(texts: Record<string, string>): Promise<ReadFile[]> {
  return read(new Map(Object.entries(texts).map(([name, text]) => [FOLDER + name, text])), { root: FOLDER });
}

/** The problems of a text, on a fixed day. */
export async function problemsOf(text: string): Promise<Problem[]> {
  return (await readText(text)).check({ today: TODAY });
}
