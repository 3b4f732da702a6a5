/** All kinds of statement with their properties. A new kind is a file and two lines here. */
import { aim } from './aim.ts';
import { component } from './component.ts';
import { conjecture } from './conjecture.ts';
import { cycle } from './cycle.ts';
import { driver } from './driver.ts';
import { everywhere } from './everywhere.ts';
import { evidence } from './evidence.ts';
import { finding } from './finding.ts';
import { header } from './header.ts';
import { idea } from './idea.ts';
import type { Kind, Property } from './kind.ts';
import { measure } from './measure.ts';
import { member } from './member.ts';
import { network } from './network.ts';
import { pdsa } from './pdsa.ts';
import { poster } from './poster.ts';
import { recommendation } from './recommendation.ts';
import { revision } from './revision.ts';
import { role } from './role.ts';
import { strategy } from './strategy.ts';
import { support } from './support.ts';
import { team } from './team.ts';

export type { Choices, Form, Kind, KindWord, Properties, Property, Term } from './kind.ts';

/** By the name of the kind in the theory, in the order of a workbook's sheets; `header` is the `theory` statement. */
export const STATEMENTS = {
  header,
  aim,
  driver,
  idea,
  measure,
  pdsa,
  network,
  member,
  team,
  role,
  component,
  strategy,
  support,
  conjecture,
  evidence,
  finding,
  recommendation,
  cycle,
  poster,
  revision,
} as const;

export type StatementKind = keyof typeof STATEMENTS;

export const STATEMENT_KINDS = Object.keys(STATEMENTS) as StatementKind[];

/** What a kind of statement is. */
export function kindNamed(kind: StatementKind): Kind {
  return STATEMENTS[kind];
}

/** The properties of a kind by their names in the theory, without those of every statement. */
export function propertiesOf(kind: StatementKind): [name: string, property: Property][] {
  return Object.entries(kindNamed(kind).properties);
}

/** The words that a property is written with. */
export function wordsOf({ word, also = {} }: Property): string[] {
  return [word, ...Object.keys(also)];
}

export { everywhere };
