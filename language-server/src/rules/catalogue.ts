import { aimRules } from './aims.ts';
import { allowRules } from './allow.ts';
import { driverRules } from './drivers.ts';
import { ideaRules } from './ideas.ts';
import { importRules } from './imports.ts';
import { linkRules } from './links.ts';
import { measureRules } from './measures.ts';
import { nameRules } from './names.ts';
import type { Rule } from './rule.ts';
import { teamRules } from './teams.ts';
import { wordingRules } from './wording.ts';
import { writingRules } from './writing.ts';

/**
 * All checks, by number. A new one is an entry in the file of its family, and nothing else; a new family is a file and a
 * line here.
 */
export const catalogue: readonly Rule[] = [
  ...writingRules,
  ...importRules,
  ...nameRules,
  ...linkRules,
  ...aimRules,
  ...driverRules,
  ...ideaRules,
  ...measureRules,
  ...teamRules,
  ...wordingRules,
  ...allowRules,
].toSorted((one, two) => one.number - two.number);
