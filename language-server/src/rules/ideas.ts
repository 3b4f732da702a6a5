/** Rules about change ideas: 9. */
import { called, capital } from './phrases.ts';
import type { Rule } from './rule.ts';

export const ideaRules: Rule[] = [
  {
    id: 'orphan-change-idea',
    number: 9,
    severity: 'warning',
    drafts: 'information',
    onByDefault: true,
    needsWhole: true,
    title: 'A change idea that leads to no driver',
    explanation:
      'A change idea is worth testing because it should move a driver. Without that link nobody can say what the test would teach about the theory.',
    source: 'NHS Lothian (each idea should have an effect on at least one secondary driver)',
    *check({ theory, world }) {
      for (const element of theory.elements) {
        if (element.kind !== 'idea' || world.up.has(element.key)) continue;
        if (world.doubtful.has(element.key) || world.doubles.has(element.key)) continue;
        yield {
          place: element.source.at,
          element: element.key,
          message: `${capital(called(element))} is not tied to a driver, so it is not part of the theory. Write an arrow ‘->’ and the name of a driver behind its title.`,
        };
      }
    },
  },
];
