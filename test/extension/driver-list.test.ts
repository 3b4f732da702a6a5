import { expect, test } from 'vitest';
import { partsOf } from '../../extension/src/new-theory/driver-list.ts';
import { capitalized, tidy } from '../../extension/src/new-theory/tidy.ts';

const LISTS: readonly [answer: string, ...parts: string[]][] = [
  [''],
  [' , ;. '],
  ['a, b', 'a', 'b'],
  ['a, b, c.', 'a', 'b', 'c'],
  ['a, b, and c', 'a', 'b', 'c'],
  ['a, b and c', 'a', 'b', 'c'],
  ['a, b, & c', 'a', 'b', 'c'],
  ['a, b, c, etc.', 'a', 'b', 'c'],
  ['a, A, b', 'a', 'b'],
  // One thing, until its author says otherwise
  ['Reading and writing', 'Reading and writing'],
  ['Leer y escribir', 'Leer y escribir'],
  ['Mentors, reading and writing, and courses', 'Mentors', 'reading and writing', 'courses'],
  ['Mentors, reading and writing and courses', 'Mentors', 'reading and writing', 'courses'],
  ['Andy helps, sandy beaches', 'Andy helps', 'sandy beaches'],
  // Spanish
  ['a, b y c', 'a', 'b', 'c'],
  ['a, b, y c', 'a', 'b', 'c'],
  ['mentores, ayuda e ideas', 'mentores', 'ayuda', 'ideas'],
  ['mentores, ayuda, e historias', 'mentores', 'ayuda', 'historias'],
  ['más ayuda; menos tabaco', 'más ayuda', 'menos tabaco'],
  // What is between semicolons holds its commas
  ['a; b', 'a', 'b'],
  ['Reading, writing and arithmetic; help', 'Reading, writing and arithmetic', 'help'],
  // Numbers, brackets and quotation marks
  ['1,200 mentors, 4,5 hours', '1,200 mentors', '4,5 hours'],
  ['Help (this week, not next), mentors', 'Help (this week, not next)', 'mentors'],
  ['“Stop, look” signs, mentors', '“Stop, look” signs', 'mentors'],
  ['Help (soon, mentors', 'Help (soon', 'mentors'],
  ['5" screens, mentors', '5" screens', 'mentors'],
  // Pasted lists, with their lines or without
  ['a\nb\r\nc', 'a', 'b', 'c'],
  ['- a\n- b, c\n', 'a', 'b, c'],
  ['1. a\n2) b\n(3) c', 'a', 'b', 'c'],
  ['- a - b - c', 'a', 'b', 'c'],
  ['• a • b, c', 'a', 'b, c'],
  ['•a •b', 'a', 'b'],
  ['1. a 2. b 3. c', 'a', 'b', 'c'],
  ['1) a 2) b', 'a', 'b'],
  ['1. Year 2. class', 'Year', 'class'],
  ['- one thing', 'one thing'],
  ['Well-being, follow-up', 'Well-being', 'follow-up'],
  // Other scripts
  ['学生，教师、时间', '学生', '教师', '时间'],
  ['طلاب، معلمون', 'طلاب', 'معلمون'],
];

test.each(LISTS)('%s', (answer, ...parts) => expect(partsOf(answer)).toEqual(parts));

test.each([
  ['  less  smoking. ', 'less smoking'],
  ['Grow in the U.S.', 'Grow in the U.S.'],
  ['All pass in 2028...', 'All pass in 2028'],
  ['hidden\u202E and\u0000 seen', 'hidden and seen'],
])('%s is tidied', (answer, expected) => expect(tidy(answer)).toBe(expected));

test.each([
  ['less smoking', 'Less smoking'],
  ['élèves', 'Élèves'],
  ['ñandúes', 'Ñandúes'],
  ['“students” first', '“Students” first'],
  ['¿qué falta?', '¿Qué falta?'],
  ['жизнь', 'Жизнь'],
  ['ßen', 'ßen'],
  ['𐐨𐐩', '𐐀𐐩'],
  ['iPads for all', 'iPads for all'],
  ['pH values', 'pH values'],
  ['90 days', '90 days'],
  ['学生', '学生'],
  ['', ''],
])('%s begins with a capital letter: %s', (title, expected) => expect(capitalized(title)).toBe(expected));
