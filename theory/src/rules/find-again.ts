import type { Finding } from './rule.ts';

/** A problem as it was told, in the offsets of the text as it is now. */
export interface ToldProblem {
  rule: string;
  message: string;
  start: number;
  end: number;
}

/**
 * Finds problems that were told of an earlier text again among the findings of the text as it is now: by rule, words and
 * place. Where the place has moved, the one that says the same is meant; of several that say the same, none.
 */
export function findAgain(findings: readonly Finding[]): (told: ToldProblem) => Finding | undefined {
  const atPlace = new Map<string, Finding>();
  const alike = new Map<string, Finding[]>();
  for (const finding of findings) {
    const { rule, message, place } = finding;
    atPlace.set(`${place.start} ${place.end} ${rule} ${message}`, finding);
    const others = alike.get(`${rule} ${message}`);
    if (others) others.push(finding);
    else alike.set(`${rule} ${message}`, [finding]);
  }
  return ({ rule, message, start, end }) => {
    const [only, ...others] = alike.get(`${rule} ${message}`) ?? [];
    return atPlace.get(`${start} ${end} ${rule} ${message}`) ?? (others.length === 0 ? only : undefined);
  };
}
