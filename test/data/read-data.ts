/** Reads texts as data files, and says in short what came of them. */

import { type DataContent, seriesFrom } from '@driver-diagrams/theory/data/measure-data';
import type { DataFix } from '@driver-diagrams/theory/model/series';
import { expect } from 'vitest';

export interface Said {
  /** Points as `date value note`, with the group before them. */
  points: string[];
  /** Problems as `kind: message`. */
  problems: string[];
  fixes: DataFix['clauses'][];
}

export interface Asked {
  /** As behind the file. */
  data?: DataFix['clauses'];
  percent?: boolean;
  collected?: string;
  groups?: readonly string[];
  levels?: readonly number[];
}

export function readText(text: string, asked: Asked = {}): Said {
  return readContent({ text, guessed: false }, asked);
}

export function readContent(content: DataContent, asked: Asked = {}): Said {
  const { lines = [], problems } = figuresOf(content, asked);
  return {
    points: lines.flatMap(({ group, points }) =>
      points.map(({ date, value, note, counts }) =>
        [
          group === undefined ? undefined : `${group}:`,
          date.text,
          value,
          counts && `(${counts.counted}/${counts.of})`,
          note,
        ]
          .filter((each) => each !== undefined)
          .join(' '),
      ),
    ),
    problems: problems.map(({ kind, message }) => `${kind}: ${message}`),
    fixes: problems.flatMap(({ fixes = [] }) => fixes.map(({ clauses }) => clauses)),
  };
}

export function figuresOf(
  content: DataContent,
  { data = {}, percent = false, collected, groups = [], levels = [] }: Asked,
) {
  return seriesFrom(content, data, { percent, ...(collected !== undefined && { collected }), groups, levels });
}

/** A text, how it is asked for, and what is read of it. */
export type Case = [
  name: string,
  text: string,
  asked: Asked,
  points: string[],
  problems?: (string | RegExp)[],
  fixes?: Said['fixes'],
];

export function expectReading([, text, asked, points, problems = [], fixes]: Case): void {
  const found = readText(text, asked);
  expect(found.points).toEqual(points);
  expect(found.problems).toEqual(
    problems.map((each) => (typeof each === 'string' ? each : expect.stringMatching(each))),
  );
  if (fixes) expect(found.fixes).toEqual(fixes);
}
