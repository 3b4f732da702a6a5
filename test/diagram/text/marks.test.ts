/** Text as people type it: what its marks say, and that nothing else of it is lost. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Block, readBlocks } from '../../../diagram/src/text/blocks.ts';
import { linkTo } from '../../../diagram/src/text/links.ts';
import { type Run, readMarks, wordsOf } from '../../../diagram/src/text/marks.ts';
import { widthOf } from '../../../diagram/src/text/measure.ts';
import { wrapRuns } from '../../../diagram/src/text/runs.ts';
import { runs } from '../../laws/runs.ts';

/** Marks as letters: `B(…)` bold, `I(…)` italics, `L(…)→address`. */
function shown(read: readonly Run[]): string {
  return read
    .map(({ text, bold, slant, href }) => {
      const bolder = bold ? `B(${text})` : text;
      const slanted = slant ? `I(${bolder})` : bolder;
      return href === undefined ? slanted : `L(${slanted})→${href}`;
    })
    .join('');
}

function outline(blocks: readonly Block[]): string[] {
  return blocks.map((block) => {
    if (block.kind === 'paragraph') return shown(block.runs);
    if (block.kind === 'item') return `${'  '.repeat(block.level)}${block.mark} ${shown(block.runs)}`;
    return [block.head, ...block.rows].map((row) => row.map(shown).join(' | ')).join(' / ');
  });
}

describe('marks within a line', () => {
  it.each([
    ['**bold** words', 'B(bold) words'],
    ['*slanted*, _too_.', 'I(slanted), I(too).'],
    ['***both***', 'I(B(both))'],
    ['**a *b* c**', 'B(a )I(B(b))B( c)'],
    ['**a *b***', 'B(a )I(B(b))'],
    ['(*in brackets*)', '(I(in brackets))'],
    ['这是**重点**内容', '这是B(重点)内容'],
    // What is no mark.
    ['2 * 3', '2 * 3'],
    ['2*3*4 and 2**3**4', '2*3*4 and 2**3**4'],
    ['snake_case_name and _', 'snake_case_name and _'],
    ['*', '*'],
    ['unclosed **bold', 'unclosed **bold'],
    ['**one **two', '**one **two'],
    ['*p < 0.05, **p < 0.01', '*p < 0.05, **p < 0.01'],
    ['Cost* and time* fell', 'Cost* and time* fell'],
    ['(*) a footnote (*)', '(*) a footnote (*)'],
    ['Name: ____ and ____', 'Name: ____ and ____'],
    ['a < b & <b>c</b> &amp; # d', 'a < b & <b>c</b> &amp; # d'],
    // Addresses.
    ['[the audit](https://a.example/b)', 'L(the audit)→https://a.example/b'],
    ['[**the** audit](https://a.example/b_(c))', 'L(B(the))→https://a.example/b_(c)L( audit)→https://a.example/b_(c)'],
    ['**[x](https://a.example)**', 'L(B(x))→https://a.example/'],
    ['see https://a.example/b_c_d.', 'see L(https://a.example/b_c_d)→https://a.example/b_c_d.'],
    ['(http://a.example/x)', '(L(http://a.example/x)→http://a.example/x)'],
    ['to a.b@c.example, please', 'to L(a.b@c.example)→mailto:a.b@c.example, please'],
    ['[write](mailto:a@b.example)', 'L(write)→mailto:a@b.example'],
    ['[x](javascript:alert(1)) [y](file:///etc) [z](#a)', '[x](javascript:alert(1)) [y](file:///etc) [z](#a)'],
    ['array[1](2) and [](https://a.example)', 'array[1](2) and [](L(https://a.example)→https://a.example/)'],
    ['at @home, a@b, https://', 'at @home, a@b, https://'],
  ])('%s', (text, expected) => {
    expect(shown(readMarks(text))).toBe(expected);
  });

  it.each([
    ['HTTPS://A.example/ä', 'https://a.example/%C3%A4'],
    ['a@b.example', 'mailto:a@b.example'],
    ['javascript:alert(1)//@', undefined],
    ['data:text/html,@', undefined],
    ['ftp://a.example', undefined],
    ['https://', undefined],
    ['www.a.example', undefined],
  ])('leads from %s to %s', (written, expected) => {
    expect(linkTo(written)).toBe(expected);
  });
});

describe('paragraphs, lists and tables', () => {
  it.each([
    ['a paragraph broken by hand', 'one\n  two\nthree\n\nfour', ['one two three', 'four']],
    ['bullets of each kind', '- a\n– b\n• c\n* d', ['• a', '• b', '• c', '• d']],
    ['right below a sentence', 'We saw:\n- a\n  that goes on\n- b', ['We saw:', '• a that goes on', '• b']],
    ['numbers', '1. a\n\n2. b\n3) c\na) d\nb) e', ['1. a', '2. b', '3) c', 'a) d', 'b) e']],
    ['nested', '- a\n  - b\n    - c\n\t- d\n- e', ['• a', '  • b', '  • c', '  • d', '• e']],
    ['a list in a numbered one', '1. a\n   - b\n2. c', ['1. a', '  • b', '2. c']],
    [
      'a sentence whose next line begins with a number',
      'We began in\n12. May and in\n2024. So',
      ['We began in 12. May and in 2024. So'],
    ],
    ['marks that are none', '*\n-5 points\n-\n2024. A year', ['* -5 points - 2024. A year']],
    ['a table', '| a | **b** |\n|---|--:|\n| 1 | 2 |\n| 3 |\nafter', ['a | B(b) / 1 | 2 / 3 | ', 'after']],
    ['a cell too many', '| a | b |\n|--|--|\n| 1 | 2 | 3 |', ['a | b / 1 | 2 | 3']],
    ['a line in a cell', 'a | b\n-|-\n1 \\| 2 | 3', ['a | b / 1 | 2 | 3']],
    ['seven columns', '|a|b|c|d|e|f|g|\n|-|-|-|-|-|-|-|', ['|a|b|c|d|e|f|g| |-|-|-|-|-|-|-|']],
    ['lines that are no table', 'either | or\nboth', ['either | or both']],
    ['nothing', ' \n\n', []],
  ])('%s', (_, text, expected) => {
    expect(outline(readBlocks(text))).toEqual(expected);
  });
});

