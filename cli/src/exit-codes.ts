/** What the program says to the program that started it. */
import { InputError } from '@driver-diagrams/library/common/input-error';

export const FINE = 0;
/** Errors were found, or more warnings than allowed. */
export const PROBLEMS = 1;
/** The command was used wrongly, or a file cannot be read or written. */
export const WRONG_USE = 2;
/** The program itself made a mistake; never to be taken for problems of a theory. */
export const OWN_MISTAKE = 3;
/**
 * A merge has left something to settle. Not 1: with that Node itself ends when it cannot start, and git must not take a program
 * that never ran for a merge with conflicts.
 */
export const UNSETTLED = 4;

/** A command used wrongly, or a file that cannot be read or written: told in a sentence or two, with exit code 2. */
export class UsageError extends InputError {}
