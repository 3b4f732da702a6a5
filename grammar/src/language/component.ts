/** `component` */
import type { Kind } from './kind.ts';

export const component = {
  rule: 'Component',
  called: 'component',
  calledIn: { es: 'componente' },
  group: 'strategies',
  sheet: { name: 'Components', about: 'Parts of a larger system.' },
  leadsTo: { 'part of': ['component'], drives: ['aim', 'driver'] },
  within: ['component', 'aim', 'driver'],
  attributes: true,
  words: {
    component: {
      means:
        'A part of a larger system. Parts stand inside one another, so that it can be seen what belongs together and what is at the centre.',
      example: 'component Learning "The teacher learning subsystem"',
      detail: 'a part of a larger system',
      name: 'Part',
      body: 'component {name} "«What this part of the system is»"{to} {\n  $0\n}',
    },
  },
  properties: {
    centre: {
      seen: 'the dark box of the system',
      word: 'centre',
      form: 'flag',
      means: 'Marks the component that all others are built around. It is drawn in the middle.',
      example: 'centre',
      sentence: 'the centre of the system',
      column: { heading: 'Centre', about: 'Yes for the part that the others are built around.' },
      hover: 'place',
      shown: 'in the centre',
    },
  },
} as const satisfies Kind;
