/** The theory around the place that completion is asked for. */

import type { Element, Theory } from '../model/model.ts';
import { buildWorld, type CheckOptions, check, type Problem, type World } from '../rules/index.ts';
import type { Statement } from '../text/state.ts';
import type { Spot } from './spot.ts';

/** Another file of the workspace. */
export interface OtherFile {
  uri: string;
  /** As an import writes it, relative to the file that is being written. */
  path: string;
  theory: Theory;
}

/** What completion is asked. */
export interface Question {
  text: string;
  /** UTF-16 offset of the cursor. */
  offset: number;
  /** The file's own theory, made from this text. */
  theory: Theory;
  /** The theories it stands among: itself and what it imports, directly or not. */
  world: World;
  /** Files of the workspace but this one, in the order of their paths; asked for only where they are needed. */
  others: () => readonly OtherFile[];
  /** Today, and what the user has set about the checks. */
  checks: CheckOptions;
  /** The character that asked, where one did. */
  trigger?: string;
  /** True when a list that is open asks once more, because one more letter is typed. */
  again?: boolean;
}

/** Statements that can be checked while somebody waits for a list. */
const MOST_CHECKED = 500;

/** A question at one spot, with what is looked up again and again. */
export class Situation {
  readonly question: Question;
  readonly spot: Spot;
  private found: Problem[] | undefined;
  private byStart: Map<number, Element> | undefined;

  constructor(question: Question, spot: Spot) {
    this.question = question;
    this.spot = spot;
  }

  get theory(): Theory {
    return this.question.theory;
  }

  get world(): World {
    return this.question.world;
  }

  get today(): string {
    return this.question.checks.today;
  }

  /** True of what stands under the cursor: it is being written, so it tells nothing yet. */
  isHere({ start, end }: { start: number; end: number }): boolean {
    return start <= this.spot.end && this.spot.start <= end;
  }

  /** The statement of the theory that a statement in the text became, if it did. */
  elementOf(statement: Statement | undefined): Element | undefined {
    this.byStart ??= new Map(this.theory.elements.map((element) => [element.source.start, element]));
    return statement && this.byStart.get(statement.start);
  }

  /**
   * What the checks say of this file. The line that is being typed is no mistake yet: checks of what is missing would wait
   * for it. Very long files are not checked for this.
   */
  problems(): readonly Problem[] {
    if (this.theory.elements.length > MOST_CHECKED) return [];
    this.found ??= this.check();
    return this.found;
  }

  private check(): Problem[] {
    const { text, checks } = this.question;
    const { start, end } = this.spot;
    const lineStart = text.lastIndexOf('\n', start - 1) + 1;
    const lineEnd = text.indexOf('\n', end) === -1 ? text.length : text.indexOf('\n', end);
    const elsewhere = this.theory.problems.filter(({ place }) => place.end < lineStart || place.start > lineEnd);
    const calm: Theory = { ...this.theory, problems: elsewhere };
    const others = [...this.world.theories.values()].filter(({ uri }) => uri !== calm.uri);
    return check(calm, buildWorld([calm, ...others]), checks);
  }
}
