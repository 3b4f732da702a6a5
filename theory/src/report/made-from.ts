import type { Report } from './report.ts';
import { WORDS } from './words.ts';

/** So many files are named one by one. */
const MOST_NAMED = 6;

/** The line under a report's title: of which day it is, and from which files. */
export function madeFrom({ today, files }: Report): string {
  if (files.length === 0) return WORDS.made(today);
  const more = files.length - MOST_NAMED;
  const from = more > 1 ? WORDS.fromMany(files.slice(0, MOST_NAMED), more) : WORDS.from(files);
  return `${WORDS.made(today)} · ${from}`;
}
