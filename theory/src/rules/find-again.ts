import type { Problem } from './rule.ts';

/** A problem as it was told, in the offsets of the text as it is now. */
export interface ToldProblem {
  rule: string;
  message: string;
  start: number;
  end: number;
}

/**
 * Finds problems that were told of an earlier text again among the problems of the text as it is now: by rule, words and
 * place. Where the place has moved, the one that says the same is meant; of several that say the same, none.
 */
export function findAgain(problems: readonly Problem[]): (told: ToldProblem) => Problem | undefined {
  const atPlace = new Map<string, Problem>();
  const alike = new Map<string, Problem[]>();
  for (const problem of problems) {
    const { rule, message, place } = problem;
    atPlace.set(`${place.start} ${place.end} ${rule} ${message}`, problem);
    const others = alike.get(`${rule} ${message}`);
    if (others) others.push(problem);
    else alike.set(`${rule} ${message}`, [problem]);
  }
  return ({ rule, message, start, end }) => {
    const [only, ...others] = alike.get(`${rule} ${message}`) ?? [];
    return atPlace.get(`${start} ${end} ${rule} ${message}`) ?? (others.length === 0 ? only : undefined);
  };
}
