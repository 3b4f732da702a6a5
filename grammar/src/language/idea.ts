/** `change idea`, and `change concept`, in whose braces ideas of one approach stand */
import * as choices from './choices.ts';
import type { Kind } from './kind.ts';
import * as shared from './shared.ts';

export const idea = {
  rule: 'Idea',
  called: 'change idea',
  calledIn: { es: 'idea de cambio' },
  group: 'ideas',
  sheet: { name: 'Change ideas', about: 'Something concrete to try.', always: true },
  leadsTo: { drives: ['driver', 'aim'], 'part of': ['idea'] },
  within: ['driver', 'aim', 'idea'],
  attributes: true,
  words: {
    'change idea': {
      means:
        'Something concrete to try, small enough to begin next week. It belongs to the driver it is meant to move, and is tested before it is spread.',
      example: 'change idea ExitTask "One exit task at the end of each lesson" -> SeenWork',
      detail: 'something concrete to try',
      name: 'Idea',
      body: 'change idea {name} "«Something concrete to try»"{to} {\n  status {words of status}\n  $0\n}',
    },
    'change concept': {
      means:
        'A general approach, with the change ideas that are forms of it in its braces. It says the same as ‘concept’ in each of them, and its arrow is theirs.',
      example: 'change concept "Give people a reminder" -> Help { change idea "A card on the door" }',
      detail: 'an approach, with the ideas that are forms of it',
      body: 'change concept "«The general approach»"{to} {\n  change idea "«Something concrete to try»"\n  $0\n}',
    },
  },
  properties: {
    status: {
      seen: 'a sign on the box; its day and reason with `show dates`',
      word: 'status',
      form: 'status',
      choices: choices.IDEA_STATUS,
      means: 'How far the idea is: from nobody having tried it to being the normal way, or given up.',
      example: 'status testing',
      column: { heading: 'Status', about: 'How far it is.' },
      first: true,
    },
    definition: { ...shared.definition, seen: 'the box', example: 'definition "two interns with one teacher"' },
    owner: {
      ...shared.owner,
      seen: 'the box, with `show owners`',
      column: { heading: 'Owner', about: 'Who tries it.' },
    },
    by: {
      ...shared.by,
      seen: 'the box, with `show dates`',
      column: { heading: 'By when', about: 'A day, month or year, such as 2027-06.' },
    },
    concept: {
      seen: 'the box',
      word: 'concept',
      form: 'text',
      means: 'The general approach that the idea is one form of. The same approach may give you the next idea.',
      example: 'concept "Give people a reminder"',
      body: 'concept "«the general approach»"',
      label: 'change concept',
      column: { heading: 'Concept', about: 'The general approach it is one form of.' },
      hover: false,
    },
    scale: { ...shared.scale, column: { heading: 'Scale', about: 'How widely it is tried.' } },
    confidence: {
      word: 'confidence',
      form: 'choice',
      choices: choices.CONFIDENCE,
      means:
        'How sure you are that the idea works: low, medium or high. The less sure you are, the smaller the first test.',
      example: 'confidence medium',
      group: 'confidence',
      column: { heading: 'Confidence', about: 'How sure you are.' },
    },
    impact: {
      word: 'impact',
      form: 'choice',
      choices: choices.IMPACT,
      means: 'How much you expect it to change: low, medium or high.',
      example: 'impact high',
      column: { heading: 'Impact', about: 'How much it would change.' },
      hover: false,
    },
    effort: {
      word: 'effort',
      form: 'choice',
      choices: choices.EFFORT,
      means: 'How much work it is: low, medium or high.',
      example: 'effort low',
      column: { heading: 'Effort', about: 'How much work it is.' },
      hover: false,
    },
    measuredBy: { ...shared.measuredBy, seen: 'a badge on the box, its row in the table' },
    adaptedFrom: {
      word: 'adapted from',
      form: 'name',
      to: ['idea'],
      means: 'The idea that this one was made from.',
      example: 'adapted from PairedElsewhere',
      label: 'origin',
      column: { heading: 'Adapted from', about: 'The idea it was made from.' },
    },
    sites: {
      word: 'site',
      form: 'sites',
      often: 'many',
      choices: choices.IDEA_STATUS,
      means: 'A place where it is tried, how far it is there, and since when. One line a place.',
      example: 'site "North High" status testing from 2026-09',
      body: 'site "«where»" status {words of its status: testing} from {today}',
      column: { heading: 'Sites', about: 'One a line: "North High" status testing from 2029-09.' },
    },
  },
} as const satisfies Kind;
