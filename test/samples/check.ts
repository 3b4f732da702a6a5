import { readTexts } from '@driver-diagrams/language-server/workspace/read';
import { memoryFiles } from '../helpers/memory-files.ts';

/** After the last day that samples and documentation tell of as past. */
const TODAY = '2026-11-21';

const FOLDER = 'file:///theories/';
const addressed = (texts: Record<string, string>) =>
  new Map(Object.entries(texts).map(([name, text]) => [FOLDER + name, text]));

/**
 * Checks texts that stand in one folder, by path. Returns the problems as `path:line rule: message`.
 * @param data the data files beside them, by path
 */
export async function problemsOf(texts: Record<string, string>, data: Record<string, string> = {}): Promise<string[]> {
  const files = await readTexts(addressed(texts), { root: FOLDER, fileSystem: () => memoryFiles(addressed(data)) });
  return Object.entries(texts).flatMap(([path, text], n) =>
    (files[n]?.check({ today: TODAY }) ?? []).map(({ place, rule, message }) => {
      const line = text.slice(0, place.start).split('\n').length;
      return `${path}:${line} ${rule}: ${message}`;
    }),
  );
}
