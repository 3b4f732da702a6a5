/** `primary driver`, `secondary driver`, `tertiary driver`, `driver` */
import * as choices from './choices.ts';
import type { Kind } from './kind.ts';
import * as shared from './shared.ts';

export const driver = {
  rule: 'Driver',
  called: 'driver',
  calledIn: { es: 'impulsor' },
  group: 'drivers',
  sheet: { name: 'Drivers', about: 'What must change for the aim to be reached.', always: true },
  leadsTo: { drives: ['driver', 'aim'] },
  within: ['aim', 'driver'],
  attributes: true,
  words: {
    'primary driver': {
      means:
        'One of the few things that must change for the aim to be reached: a condition in the system, not a task on a list. Two to five are usual, each with a measure.',
      example: 'primary driver Help "Students get help in the week they stumble" -> Pass',
      detail: 'what must change to reach the aim',
      name: 'Driver',
      body: 'primary driver {name} "«What must change to reach the aim»"{to} {\n  $0\n}',
    },
    'secondary driver': {
      means:
        'A part of a primary driver, or what moves it: close enough to daily work that people can think of something to try. It may move several drivers, with an arrow to each.',
      example: 'secondary driver SeenWork "Teachers see student work every day" -> Help',
      detail: 'what moves a primary driver',
      name: 'Driver',
      body: 'secondary driver {name} "«What moves the driver above»"{to} {\n  $0\n}',
    },
    'tertiary driver': {
      means: 'What moves a secondary driver, where one more step makes the theory clearer. Most theories need none.',
      example: 'tertiary driver Time "A quarter of an hour to look at student work" -> SeenWork',
      detail: 'what moves a secondary driver',
      name: 'Driver',
      body: 'tertiary driver {name} "«What moves the driver above»"{to} {\n  $0\n}',
    },
    driver: {
      means:
        'Something that must change, in the column that follows from its arrows: one step to the right of what it moves.',
      example: 'driver Planning "Teachers plan lessons together" -> Help',
      detail: 'what must change; the column follows',
      name: 'Driver',
      body: 'driver {name} "«What must change»"{to} {\n  $0\n}',
    },
  },
  properties: {
    definition: { ...shared.definition, seen: 'the box' },
    owner: {
      ...shared.owner,
      seen: 'the box, with `show owners`',
      column: { heading: 'Owner', about: 'Who looks after it.' },
    },
    measuredBy: { ...shared.measuredBy, seen: 'a badge on the box, its row in the table' },
    needs: {
      seen: 'a sign on the box for `any`',
      ...shared.needs,
      column: { heading: 'Needs', about: 'Is all that moves it needed together, or any of it?' },
    },
    status: {
      seen: 'a sign on the box; its day and reason with `show dates`',
      word: 'status',
      form: 'status',
      choices: choices.DRIVER_STATUS,
      means:
        'How far the driver is: whether anybody works on it yet, or that it is no longer part of the theory; then it stays in the picture, pale.',
      example: 'status retired because "every program has enough mentors"',
      column: { heading: 'Status', about: 'How far it is.' },
      first: true,
    },
  },
} as const satisfies Kind;
