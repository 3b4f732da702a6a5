import { capital, fileName, fill, lastPart, listed } from '@driver-diagrams/theory/model/sentences';
import { expect, test } from 'vitest';

test.each([
  ['a driver', 'A driver'],
  ['éxito', 'Éxito'],
  ['2030', '2030'],
  ['', ''],
])('capital %j', (text, expected) => expect(capital(text)).toBe(expected));

test.each<[string[], 'and' | 'or', string]>([
  [[], 'and', ''],
  [['x'], 'or', 'x'],
  [['x', 'y'], 'or', 'x or y'],
  [['x', 'y', 'z'], 'and', 'x, y and z'],
])('a list of %j with ‘%s’', (items, joint, expected) => expect(listed(items, joint)).toBe(expected));

test.each([
  ['{count} more', { count: 3 }, '3 more'],
  ['{count} of {all}', { count: 3 }, '3 of {all}'],
  ['{constructor}', {}, '{constructor}'],
  // What is put in is not looked through again.
  ['{a}{b}', { a: '{b}', b: '$&' }, '{b}$&'],
])('fill %j', (text, values, expected) => expect(fill(text, values)).toBe(expected));

test.each([
  ['file:///w/my%20theory.driver', 'my theory.driver'],
  ['file:///w/50%.driver', '50%.driver'],
  ['a.driver', 'a.driver'],
])('the file %s', (uri, expected) => expect(fileName(uri)).toBe(expected));

test('the last part of a path stays as it is written', () => expect(lastPart('/w/a%20b.driver')).toBe('a%20b.driver'));
