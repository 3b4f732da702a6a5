/** `role` */
import type { Kind } from './kind.ts';
import * as shared from './shared.ts';

export const role = {
  rule: 'Role',
  called: 'role group',
  calledIn: { es: 'grupo de funciones' },
  group: 'strategies',
  sheet: { name: 'Role groups', about: 'People of whom the theory expects the same.' },
  words: {
    role: {
      means: 'A role group: people of whom the theory expects the same, such as teachers, coaches or school leaders.',
      example: 'role Teachers "Mathematics teachers"',
      detail: 'people of whom the theory expects the same',
      name: 'Teachers',
      body: 'role {name} "«Who they are»"$0',
    },
  },
  properties: {
    enacted: { ...shared.enacted, example: 'enacted "Most coaches were asked to stand in for absent teachers"' },
  },
} as const satisfies Kind;