/** Letters and digits, in their order. */
const letters = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '');

function wordsIn(block: Block): string {
  if (block.kind === 'table') return [block.head, ...block.rows].flat().map(wordsOf).join('');
  return (block.kind === 'item' ? block.mark : '') + wordsOf(block.runs);
}

/** Made of what marks are made of. */
const typed = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '*',
        '**',
        '_',
        '- ',
        '* ',
        '1. ',
        'a) ',
        '• ',
        '|',
        '|---|',
        '\n',
        '\n\n',
        ' ',
        '  ',
        '(',
        ')',
        '.',
      ),
      fc.constantFrom('a', 'word', 'x_y', '12', 'é', '重点', 'שלום'),
      fc.string({ maxLength: 3 }),
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(''));

const word = fc.constantFrom('falls', 'Ward', '12%', 'night', '2', 'x_y', 'שלום');
const words = fc.array(word, { minLength: 1, maxLength: 4 }).map((some) => some.join(' '));
const written = fc.oneof(
  fc.record({ kind: fc.constant('plain' as const), text: words }),
  fc.record({ kind: fc.constant('**' as const), text: words }),
  fc.record({ kind: fc.constant('*' as const), text: words }),
  fc.record({ kind: fc.constant('link' as const), text: words }),
);

describe('the law of marks', () => {
  it('no letter is lost, doubled or moved, whatever is typed', () => {
    fc.assert(
      fc.property(typed, (text) => {
        expect(letters(readBlocks(text).map(wordsIn).join(''))).toBe(letters(text));
      }),
      runs(400),
    );
  });

  it('the words shown, in order, are the words typed without the marks', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(written, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 6 }),
        (items) => {
          const put = ({ kind, text }: { kind: string; text: string }) => {
            if (kind === 'link') return `[${text}](https://a.example/${'b'})`;
            return kind === 'plain' ? text : `${kind}${text}${kind}`;
          };
          const blocks = readBlocks(items.map((parts) => `- ${parts.map(put).join(' ')}`).join('\n'));
          expect(blocks.map(wordsIn)).toEqual(items.map((parts) => `•${parts.map(({ text }) => text).join(' ')}`));
        },
      ),
      runs(200),
    );
  });

  it('lines of several looks keep to their room and lose nothing', () => {
    fc.assert(
      fc.property(typed, fc.integer({ min: 30, max: 300 }), (text, room) => {
        for (const block of readBlocks(text)) {
          if (block.kind === 'table') continue;
          const lines = wrapRuns(block.runs, room, 10);
          const bare = (some: string) => some.replace(/\s/g, '');
          expect(bare(lines.flatMap(({ pieces }) => pieces.map((piece) => piece.text)).join(''))).toBe(
            bare(wordsOf(block.runs)),
          );
          for (const { pieces, width } of lines) {
            expect(width).toBeLessThanOrEqual(room + 0.01);
            for (const piece of pieces) {
              expect(piece.x).toBeGreaterThanOrEqual(-0.01);
              expect(piece.x + piece.width).toBeLessThanOrEqual(width + 0.01);
              expect(piece.width).toBeCloseTo(widthOf(piece.text, 10, piece.weight), 6);
            }
            const placed = pieces.toSorted((one, two) => one.x - two.x);
            placed.slice(1).forEach((piece, n) => {
              expect(piece.x).toBeGreaterThanOrEqual((placed[n]?.x ?? 0) + (placed[n]?.width ?? 0) - 0.01);
            });
          }
        }
      }),
      runs(400),
    );
  });

  it.each([
    ['from the left', 'one **two** three', ['one', 'two', 'three']],
    ['from the right', 'אחת **שתיים** שלוש', ['שלוש', 'שתיים', 'אחת']],
    ['two Latin looks in a Hebrew line', 'אחת **one** *two* שלוש', ['שלוש', 'one', 'two', 'אחת']],
    ['two Hebrew looks in a Latin line', 'one **אחת** *שתיים* two', ['one', 'שתיים', 'אחת', 'two']],
  ])('stands in the order of its script: %s', (_, text, expected) => {
    const [line] = wrapRuns(readMarks(text), 400, 10);
    const placed = line?.pieces.toSorted((one, two) => one.x - two.x) ?? [];
    expect(placed.map((piece) => piece.text)).toEqual(expected);
    const gaps = placed.slice(1).map((piece, n) => piece.x - ((placed[n]?.x ?? 0) + (placed[n]?.width ?? 0)));
    for (const gap of gaps) expect(gap).toBeGreaterThan(2);
  });
});
