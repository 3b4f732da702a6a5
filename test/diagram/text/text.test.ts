import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isRightToLeft, widthOf } from '../../../diagram/src/text/measure.ts';
import { printable, wrap } from '../../../diagram/src/text/wrap.ts';

const EM = 2048;

describe('the width of a text', () => {
  it.each([
    ['', 0],
    ['A', 1413 / EM],
    ['AV', (1413 * 2) / EM],
    ['質', 1],
    ['質の高い', 4],
    ['한국', 2],
    ['👩‍👩‍👧‍👦', 1],
    ['👩🏽‍🏫', 1],
    ['❤️', 1],
    ['אב', 1.2],
    ['\u200d', 0],
  ])('counts %j as %d em', (text, ems) => {
    expect(widthOf(text, 1, 400)).toBeCloseTo(ems, 2);
  });

  it('knows two weights', () => {
    expect(widthOf('Mentors', 12, 600)).toBeGreaterThan(widthOf('Mentors', 12, 400));
  });
});

const lines = (text: string, room: number) => wrap(text, room, 10, 400).map((line) => line.text);

const anyText = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 80 }), fc.string({ unit: 'binary', maxLength: 80 }));

describe('setting text into lines', () => {
  it.each([
    ['one two three', 30, ['one', 'two', 'three']],
    ['co-teaching', 45, ['co-', 'teaching']],
    ['at -5 points', 30, ['at -5', 'points']],
    ['a\nb', 100, ['a', 'b']],
    ['質の高い指導', 30, ['質の高', 'い指導']],
    ['終わり。次', 30, ['終わり。'.slice(0, 2), 'り。次']],
    ['aaaaaaaaaaaa', 30, ['aaaaa', 'aaaaa', 'aa']],
    ['👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦', 20, ['👩‍👩‍👧‍👦👩‍👩‍👧‍👦', '👩‍👩‍👧‍👦']],
    ['', 100, ['']],
  ])('sets %j in %d points', (text, room, expected) => {
    expect(lines(text, room)).toEqual(expected);
  });

  it('loses no character and keeps to its room, whatever the text', () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 20, max: 300 }), (text, room) => {
        const set = wrap(text, room, 10, 400);
        const bare = (words: string) => words.replace(/\s/g, '');
        expect(bare(set.map((line) => line.text).join(''))).toBe(bare(printable(text)));
        for (const line of set) {
          expect(line.width).toBeLessThanOrEqual(room + 0.001);
          expect(line.width).toBeCloseTo(widthOf(line.text, 10, 400), 6);
        }
      }),
    );
  });

  it.each([
    ['a\u0007b', 'a b'],
    ['  many   blanks ', 'many blanks'],
    ['\ud800', '\ufffd'],
    ['\u202eturned', 'turned'],
    ['a\r\nb\u2028c', 'a\nb\nc'],
  ])('makes %j printable', (text, expected) => {
    expect(printable(text)).toBe(expected);
  });
});

it.each([
  ['מורים', true],
  ['  «מורים» and others', true],
  ['3 مدارس', true],
  ['mentors מורים', false],
  ['質', false],
  ['123', false],
])('%j is right to left: %s', (text, expected) => {
  expect(isRightToLeft(text)).toBe(expected);
});
