/** How strictly rules are taken, as a user sets it: in the editor's settings and on the command line. */

import { nearestWord } from '@driver-diagrams/grammar/nearest';
import { list, named } from '../words/phrases.ts';
import { catalogue } from './catalogue.ts';
import type { Severity } from './rule.ts';

type Level = Severity | 'off';
export const LEVELS: readonly Level[] = ['error', 'warning', 'information', 'hint', 'off'];

/** By rule id. */
export type Levels = Readonly<Record<string, Level>>;

/** Rules whose level can be set. */
export const settable = catalogue.filter(({ silenceable }) => silenceable !== false);

/** Reads one setting. A value of any kind may come from a file of settings; what cannot be meant is told in a sentence. */
export function readLevel(id: string, value: unknown): { level: Level } | { mistake: string } {
  const rule = catalogue.find((each) => each.id === id);
  if (!rule) {
    const near = nearestWord(
      id,
      settable.map((each) => each.id),
    );
    return { mistake: `There is no check ${named(id)}.${near ? ` Did you mean ${named(near)}?` : ''}` };
  }
  if (rule.silenceable === false) {
    return { mistake: `${named(id)} cannot be changed: while it lasts, the theory cannot be read.` };
  }
  const level = LEVELS.find((each) => each === value);
  return level ? { level } : { mistake: `${named(id)} can be ${list(LEVELS, 'or')}, not ${named(String(value))}.` };
}

/** Reads the settings object. What cannot be meant is left out, and told. */
export function readLevels(value: unknown): { levels: Levels; mistakes: string[] } {
  const levels: Record<string, Level> = {};
  const mistakes: string[] = [];
  const entries = typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.entries(value) : [];
  for (const [id, each] of entries) {
    const read = readLevel(id, each);
    if ('level' in read) levels[id] = read.level;
    else mistakes.push(read.mistake);
  }
  return { levels, mistakes };
}
