/** Formatting as an editor asks for it: changes of whole lines, of what is selected, and of the line being typed. */
import { edits } from '@driver-diagrams/theory/format/edits';
import { format } from '@driver-diagrams/theory/format/format';
import { indentLine } from '@driver-diagrams/theory/format/indent';
import { describe, expect, it } from 'vitest';
import { apply } from './apply.ts';

const ROUGH = `aim A   "a" {
  by 2030
	needs all
  for "people"
}

primary driver B "b"   -> A
primary driver C "c"   -> A {
	by 2030 }   primary driver D   "d"
`;

describe('changes', () => {
  it('touch only the lines that differ', () => {
    const lines = edits(ROUGH).map(({ start, end, text }) => [ROUGH.slice(start, end), text]);
    expect(lines).toEqual([
      ['aim A   "a" {\n', 'aim A "a" {\n'],
      ['\tneeds all\n', '  needs all\n'],
      ['primary driver B "b"   -> A\n', 'primary driver B "b" -> A\n'],
      ['primary driver C "c"   -> A {\n\tby 2030 }   ', 'primary driver C "c" -> A {\n  by 2030\n}\n'],
      ['primary driver D   "d"\n', 'primary driver D "d"\n'],
    ]);
    expect(apply(ROUGH, edits(ROUGH))).toBe(format(ROUGH));
  });

  it('are none where all is well', () => {
    expect(edits(format(ROUGH))).toEqual([]);
  });

  it('keep the lines between two that differ, in a long statement too', () => {
    const notes = Array.from({ length: 300 }, (_, n) => `  note "${n}"\n`).join('');
    const text = `aim A "a" {\n  by: 2030\n${notes}  needs ALL\n}\n`;
    expect(edits(text).map((edit) => edit.text)).toEqual(['  by 2030\n', '  needs all\n']);
  });
});

/** What is selected stands between « and ». */
const SELECTED: [what: string, text: string, formatted: string][] = [
  ['a statement', 'aim  A\naim  «B»\naim  C\n', 'aim  A\naim B\naim  C\n'],
  ['a cursor', 'aim  A\naim  B«»\naim  C\n', 'aim  A\naim B\naim  C\n'],
  ['two statements', 'aim  «A\naim  »B\naim  C\n', 'aim A\naim B\naim  C\n'],
  ['a line of a statement', 'aim  A {\n by «2030»\n }\naim  B\n', 'aim A {\n  by 2030\n}\naim  B\n'],
  ['one of two on a line', 'aim  «A» "a" aim  B\naim  C\n', 'aim A "a"\naim B\naim  C\n'],
  ['nothing', '«»', ''],
];

describe('a selection', () => {
  it.each(SELECTED)('%s', (_, marked, formatted) => {
    const start = marked.indexOf('«');
    const end = marked.indexOf('»') - 1;
    const text = marked.replace('«', '').replace('»', '');
    expect(apply(text, edits(text, { start, end }))).toBe(formatted);
  });
});

/** What was typed stands before `<|>`. */
const TYPED: [what: string, text: string, indented: string][] = [
  ['a new line in braces', 'aim A {\n<|>', 'aim A {\n  '],
  ['a new line in inner braces', 'aim A {\n  pdsa P {\n<|>', 'aim A {\n  pdsa P {\n    '],
  ['a new line behind braces', 'aim A {\n}\n  <|>', 'aim A {\n}\n'],
  ['a new line behind a property', 'aim A {\n  by 2030\n      <|>', 'aim A {\n  by 2030\n  '],
  ['a line that moves down', 'aim A {\n<|>by 2030\n}', 'aim A {\n  by 2030\n}'],
  ['a brace on a line of its own', 'aim A\n  -> B\n{\n<|>', 'aim A\n  -> B\n{\n  '],
  ['a brace behind the last link', 'aim A\n  -> B {\n<|>', 'aim A\n  -> B {\n  '],
  ['an author who uses four spaces', 'aim A {\n    pdsa P {\n<|>', 'aim A {\n    pdsa P {\n      '],
  ['links stay where they are', 'aim A\n  -> B\n  <|>', 'aim A\n  -> B\n  '],
  ['a link that moves down', 'aim A\n    <|>-> B', 'aim A\n    -> B'],
  ['a line of a long text', 'aim A {\n  note """\n       <|>\n  """\n}', 'aim A {\n  note """\n       \n  """\n}'],
  ['a line of a comment', '/* so\n      <|>\n*/', '/* so\n      \n*/'],
  ['a brace in a comment', 'aim A // {\n<|>', 'aim A // {\n'],
  ['a closing brace', 'aim A {\n  by 2030\n  }<|>', 'aim A {\n  by 2030\n}'],
  ['an inner closing brace', 'aim A {\n  pdsa P {\n}<|>\n}', 'aim A {\n  pdsa P {\n  }\n}'],
  ['a closing brace below links', 'aim A\n  -> B\n{\n  }<|>', 'aim A\n  -> B\n{\n}'],
  ['a closing brace at the end of a line', '   aim A { }<|>', '   aim A { }'],
  ['a closing brace too many', '  }<|>', '}'],
  ['an empty text', '<|>', ''],
];

describe('typing', () => {
  it.each(TYPED)('%s', (_, marked, indented) => {
    const offset = marked.indexOf('<|>');
    const text = marked.replace('<|>', '');
    const typed = text.charAt(offset - 1) === '}' ? '}' : '\n';
    expect(apply(text, indentLine(text, offset, typed))).toBe(indented);
  });
});
