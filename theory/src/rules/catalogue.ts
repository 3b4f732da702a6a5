import { aimFigureRules } from './aim-figures.ts';
import { aimRules } from './aims.ts';
import { allowRules } from './allow.ts';
import { dataRules } from './data.ts';
import { dateRules } from './dates.ts';
import { driverRules } from './drivers.ts';
import { figureRules } from './figures.ts';
import { gatherRules } from './gather.ts';
import { groupRules } from './groups.ts';
import { hiddenSignRules } from './hidden-signs.ts';
import { historyRules } from './history.ts';
import { ideaRules } from './ideas.ts';
import { importRules } from './imports.ts';
import { indentationRules } from './indentation.ts';
import { learningRules } from './learning.ts';
import { linkRules } from './links.ts';
import { measureMeaningRules } from './measure-meaning.ts';
import { measureMixRules } from './measure-mix.ts';
import { measureRules } from './measures.ts';
import { nameRules } from './names.ts';
import { overdueRules } from './overdue.ts';
import { pdsaRules } from './pdsas.ts';
import { phaseRules } from './phases.ts';
import { phrasingRules } from './phrasing.ts';
import { posterRules } from './poster.ts';
import { posterLookRules } from './poster-look.ts';
import { retiredRules } from './retired.ts';
import type { Rule } from './rule.ts';
import { sinceRules } from './since.ts';
import { strategyRules } from './strategies.ts';
import { supportRules } from './supports.ts';
import { teamRules } from './teams.ts';
import { shapeRules } from './theory-shape.ts';
import { wordingRules } from './wording.ts';
import { writingRules } from './writing.ts';

/**
 * All checks, by number. A new one is an entry in the file of its family, and nothing else; a new family is a file and a
 * line here.
 */
export const catalogue: readonly Rule[] = [
  ...writingRules,
  ...hiddenSignRules,
  ...indentationRules,
  ...importRules,
  ...nameRules,
  ...linkRules,
  ...aimRules,
  ...aimFigureRules,
  ...driverRules,
  ...shapeRules,
  ...gatherRules,
  ...ideaRules,
  ...pdsaRules,
  ...dateRules,
  ...historyRules,
  ...sinceRules,
  ...measureRules,
  ...figureRules,
  ...measureMeaningRules,
  ...measureMixRules,
  ...teamRules,
  ...strategyRules,
  ...supportRules,
  ...learningRules,
  ...retiredRules,
  ...overdueRules,
  ...dataRules,
  ...groupRules,
  ...phaseRules,
  ...wordingRules,
  ...phrasingRules,
  ...posterRules,
  ...posterLookRules,
  ...allowRules,
].toSorted((one, two) => one.number - two.number);
