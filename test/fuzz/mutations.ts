/**
 * Texts that nobody meant to write: theories that were cut, joined, stirred, nested, and strewn with signs and marks of other
 * languages. Seeded, so that each text can be had again from its number.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Numbers that look like chance; the same seed gives the same ones. */
export interface Random {
  /** A whole number from 0 up to, but not, `limit`. */
  below(limit: number): number;
  /** One of several; of none it gives nothing. */
  of<Value>(all: readonly Value[]): Value;
  /** True once in so many times. */
  once(times: number): boolean;
}

export function randomOf(seed: number): Random {
  let state = seed >>> 0;
  const below = (limit: number) => {
    // The steps of “mulberry32”: a counter whose bits are mixed until none tells of another.
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * limit);
  };
  return {
    below,
    of: <Value>(all: readonly Value[]) => all[below(all.length)] as Value,
    once: (times) => below(times) === 0,
  };
}

/** All theories below a folder of the project, in the order of their paths. */
export function theoriesIn(folder: string): string[] {
  const root = join(import.meta.dirname, '../..', folder);
  const paths = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.driver'));
  return paths.sort().map((path) => readFileSync(join(root, path), 'utf8'));
}

/** Small theories with what the samples lack: slips of drafts, nesting without names, all that a head can hold. */
export const DRAFTS: readonly string[] = [
  'aim A "a"\n',
  'aim A "a" "b"\nprimary driver\nchange idea -> A\nchange idea -> A\n',
  'theory "t" {\n  stage draft\n  headings {\n    A "a"\n    B "b"\n  }\n}\nimport "b.driver" as b\naim "x" -> b.X\n',
  'aim A {\n  by 2020\n  by 2021\n  primary driver {\n    secondary driver {\n      change idea { pdsa { do "x" on 2020 } }\n    }\n  }\n}\n',
  'driver B "b" because "x" because "y" -> A strongly because "z" -> A weakly confidence low citing E\nevidence E "e"\naim A\naim A\n',
  'poster "p" {\n  size A1\n  section "s" "t"\n}\nposter\nposter\nteam T "t" {\n  chair "A", "B"\n  full partner "X"\n}\n',
  'workstream W "Work" {\n  change idea I "i" { status adopted }\n}\nrole R\nrole R "r"\ncomponent C { centre component D }\n',
  'measure M "m" of A of A {\n  target 40% by 2020\n  target 50% by 2020\n  baseline 3\n  result 4 on 2020\n  result 4 on 2020\n  note "n"\n  note "n"\n}\n',
];

/** What must never come out of a picture or a page as it went in. */
export const MARKUP: readonly string[] = [
  ...[
    '<zq onload=1>',
    '</text><script>zq</script>',
    '"zqa="1',
    "'zqa='1",
    '&zq;',
    ']]>',
    '<!--',
    '<![CDATA[',
    '<?zq?>',
  ],
  ...['</title><zq>', '</script><zq>', '](command:zq)', '<img src=x onerror=zq>', '$' + '{zq}', '&#0;', '&lt;zq&gt;'],
  ...[
    'javascript:zq',
    '%00',
    '=cmd|zq!A0',
    '\x1B]0;zq\x07',
    'www.zq.org',
    '@zq',
    'GH-1',
    '| zq |',
    '```',
    '%%{init}%%',
  ],
];

const SIGNS: readonly string[] = [
  ...['\0', '\x01', '\x07', '\x08', '\x0B', '\x0C', '\x1B[31m', '\x7F', '\x85', '\u00A0', '\u00AD', '\u1680', '\u3000'],
  ...[
    '\u200B',
    '\u200C',
    '\u200D',
    '\u200E',
    '\u200F',
    '\u202A',
    '\u202D',
    '\u202E',
    '\u202C',
    '\u2066',
    '\u2069',
    '\u2028',
  ],
  ...['\uFEFF', '\uFFFD', '\uFFFE', '\uFFFF', '\uD800', '\uDC00', '\u0301', 'e\u0301', 'A\u030A\u0323', '\u{10FFFF}'],
  ...[
    '👩\u200D🔬',
    '🏴\u{E0067}\u{E0062}\u{E007F}',
    '🇫🇷',
    'א',
    'م',
    '師',
    'ไ',
    'ﷺ',
    'ß',
    'İ',
    'ı',
    'ǆ',
    '“',
    '”',
    '„',
    '«',
    '‘',
    '−',
    '→',
    '⇒',
  ],
];

