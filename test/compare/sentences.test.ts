/** How a sentence shows what differs: marked word by word, shortened where it is equal, two things never called alike. */
import {
  type Change,
  type ComparedFile,
  compareWhole,
  plainLook,
  shownParts,
  writeMarkdown,
  writeText,
} from '@driver-diagrams/theory/compare/index';
import { marked } from 'marked';
import { describe, expect, it } from 'vitest';
import { read } from '../laws/read.ts';
import { changesOf } from './read.ts';
import { versionsOf } from './versions.ts';

/** A sentence in which [-…-] is gone and {+…+} is new. */
function shown(change: Change): string {
  const signs = { same: ['', ''], gone: ['[-', '-]'], new: ['{+', '+}'] } as const;
  return shownParts(change)
    .map(({ text, is }) => `${signs[is][0]}${text}${signs[is][1]}`)
    .join('');
}

const LONG =
  'At the end of the school year 2027/28, the share of ninth graders in our eleven schools who pass algebra has risen from 68%';
const VISION =
  'students in all of our eleven schools read well by the end of the third year, and their teachers have the time, the texts and the help, year after year, that';
const TWO = 'aim A "Pass"\nprimary driver P "Staff" -> A\nprimary driver Q "Time" -> A\n';

type Row = [name: string, before: string, after: string, ...told: string[]];
const marks: Row[] = [
  [
    'the figure of a long title',
    `aim A "${LONG} to 80%"`,
    `aim A "${LONG} to 75%"`,
    'The aim ‘At the end of the school year 2027/28, the share of ninth … has risen from 68% to [-80%-]’ now reads ‘At the end of the school year 2027/28, the share of ninth … has risen from 68% to {+75%+}’.',
  ],
  [
    'both ends of a long text, not its middle',
    `aim A "Pass" { vision "All ${VISION} they need" }`,
    `aim A "Pass" { vision "Most ${VISION} they want" }`,
    'Vision of ‘Pass’ changed from “[-All-] students in all of our … after year, that they [-need-]” to “{+Most+} students in all of our … after year, that they {+want+}”.',
  ],
  [
    'a word put in, and none gone',
    'aim A "Pass"\nrole R "Good mentors"',
    'aim A "Pass"\nrole R "Good old mentors"',
    'The role group ‘Good mentors’ now reads ‘Good {+old+} mentors’.',
  ],
  [
    'two texts with nothing in common, as a whole',
    'aim A "Pass" { vision "they read and write" }',
    'aim A "Pass" { vision "everybody has time and a home" }',
    'Vision of ‘Pass’ changed from “[-they read and write-]” to “{+everybody has time and a home+}”.',
  ],
  [
    'a figure with its sign and mark',
    'measure M "Falls" { baseline -5% in 2024 }',
    'measure M "Falls" { baseline 5% in 2025 }',
    'Baseline of ‘Falls’ moved from [--5%-] to {+5%+}, date from [-2024-] to {+2025+}.',
  ],
  [
    'a date',
    'aim A "Pass" { by 2026-06-30 }',
    'aim A "Pass" { by 2026-09-30 }',
    'Date of ‘Pass’ moved from [-2026-06-30-] to {+2026-09-30+}.',
  ],
  [
    'a list',
    'member T "T" { partners "X", "Y" }',
    'member T "T" { partners "X", "Z" }',
    'Partner of ‘T’ added: {+“Z”+}.',
    'Partner of ‘T’ dropped: [-“Y”-].',
  ],
  [
    'a prediction',
    'pdsa T "One class" { predict "5 of 20 come" }',
    'pdsa T "One class" { predict "5 of 26 come" }',
    'Prediction of ‘One class’ changed from “5 of [-20-] come” to “5 of {+26+} come”.',
  ],
  [
    'a reason',
    `${TWO}change idea C "Call" -> P because "parents ask for it"`,
    `${TWO}change idea C "Call" -> P because "parents wait for it"`,
    'Reason of the link from ‘Call’ to ‘Staff’ changed from “parents [-ask-] for it” to “parents {+wait+} for it”.',
  ],
  [
    'letters, where a script has no blanks',
    'aim A "学生が合格する"',
    'aim A "教師が合格する"',
    'The aim ‘[-学生-]が合格する’ now reads ‘{+教師+}が合格する’.',
  ],
  [
    'where something leads',
    `${TWO}change idea C "Call" -> P`,
    `${TWO}change idea C "Call" -> Q`,
    '‘Call’ now leads to {+‘Time’+} instead of [-‘Staff’-].',
  ],
  [
    'the new title of an aim before the sentences that use it',
    'aim A "70% pass" { by 2026 }',
    'aim A "80% pass" { by 2027 }',
    'The aim ‘[-70%-] pass’ now reads ‘{+80%+} pass’.',
    'Date of ‘80% pass’ moved from [-2026-] to {+2027+}.',
  ],
  [
    'only blanks',
    'aim A "Students  pass"',
    'aim A "Students pass"',
    'The aim ‘Students pass’ has other blanks or line breaks, and the same words.',
  ],
  [
    'only line breaks of a reason',
    'aim A "Pass" { vision "all  of\\nthem" }',
    'aim A "Pass" { vision "all of them" }',
    'Vision of ‘Pass’ has other blanks or line breaks, and the same words.',
  ],
  [
    'a title taken away from a statement that has it as its name',
    'driver Mentors "Mentors"',
    'driver Mentors',
    'The primary driver ‘Mentors’ no longer has a title beside its name.',
  ],
];

