import { readTexts, TODAY } from '../helpers/read.ts';

/** Checks texts that stand in one folder, by path. Returns the problems as `path:line rule: message`. */
export async function problemsOf(texts: Record<string, string>): Promise<string[]> {
  const files = await readTexts(texts);
  return Object.entries(texts).flatMap(([path, text], n) =>
    (files[n]?.check({ today: TODAY }) ?? []).map(({ place, rule, message }) => {
      const line = text.slice(0, place.start).split('\n').length;
      return `${path}:${line} ${rule}: ${message}`;
    }),
  );
}
