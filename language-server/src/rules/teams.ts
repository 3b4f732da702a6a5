/** Rules about teams and their partners: 46. */
import { nearestWord } from './nearest.ts';
import { named } from './phrases.ts';
import type { Rule } from './rule.ts';

const LEVELS = ['full', 'participating', 'exploratory'];

export const teamRules: Rule[] = [
  {
    id: 'participation-invalid',
    number: 46,
    severity: 'error',
    onByDefault: true,
    title: 'A partner whose part is not clear',
    explanation:
      'A partner takes part in a team in one of three ways: a full partner does the work, a participating partner does part of it, an exploratory partner looks on and may join.',
    source: 'Martin & Gobstein 2015',
    *check({ theory }) {
      for (const element of theory.elements) {
        if (element.kind !== 'team') continue;
        for (const { level, source } of element.participation) {
          if (LEVELS.includes(level)) continue;
          const meant = nearestWord(level, LEVELS);
          const said = level ? `A partner cannot be ${named(level)}.` : 'What kind of partner?';
          yield {
            place: source,
            element: element.key,
            message: `${said} Choose full, participating or exploratory${meant ? ` (did you mean ‘${meant} partner’?)` : ', as in ‘full partner’'}.`,
          };
        }
      }
    },
  },
];