const WORDS: readonly string[] = [
  ...[
    'aim',
    'primary driver',
    'secondary driver',
    'driver',
    'change idea',
    'outcome measure',
    'measure',
    'common measure',
  ],
  ...[
    'pdsa',
    'network',
    'team',
    'member',
    'evidence',
    'revision',
    'poster',
    'theory',
    'import',
    'headings',
    'role',
    'component',
  ],
  ...[
    'strategy',
    'support',
    'conjecture',
    'finding',
    'recommendation',
    'of',
    'about',
    'because',
    'citing',
    'status',
    'site',
    'on',
  ],
  ...[
    'by',
    'in',
    'from',
    'to',
    'for',
    'measured by',
    'as',
    'every year',
    'target',
    'baseline',
    'result',
    'data',
    'column',
    'logo',
  ],
  ...[
    'was',
    'allow',
    'note',
    'owner',
    'part of',
    'predict',
    'do',
    'study',
    'act',
    'next',
    'full partner',
    'strongly',
    'weakly',
  ],
  ...[
    'confidence low',
    'needs',
    'definition',
    'unit',
    'size',
    'view',
    'chart',
    'section',
    'photo',
    'numbers',
    'like',
    'authors',
    'workstream',
    'cycle',
  ],
];

const TOKENS: readonly string[] = [
  ...[
    '{',
    '}',
    '->',
    '→',
    '=>',
    '"',
    '"""',
    "'",
    '/*',
    '*/',
    '//',
    '#',
    ',',
    '.',
    ':',
    ';',
    '=',
    '\\',
    '\\"',
    '|',
    '- ',
    '• ',
  ],
  ...[
    '<<<<<<< ours\n',
    '=======\n',
    '>>>>>>> theirs\n',
    '||||||| base\n',
    '2016',
    '2016-13-45',
    '0000-00-00',
    '9999-12-31',
  ],
  ...[
    '12,5',
    '40%',
    '+5 points',
    '2007/08',
    'December 2016',
    '1/2/03',
    '1e999',
    '-0',
    '9'.repeat(400),
    'NaN',
    '__proto__',
  ],
  ...[
    'constructor',
    'toString',
    'hasOwnProperty',
    'A',
    'A.B',
    'A.',
    '.A',
    'Équipe',
    '教師',
    '_',
    'a-b',
    '"../../etc/passwd"',
  ],
];

const LINE_ENDS = ['\n', '\r\n', '\r', '\n\r', '\r\r\n', '\u2028', '\u0085'];

/** Changes a text. `others` are texts to take from. */
export type Mutator = (text: string, random: Random, others: readonly string[]) => string;

const place = (text: string, random: Random) => random.below(text.length + 1);
const put = (text: string, at: number, what: string) => text.slice(0, at) + what + text.slice(at);
const piecesOf = (text: string) => text.match(/"[^"\n]*"|\w+|\s+|[^\w\s]/gu) ?? [];

