/** The checks on a theory: `buildWorld` once for all files, then `check` for each. */

export { buildWorld, type World } from '../world/world.ts';
export { catalogue } from './catalogue.ts';
export { type CheckOptions, check, toldByReader } from './check.ts';
export { findAgain, type ToldProblem } from './find-again.ts';
export { sureEdits, withEdits } from './fix-all.ts';
export { importMessage } from './imports.ts';
export type {
  Example,
  Fix,
  Occasion,
  PredictionHistory,
  Problem,
  RawProblem,
  Rule,
  Severity,
  Since,
  TextEdit,
} from './rule.ts';