describe('a sentence marks', () => {
  it.each(marks)('%s', async (_name, before, after, ...told) => {
    const changes = await changesOf(before, after);
    expect(changes.map(shown)).toEqual(told);
    for (const { sentence, parts } of changes) {
      if (parts) expect(parts.map(({ text }) => text).join('')).toBe(sentence);
    }
  });
});

const ALIKE = 'aim A "Pass"\nprimary driver P "Staff" -> A\nprimary driver Q "Rooms" -> A\n';
const apart: Row[] = [
  [
    'by their kinds',
    `${ALIKE}process measure M "Staff" of Q`,
    `${ALIKE}process measure M "Staff" of P`,
    '‘Staff’ (process measure) now measures ‘Staff’ (primary driver) instead of ‘Rooms’.',
  ],
  [
    'by their names',
    'aim A "Pass"\nprimary driver X "Reading" -> A\nchange idea F "Visits" -> X\nprimary driver Y "Reading" -> A\nchange idea G "Books" -> Y\nchange idea C "Log" -> X',
    'aim A "Pass"\nprimary driver X "Reading" -> A\nchange idea F "Visits" -> X\nprimary driver Y "Reading" -> A\nchange idea G "Books" -> Y\nchange idea C "Log" -> Y',
    '‘Log’ now leads to ‘Reading’ (Y) instead of ‘Reading’ (X).',
  ],
  [
    'two of a list',
    'aim A "Pass"\nprimary driver X "Reading" -> A\nprimary driver Y "Reading" -> A',
    'aim A "Pass"\nprimary driver X "Reading" -> A\nprimary driver Y "Reading" -> A\nchange idea C "Log" -> X, Y',
    'New change idea ‘Log’, which leads to ‘Reading’ (X) and leads to ‘Reading’ (Y).',
  ],
  [
    'owners',
    'role R1 "Ana"\nrole R2 "Ana"\nteam T1 "Ana"\ndriver A "Pass" { owner T1 }\nteam T2 "Ana"',
    'role R1 "Ana"\nrole R2 "Ana"\nteam T1 "Ana"\ndriver A "Pass" { owner T2 }\nteam T2 "Ana"',
    'Owner of ‘Pass’ changed from ‘Ana’ (T1) to ‘Ana’ (T2).',
  ],
  [
    'the parts of what was split',
    'aim A "Pass"\nprimary driver S "Staff" -> A',
    'aim A "Pass"\nprimary driver S1 "Staff" -> A { was S }\nprimary driver S2 "Staff" -> A { was S }',
    'The primary driver ‘Staff’ was split into ‘Staff’ (S1) and ‘Staff’ (S2).',
    'Older name of ‘Staff’ added: “S”.',
  ],
  [
    'a name that leads nowhere from a title',
    'aim A "Pass"\nprimary driver X "Reading" -> A\nchange idea C "Log" -> X',
    'aim A "Pass"\nprimary driver X "Reading" -> A\nchange idea C "Log" -> Reading',
    '‘Log’ now leads to ‘Reading’ (a name that leads nowhere) instead of ‘Reading’ (primary driver).',
  ],
  [
    'long titles that begin alike',
    `aim A "Pass"\nprimary driver X "${LONG} to 80%" -> A\nprimary driver Y "${LONG} to 75%" -> A\nchange idea C "Log" -> X`,
    `aim A "Pass"\nprimary driver X "${LONG} to 80%" -> A\nprimary driver Y "${LONG} to 75%" -> A\nchange idea C "Log" -> Y`,
    '‘Log’ now leads to ‘At the end of the school year 2027/28, the share of ninth … has risen from 68% to 75%’ instead of ‘At the end of the school year 2027/28, the share of ninth … has risen from 68% to 80%’.',
  ],
];

