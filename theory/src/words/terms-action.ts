/** The keywords of a theory of action and of what is learned from it; the others are in `terms.ts`. */
import type { Term } from './term.ts';

export const ACTION_TERMS: Readonly<Record<string, Term>> = {
  // Statements
  role: {
    means: 'A role group: people of whom the theory expects the same, such as teachers, coaches or school leaders.',
    example: 'role Teachers "Mathematics teachers"',
  },
  component: {
    means:
      'A part of a larger system. Parts stand inside one another, so that it can be seen what belongs together and what is at the centre.',
    example: 'component Learning "The teacher learning subsystem"',
  },
  strategy: {
    means:
      'What is to be done so that people work differently: which practice it wants of whom, why it should work, what helps them, and what they answer for.',
    example: 'strategy Coaching "A coach in each school"',
  },
  support: {
    means:
      'What helps a role group to do what a strategy asks of it: a new position, an event to learn from, a routine or a tool.',
    example: 'support "Weekly planning" for Teachers as routine',
  },
  conjecture: {
    means:
      'A claim that can turn out wrong: if this is done, then that follows, because …. Keep it, and say what became of it.',
    example: 'conjecture Press "Pressing without helping changes little"',
  },
  finding: {
    means: 'What was learned about a part of the theory, with its source, so that others can go back to it.',
    example: 'finding LittleTime "Coaches spend little time in classrooms"',
  },
  recommendation: {
    means:
      'What somebody advised, and what became of it. The share that was acted on says whether the advice was of use.',
    example: 'recommendation FreeCoaches "Free the coaches from other duties"',
  },
  cycle: {
    means: 'A year of work, or another span, that groups findings and recommendations.',
    example: 'cycle "2007/08" from 2007-10 to 2008-05',
  },

  // Their words
  about: {
    means:
      'Says what a conjecture, finding or recommendation is about. Inside the braces of that statement it is not needed.',
    example: 'about Coaching',
  },
  'for in support': { means: 'Which role groups it helps, by their names.', example: 'for Teachers' },
  'for in strategy': {
    means: 'What they answer for.',
    example: 'accountable Teachers to Principals for "joining the weekly meeting"',
  },
  'as in support': {
    means: 'What kind of support it is. One-off events alone rarely help people to change what they do.',
    example: 'as routine',
  },
  'because in strategy': {
    means: 'Why it should work: a reason that others can doubt, and that findings can speak for or against.',
    example: 'because "teachers need somebody beside them when they try something new"',
  },
  'because in conjecture': {
    means: 'Why that should follow: the reason that findings speak for or against.',
    example: 'because "nobody can do what nobody has helped them learn"',
  },
  'its reason': {
    means: 'Why that should follow: the reason that findings speak for or against.',
    example: 'because "nobody can do what nobody has helped them learn"',
  },
  intends: {
    means:
      'The practice that the strategy wants of a role group, and whether they reorganise what they do now or extend it. One line for each role.',
    example: 'intends Teachers to "lead whole-class discussions" reorganise',
  },
  accountable: {
    means: 'Who answers to whom, and for what. Pressing people without helping them changes little.',
    example: 'accountable Teachers to Principals for "joining the weekly meeting"',
  },
  to: { means: 'Until when.', example: 'cycle "2007/08" from 2007-10 to 2008-05' },
  'to in cycle': { means: 'Until when.', example: 'to 2008-05' },
  'to in strategy': {
    means: 'Behind ‘intends’, what they will do; behind ‘accountable’, whom they answer to.',
    example: 'intends Coaches to "plan lessons together with teachers" extend',
  },
  'from in cycle': { means: 'Since when.', example: 'from 2007-10' },
  'from in recommendation': { means: 'The findings that it follows from, by name.', example: 'from LittleTime' },
  enacted: {
    means: 'What really happened, beside what was intended. The gap between the two is what there is to learn from.',
    example: 'enacted "Coaches mostly did paperwork"',
  },
  'led by': { means: 'Who leads the support.', example: 'led by "A mathematics specialist of the district"' },
  every: { means: 'How often it takes place.', example: 'every "week"' },
  expertise: {
    means: 'What those who lead it, or hold the position, know and can do, and how they came to it.',
    example: 'expertise "Two years of coaching, with a mentor"',
  },
  centre: {
    means: 'Marks the component that all others are built around. It is drawn in the middle.',
    example: 'centre',
  },
  if: { means: 'What is done, or what holds.', example: 'if "principals observe lessons together with a coach"' },
  then: { means: 'What follows from it.', example: 'then "their feedback helps teachers to change"' },
  'status in conjecture': {
    means: 'What became of the claim: whether it was tested, revised or dropped, with the day and the reason.',
    example: 'status revised on 2009-06 because "helping and pressing only work together"',
  },
  'citing in conjecture': {
    means: 'The evidence and findings that it rests on, by name.',
    example: 'citing LittleTime',
  },
  revises: {
    means: 'The earlier conjecture that this one takes the place of. Keep the earlier one, to see what you learned.',
    example: 'revises Press',
  },
  'source in finding': {
    means: 'Where it comes from, so that others can go back to it: interviews, a report, figures.',
    example: 'source "Interviews with 30 teachers, January 2008"',
  },
  explanation: {
    means: 'Why it is so, as far as you know.',
    example: 'explanation "Principals gave the coaches other duties"',
  },
  supports: { means: 'The conjectures that it speaks for.', example: 'supports Press' },
  challenges: { means: 'The conjectures that it speaks against.', example: 'challenges Press' },
  made: { means: 'When it was given.', example: 'made 2008-05' },
  response: {
    means: 'What became of it: acted on, partly, declined, or still open; with the day and a few words.',
    example: 'response acted on 2008-09 "Coaches have no other duties now"',
  },
};
