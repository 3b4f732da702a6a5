/** All that is tried with random input: each family makes a case from a number, and says which laws it breaks. */
import type { Random } from './mutations.ts';

/** A broken law. */
export interface Breach {
  /** The law, and what broke it without what is different each time. */
  law: string;
  detail: string;
  /** Texts that do so again, as short as was found. */
  texts: string[];
}

/** One law of a family: gives what is wrong, or nothing. What throws has broken it too. */
export type Law = (texts: readonly string[], random: Random) => Promise<string | undefined> | string | undefined;

export interface Family {
  /** The texts of a case. */
  texts(random: Random): string[];
  laws: Readonly<Record<string, Law>>;
  /** How many of the laws are tried with a case; missing for all. */
  some?: number;
}