describe('two things of one title are told apart', () => {
  it.each(apart)('%s', async (_name, before, after, ...told) => {
    expect((await changesOf(before, after)).map(({ sentence }) => sentence)).toEqual(told);
  });

  /** The same idea below two drivers called alike, which nothing but their place tells apart. */
  const NAMELESS = `aim A "Pass"
primary driver P "Staff" -> A {
  secondary driver "Time" {
    change idea C "Call"
  }
}
primary driver Q "Rooms" -> A {
  secondary driver "Time"
}
`;
  it('by what they lead to', async () => {
    const after = NAMELESS.replace(/ {\n {4}change idea C "Call"\n {2}}/, '').replace(
      /"Time"\n}\n$/,
      '"Time" {\n    change idea C "Call"\n  }\n}\n',
    );
    const [change] = await changesOf(NAMELESS, after);
    expect(change?.sentence).toBe('‘Call’ now leads to ‘Time’ (below ‘Rooms’) instead of ‘Time’ (below ‘Staff’).');
  });

  it('by file and line, where nothing else does', async () => {
    const CALL = '    change idea C "Call"\n';
    const first = (ideas: string) =>
      `aim A "Pass"\nprimary driver P "Staff" -> A {\n  secondary driver "Time" {\n${ideas}    change idea E "Write"\n  }\n`;
    const second = (ideas: string) => `  secondary driver "Time" {\n    change idea D "Visit"\n${ideas}  }\n}\n`;
    const one = first(CALL) + second('');
    const two = first('') + second(CALL);
    const files = async (text: string): Promise<ComparedFile[]> => {
      const [{ theory }] = await read({ 'a.driver': text });
      const lines = [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)];
      return [{ path: 'a.driver', theory: structuredClone(theory), lines }];
    };
    const { changes } = compareWhole(await files(one), await files(two));
    expect(changes.map(({ sentence }) => sentence)).toContain(
      '‘Call’ now leads to ‘Time’ (a.driver:6) instead of ‘Time’ (a.driver:3).',
    );
  });
});

