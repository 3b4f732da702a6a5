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

const KIND_OF_RULE = new Map(STATEMENT_KINDS.map((kind) => [kindNamed(kind).rule, kind] as const));

/**
 * The kind of statement that a rule of driver.langium reads.
 *
 * @throws for a rule that no kind names
 */
export function kindOfRule(rule: string): Exclude<StatementKind, 'header'> {
  const kind = KIND_OF_RULE.get(rule);
  if (!kind || kind === 'header')
    throw new Error(`No kind of statement in grammar/src/language names the rule ${rule}.`);
  return kind;
}

/** The words that a property is written with. */
export function wordsOf({ word, also = {} }: Property): string[] {
  return [word, ...Object.keys(also)];
}

export { everywhere };

/** The property of a kind of statement, or of every one, that a word says; undefined where it says none there. */
export function propertyWritten(kind: StatementKind, word: string): Property | undefined {
  const says = (property: Property) => property.word === word || Object.hasOwn(property.also ?? {}, word);
  return Object.values(kindNamed(kind).properties).find(says) ?? Object.values(everywhere).find(says);
}