/** Puts something behind one of the quotation marks, or before it. */
function inTitle(text: string, random: Random, what: string): string {
  const marks = [...text.matchAll(/"/g)].map(({ index }) => index);
  return marks.length === 0 ? text + what : put(text, random.of(marks) + random.below(2), what);
}

/** Does something to the lines, or to the pieces, of a text. */
function among(parts: string[], glue: string, work: (parts: string[]) => void): string {
  work(parts);
  return parts.join(glue);
}

function swap(parts: string[], random: Random): void {
  const [one, two] = [random.below(parts.length), random.below(parts.length)];
  [parts[one], parts[two]] = [parts[two] ?? '', parts[one] ?? ''];
}

/** A line with the braces that it opens, as the number of its first line and of the line behind its last. */
function blockAt(lines: readonly string[], random: Random): [from: number, to: number] {
  const from = random.below(lines.length);
  let [to, depth] = [from, 0];
  for (const line of lines.slice(from)) {
    to++;
    for (const sign of line) depth += sign === '{' ? 1 : sign === '}' ? -1 : 0;
    if (depth <= 0) break;
  }
  return [from, to];
}

/** By family: what is done to texts, from single bytes to whole statements. */
export const MUTATORS: Readonly<Record<string, Readonly<Record<string, Mutator>>>> = {
  bytes: {
    flip: (text, random) => {
      const bytes = Buffer.from(text);
      for (let n = random.below(4); n >= 0 && bytes.length > 0; n--)
        bytes[random.below(bytes.length)] = random.below(256);
      return bytes.toString('utf8');
    },
    cut: (text, random) => text.slice(0, place(text, random)),
    behead: (text, random) => text.slice(place(text, random)),
    remove: (text, random) => {
      const at = place(text, random);
      return text.slice(0, at) + text.slice(at + 1 + random.below(random.once(2) ? 3 : 120));
    },
    double: (text, random) => {
      const at = place(text, random);
      return put(text, at, text.slice(at, at + random.below(400)));
    },
  },
  tokens: {
    word: (text, random) => put(text, place(text, random), ` ${random.of(WORDS)} `),
    token: (text, random) => put(text, place(text, random), random.of(TOKENS)),
    drop: (text, random) =>
      among(piecesOf(text), '', (all) => all.splice(random.below(all.length), 1 + random.below(3))),
    swap: (text, random) => among(piecesOf(text), '', (all) => swap(all, random)),
    change: (text, random) =>
      among(piecesOf(text), '', (all) => {
        if (all.length > 0) all[random.below(all.length)] = random.of(random.once(2) ? WORDS : TOKENS);
      }),
    rename: (text, random) => {
      const names = [...text.matchAll(/\b[A-Z]\w+\b/g)].map(([name]) => name);
      const name = random.of(['__proto__', 'constructor', 'aim', 'A', 'É', 'E\u0301', 'to', 'length', '']);
      return names.length === 0 ? text : text.replaceAll(random.of(names), name);
    },
    untitle: (text, random) => {
      const titles = [...text.matchAll(/ "[^"\n]*"/g)];
      const { index, 0: title } = random.of(titles) ?? { index: 0, 0: '' };
      return text.slice(0, index) + text.slice(index + title.length);
    },
  },
  splices: {
    splice: (text, random, others) => {
      const other = random.of(others);
      return text.slice(0, place(text, random)) + other.slice(place(other, random));
    },
    mix: (text, random, others) => {
      const two = random.of(others).split('\n');
      return text
        .split('\n')
        .flatMap((line, n) => (random.once(3) ? [line, two[n] ?? ''] : [line]))
        .join('\n');
    },
    swapLines: (text, random) => among(text.split('\n'), '\n', (all) => swap(all, random)),
    moveBlock: (text, random) =>
      among(text.split('\n'), '\n', (lines) => {
        const [from, to] = blockAt(lines, random);
        lines.splice(random.below(lines.length), 0, ...lines.splice(from, to - from));
      }),
    doubleBlock: (text, random) =>
      among(text.split('\n'), '\n', (lines) => {
        lines.splice(random.below(lines.length), 0, ...lines.slice(...blockAt(lines, random)));
      }),
    dropBlock: (text, random) =>
      among(text.split('\n'), '\n', (lines) => {
        const [from, to] = blockAt(lines, random);
        lines.splice(from, to - from);
      }),
  },
  nesting: {
    deep: (text, random) => {
      const depth = 1 + random.below(random.once(6) ? 300 : 12);
      const opened = Array.from({ length: depth }, (_, n) => `\n${random.of(WORDS)} N${n} "n" {`).join('');
      return put(text, place(text, random), opened + '}'.repeat(random.once(2) ? depth : random.below(depth)));
    },
    signs: (text, random) => {
      const times = 1 + random.below(random.once(4) ? 400 : 20);
      return put(text, place(text, random), random.of(['{', '}', '{}', '"', '/*', '-> A ', '- ', "'"]).repeat(times));
    },
    wrap: (text, random) =>
      among(text.split('\n'), '\n', (lines) => {
        const [from, to] = blockAt(lines, random);
        lines.splice(to, 0, '}');
        lines.splice(from, 0, `${random.of(WORDS)} ${random.once(2) ? '' : 'W '}{`);
      }),
  },
  signs: {
    anywhere: (text, random) =>
      put(text, place(text, random), random.of(SIGNS).repeat(random.once(8) ? 1 + random.below(40) : 1)),
    inTitle: (text, random) => inTitle(text, random, random.of(SIGNS)),
    decompose: (text) => text.normalize('NFD'),
    quotes: (text, random) =>
      text.replaceAll('"', () => (random.once(5) ? random.of(['“', '”', '„', '«', '»', "'", '‘', '""', '"""']) : '"')),
    long: (text, random) => {
      const sign = random.of(['word ', 'W', '\u200B', 'é', 'e\u0301', '師', '👩\u200D🔬', '-', '.', 'א']);
      return inTitle(text, random, sign.repeat(1 + random.below(random.once(4) ? 1000 : 100)));
    },
  },
  'line ends': {
    other: (text, random) => {
      const end = random.of(LINE_ENDS);
      return text.replaceAll('\n', () => (random.once(9) ? random.of(LINE_ENDS) : end));
    },
    none: (text, random) => text.replaceAll('\n', random.of([' ', '', '\t'])),
    more: (text, random) => put(text, place(text, random), random.of(LINE_ENDS).repeat(1 + random.below(4))),
  },
  markup: {
    inTitle: (text, random) => inTitle(text, random, random.of(MARKUP)),
    anywhere: (text, random) => put(text, place(text, random), random.of(MARKUP)),
    comment: (text, random) => {
      const n = random.below(999);
      const all = [
        `// c${n}\n`,
        `/* c${n} */`,
        `# c${n}\n`,
        `/* c${n}\n${random.of(MARKUP)} */`,
        '//',
        '/**/',
        '// "x" {\n',
      ];
      return put(text, place(text, random), random.of(all));
    },
  },
};

const ALL = Object.values(MUTATORS).flatMap((family) => Object.values(family));

/** Longer texts are cut: what they would find, shorter ones find sooner. */
const LONGEST = 30_000;

/** A text after some changes, one at least. */
export function mutated(text: string, random: Random, others: readonly string[]): string {
  let now = text;
  for (let n = 1 + random.below(random.once(3) ? 6 : 3); n > 0; n--)
    now = random.of(ALL)(now, random, others).slice(0, LONGEST);
  return now;
}

/** What leaves most texts readable: whole statements and lines are moved, doubled and dropped, titles are left out. */
const GENTLE: readonly (Mutator | undefined)[] = [
  MUTATORS.splices?.moveBlock,
  MUTATORS.splices?.doubleBlock,
  MUTATORS.splices?.dropBlock,
  MUTATORS.splices?.swapLines,
  MUTATORS.nesting?.wrap,
  MUTATORS.tokens?.untitle,
  (text, random) => inTitle(text, random, random.of(['one ', 'two ', '3'])),
  (text, random) =>
    among(text.split('\n'), '\n', (lines) => lines.splice(random.below(lines.length), 0, `// ${random.below(99)}`)),
];

/** A text as it may be after an evening of drafting. */
export function stirred(text: string, random: Random, others: readonly string[]): string {
  let now = text;
  for (let n = 1 + random.below(4); n > 0; n--) now = random.of(GENTLE)?.(now, random, others) ?? now;
  return now;
}

/** A theory of the corpus, mistreated. */
export function mutatedFrom(corpus: readonly string[], random: Random): string {
  return mutated(random.of(corpus), random, corpus);
}