describe('each way of writing shows it', () => {
  const versions = async () => {
    const compared = await versionsOf(
      'aim A "All <b> of 5*6 pass" { by 2026 }',
      'aim A "Most <b> of 5*7! pass" { by 2027 }',
    );
    return { ...compared, unread: [], unlike: 0 };
  };

  it('text as it is, or as its look says', async () => {
    const report = await versions();
    const plain = writeText(
      report,
      plainLook(() => 'a.driver:1'),
    );
    expect(plain).toContain('  The aim ‘All <b> of 5*6 pass’ now reads ‘Most <b> of 5*7! pass’.  a.driver:1\n');
    const look = {
      ...plainLook(() => ''),
      gone: (words: string) => `-${words}-`,
      fresh: (words: string) => `+${words}+`,
    };
    expect(writeText(report, look)).toContain(
      'The aim ‘-All- <b> of -5*6- pass’ now reads ‘+Most+ <b> of +5*7!+ pass’.\n',
    );
  });

  it('Markdown in bold, with file and line, and a link where the host is known', async () => {
    const report = await versions();
    const where = () => 'a.driver:1';
    const written = writeMarkdown(report, { where });
    expect(written).toContain(
      '- The aim ‘**All** &lt;b&gt; of **5\\*6** pass’ now reads ‘**Most** &lt;b&gt; of **5\\*7\\!** pass’. `a.driver:1`\n',
    );
    const link = () => 'https://example.org/o/r/blob/main/a b.driver#L1';
    expect(writeMarkdown(report, { where, link })).toContain(
      '. [`a.driver:1`](<https://example.org/o/r/blob/main/a%20b.driver#L1>)\n',
    );
  });

  it('a picture whose box shows what differs of a long title', async () => {
    const compared = await versionsOf(`aim A "${LONG} to 80%"`, `aim A "${LONG} to 75%"`);
    const written = writeMarkdown({ ...compared, unread: [], unlike: 0 }, { where: () => '' });
    expect(written).toMatch(/n0\["△ At the end of the school year … has risen from 68% to 75%"\]:::changed/);
  });

  it.each([
    ['a mark at the end of a word', 'They read', 'They read!'],
    ['a mark before a word', 'They read', '(They read'],
    ['stars and lines', 'a *b* _c_', 'a **b** __c__'],
    ['scripts without blanks', '学生「が」合格する', '学生「は」合格する'],
    ['backslashes', 'a \\\\ b', 'a \\\\\\\\ b'],
    ['tags and links', 'see <i>http://a.example</i>', 'see <b>http://b.example</b> @all'],
  ])('Markdown that a reader shows as the sentence: %s', async (_name, before, after) => {
    const compared = await versionsOf(`aim A "${before}"`, `aim A "${after}"`);
    const written = writeMarkdown({ ...compared, unread: [], unlike: 0 }, { where: () => '' });
    const item = /^- (.*)$/m.exec(written)?.[1] ?? '';
    const html = marked.parseInline(item, { async: false });
    const plain = html
      .replace(/<!-- -->|\u200b|<\/?strong>/g, '')
      .replace(/&(lt|gt|amp|quot|#39);/g, (sign) => ENTITIES[sign] ?? sign);
    expect(plain).toBe(compared.changes[0]?.sentence);
    expect(html).toContain('<strong>');
  });
});

const ENTITIES: Record<string, string> = { '&lt;': '<', '&gt;': '>', '&amp;': '&', '&quot;': '"', '&#39;': "'" };

describe('a file', () => {
  const paths = async (before: Record<string, string>, after: Record<string, string>) => {
    const { changes } = await versionsOf(before, after);
    return changes.map(({ group, sentence }) => `${group}: ${sentence}`);
  };

  it('that is new by a mere split says nothing new, nor does its import', async () => {
    const told = await paths(
      { 'a.driver': 'aim A "Pass"\nprimary driver P "Staff" -> A' },
      { 'a.driver': 'aim A "Pass"', 'b.driver': 'import "a.driver"\nprimary driver P "Staff" -> A' },
    );
    expect(told).toEqual([
      'order: The file b.driver is new.',
      'order: ‘Staff’ now stands in b.driver, no longer in a.driver.',
    ]);
  });

  it('that says something more is a change in meaning', async () => {
    const told = await paths(
      { 'a.driver': 'aim A "Pass"\nprimary driver P "Staff" -> A' },
      { 'a.driver': 'aim A "Pass"', 'b.driver': 'import "a.driver"\nprimary driver P "Staff" -> A\nrole R "Role"' },
    );
    expect(told).toContain('record: The file b.driver is new.');
  });
});
