/**
 * Texts as they come from word processors, from git, from other programs and from slips: what the author is told, where, and
 * what of the theory is there all the same. Only errors are listed; what a rule may remark beside them is tested with the rules.
 */
import { describe, expect, it } from 'vitest';
import { TODAY } from '../helpers/read.ts';
import { read } from '../laws/read.ts';

interface Row {
  name: string;
  /** The text of `a.driver`. */
  text: string;
  /** Other files of the folder. */
  files?: Record<string, string>;
  /** Errors in the order of the text: a part of the message, and the text it stands at. */
  sees: [message: string, at: string][];
  /** Statements that are read, as ids with titles; then links, as `from>to`. */
  still: string;
  links?: string;
}

const unclosedText = 'The quotation mark opened here is never closed.';
const unclosedBrace = 'The brace { opened here is never closed.';
const conflict = 'Git could not join two versions here and left both.';
const notText = 'This file is not text.';
const noMeaning = 'has no meaning here.';
const outside = 'lies outside the folder you work in';

const rows: Row[] = [
  {
    name: 'pasted from a word processor',
    text: 'theory “Algebra for all”\n\nAim: Graduates “90% graduate by June 2030”\n•\tPrimary driver: Mentors „Enough mentors“ → Graduates\n•\u00A0Idea: Paired «Place interns in pairs» ⇒ Mentors {\n\u00A0\u00A0–\u00A0status: testing;\n\u00A0\u00A0–\u00A0by December 2030\n}\n',
    sees: [],
    still: 'Graduates: 90% graduate by June 2030 | Mentors: Enough mentors | Paired: Place interns in pairs',
    links: 'Mentors>Graduates Paired>Mentors',
  },
  { name: 'an empty file', text: '', sees: [], still: '' },
  { name: 'a file of spaces', text: '\uFEFF \n\t\r\n\u00A0', sees: [], still: '' },
  { name: 'comments alone', text: '// only\n# this\n/* and\nthat */', sees: [], still: '' },
  {
    name: 'a brace that is never closed: the next statement begins in the first column',
    text: 'aim A "One" {\n  for "all"\n\nprimary driver B "Two" -> A\nchange idea C "Three" -> B\n',
    sees: [[unclosedBrace, '{']],
    still: 'A: One | B: Two | C: Three',
    links: 'B>A C>B',
  },
  {
    name: 'two braces that are never closed',
    text: 'aim A "One" {\n  primary driver B "Two" {\n    change idea C "Three"\n\nprimary driver D "Four" -> A\n',
    sees: [
      [unclosedBrace, '{'],
      [unclosedBrace, '{'],
    ],
    still: 'A: One | B: Two | C: Three | D: Four',
    links: 'B>A C>B D>A',
  },
  {
    name: 'a quotation mark that is never closed, at the end of a line',
    text: 'aim A "One\nprimary driver B "Two" -> A\n',
    sees: [[unclosedText, '"One']],
    still: 'A: One | B: Two',
    links: 'B>A',
  },
  {
    name: 'a quotation mark that is never closed, before an arrow and a brace',
    text: 'primary driver B "Two -> A { change idea C "Three" }\naim A "One"\n',
    sees: [[unclosedText, '"Two']],
    still: 'B: Two | C: Three | A: One',
    links: 'B>A C>B',
  },
  {
    name: 'three quotation marks that are never closed',
    text: 'aim A "One" {\n  vision """Some\n  words\n}\nprimary driver B "Two" -> A\n',
    sees: [['The three quotation marks opened here are never closed.', '"""']],
    still: 'A: One | B: Two',
    links: 'B>A',
  },
  {
    name: 'a comment that is never closed',
    text: 'aim A "One"\n/* not closed\nprimary driver B "Two" -> A\n',
    sees: [['The comment opened here is never closed.', '/*']],
    still: 'A: One | B: Two',
    links: 'B>A',
  },
  {
    name: 'a conflict of git: the first version is read, and what follows',
    text: 'aim A "One"\n<<<<<<< HEAD\nprimary driver B "Two" -> A\n=======\nprimary driver B "Half" -> A\n>>>>>>> topic\nchange idea C "Three" -> B\n',
    sees: [[conflict, '<<<<<<<']],
    still: 'A: One | B: Two | C: Three',
    links: 'B>A C>B',
  },
  {
    name: 'a conflict of git with the version before',
    text: 'aim A "One"\r\n<<<<<<< HEAD\r\nprimary driver B "Two" -> A\r\n||||||| base\r\nprimary driver B "Old" -> A\r\n=======\r\nprimary driver B "Half" -> A\r\n>>>>>>> topic\r\nchange idea C "Three" -> B\r\n',
    sees: [[conflict, '<<<<<<<']],
    still: 'A: One | B: Two | C: Three',
    links: 'B>A C>B',
  },
  {
    name: 'a picture in place of a text',
    text: '\x89PNG\r\n\x1A\n\0\0\0\rIHDR aim A "One"',
    sees: [[notText, '\x89']],
    still: '',
  },
  {
    name: 'a document in place of a text',
    text: 'PK\x03\x04\x14\0\x06\0word/document.xml',
    sees: [[notText, 'P']],
    still: '',
  },
  {
    name: 'a few bytes that are no text',
    text: '\x01\x02\uFFFD\uFFFD\naim A "One"\n',
    sees: [[noMeaning, '\x01\x02\uFFFD\uFFFD']],
    still: 'A: One',
  },
  {
    name: 'CR LF, a byte order mark and tabs',
    text: '\uFEFFaim\tA\t"One"\r\n{\r\n\tby\t2020\r\n}\r\nprimary\tdriver\tB\t"Two"\t->\tA\r\n',
    sees: [],
    still: 'A: One | B: Two',
    links: 'B>A',
  },
  {
    name: 'a ring of links',
    text: 'aim Z "Goal"\nprimary driver A "One" -> Z\ndriver B "Two" -> C\ndriver C "Three" -> D -> A\ndriver D "Four" -> B\nchange idea E "Five" -> A\n',
    sees: [['These items lead back to themselves: “Two”, “Three”, “Four”, “Two”.', 'B']],
    still: 'Z: Goal | A: One | B: Two | C: Three | D: Four | E: Five',
    links: 'A>Z B>C C>D C>A D>B E>A',
  },
  {
    name: 'a driver that leads to itself',
    text: 'driver B "Two" -> B\naim A "One"\n',
    sees: [['“Two” leads to itself.', 'B']],
    still: 'B: Two | A: One',
    links: 'B>B',
  },
  {
    name: 'an import of a file that is not there',
    text: 'import "nowhere.driver" as n\naim A "One" -> n.X\nprimary driver B "Two" -> A',
    sees: [['There is no file “nowhere.driver”.', '"nowhere.driver"']],
    still: 'A: One | B: Two',
    links: 'A>?n.X B>A',
  },
  {
    name: 'an import of the file itself',
    text: 'import "a.driver"\naim A "One"\nprimary driver B "Two" -> A',
    sees: [['“a.driver” is this very file.', '"a.driver"']],
    still: 'A: One | B: Two',
    links: 'B>A',
  },
  {
    name: 'imports from outside the workspace, in every way to write one',
    text: 'import "../secret.driver" as n\nimport "/etc/passwd"\nimport "https://example.org/a.driver"\nimport "C:\\\\a.driver"\nimport "~/a.driver"\nimport "x/../../a.driver"\nimport "file:///etc/passwd"\naim A "One"',
    sees: [
      [outside, '"../secret.driver"'],
      [outside, '"/etc/passwd"'],
      [outside, '"https://example.org/a.driver"'],
      [outside, '"C:\\\\a.driver"'],
      [outside, '"~/a.driver"'],
      [outside, '"x/../../a.driver"'],
      [outside, '"file:///etc/passwd"'],
    ],
    still: 'A: One',
  },
  {
    name: 'an import with no path',
    text: 'import\naim A "One"',
    sees: [['the path of a file in quotation marks', 'import']],
    still: 'A: One',
  },
  {
    name: 'imports in a ring, which may be',
    text: 'import "b.driver" as b\naim A "One"\nprimary driver B "Two" -> b.Top -> A',
    files: {
      'b.driver': 'import "c.driver"\naim Top "Top"\nprimary driver D "Four" -> Top -> Third',
      'c.driver': 'import "a.driver" as a\naim Third "Third"\nprimary driver E "Five" -> a.A',
    },
    sees: [],
    still: 'A: One | B: Two',
    links: 'B>Top B>A',
  },
  {
    name: 'two files with the same names',
    text: 'import "b.driver" as b\naim A "One"\nprimary driver B "Two" -> A\nchange idea C "Three" -> B\nchange idea D "Four" -> b.B',
    files: { 'b.driver': 'aim A "Their one"\nprimary driver B "Their two" -> A' },
    sees: [],
    still: 'A: One | B: Two | C: Three | D: Four',
    links: 'B>A C>B D>B',
  },
  {
    name: 'one name twice in a file',
    text: 'aim A "One"\nprimary driver B "Two" -> A\nprimary driver B "Three" -> A\nchange idea C "Four" -> B',
    sees: [['‘B’ is used twice', 'B']],
    still: 'A: One | B: Two | B~2: Three | C: Four',
    links: 'B>A B~2>A C>B',
  },
  {
    name: 'HTML in titles',
    text: 'aim A "<script>alert(1)</script> & co <b>"\nprimary driver B "A & B &amp; C" -> A',
    sees: [],
    still: 'A: <script>alert(1)</script> & co <b> | B: A & B &amp; C',
    links: 'B>A',
  },
  {
    name: 'HTML between statements',
    text: 'aim A "One"\n<script>alert(1)</script>\nprimary driver B "Two" -> A',
    sees: [[noMeaning, '<']],
    still: 'A: One | B: Two',
    links: 'B>A',
  },
  {
    name: 'names and titles in any script',
    text: 'aim Größe_1 "Größe – ñ"\nprimary driver 教師 "質の高い教師" -> Größe_1\nsecondary driver מורים "מורים טובים" -> 教師\nchange idea उद्देश्य "हिन्दी" -> מורים\nchange idea Ἀρχή "👩🏽‍🏫" -> 教師\nchange idea "🎓" -> 教師',
    sees: [],
    still: 'Größe_1: Größe – ñ | 教師: 質の高い教師 | מורים: מורים טובים | उद्देश्य: हिन्दी | Ἀρχή: 👩🏽‍🏫 | idea: 🎓',
    links: '教師>Größe_1 מורים>教師 उद्देश्य>מורים Ἀρχή>教師 idea>教師',
  },
  {
    name: 'names that are words of programs',
    text: 'aim constructor "One"\nprimary driver __proto__ "Two" -> constructor\nchange idea toString "Three" -> __proto__ {\n  hasOwnProperty "x"\n  constructor "y"\n}',
    sees: [],
    still: 'constructor: One | __proto__: Two | toString: Three',
    links: '__proto__>constructor toString>__proto__',
  },
  {
    name: 'a picture sign for a name',
    text: 'aim A "One"\nprimary driver 🎓 "Two" -> A\nchange idea C "Three" -> A',
    sees: [[noMeaning, '🎓']],
    still: 'A: One | driver: | C: Three',
    links: 'driver>A C>A',
  },
];

describe('bad input', () => {
  it.each(rows.map((row) => [row.name, row] as const))(
    '%s',
    async (_name, { text, files = {}, sees, still, links }) => {
      const [file] = await read({ 'a.driver': text, ...files });
      const { elements, links: read_ } = file.theory;
      const errors = file.check({ today: TODAY }).filter(({ severity }) => severity === 'error');
      expect(errors.map(({ message, place }) => [message, text.slice(place.start, place.end)])).toEqual(
        sees.map(([message, at]) => [expect.stringContaining(message), at]),
      );
      const id = (key: string | undefined, name: string) => key?.slice(key.indexOf('#') + 1) ?? `?${name}`;
      expect(elements.map((each) => `${each.id}: ${each.title ?? ''}`.trim()).join(' | ')).toBe(still);
      expect(read_.map(({ from, to }) => `${id(from.to, from.text)}>${id(to.to, to.text)}`).join(' ')).toBe(
        links ?? '',
      );
    },
  );

  it('has each name once', () => {
    expect(new Set(rows.map(({ name }) => name)).size).toBe(rows.length);
  });
});
