/** What comes in from elsewhere: the theory that is made of it, and what is told of the rest. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ImportError, MOST_ROWS } from '@driver-diagrams/theory/exchange/import-error';
import { type ImportFormat, importSource, importTheory } from '@driver-diagrams/theory/exchange/read-theory';
import fc from 'fast-check';
import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { readText } from '../helpers/read.ts';
import { LAW_TIMEOUT, runs } from '../laws/runs.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

interface Case {
  name: string;
  format: ImportFormat;
  given: string;
  text: string;
  untold?: (string | RegExp)[];
}

const CASES: Case[] = [
  {
    name: 'an outline by its indentation',
    format: 'outline',
    given: `Pass algebra by 2030
  Help in time
    Work is seen
      An exit task
`,
    text: `aim PassAlgebra "Pass algebra by 2030"

primary driver HelpTime "Help in time" -> PassAlgebra

secondary driver WorkSeen "Work is seen" -> HelpTime {
  change idea "An exit task"
}
`,
  },
  {
    name: 'an outline in Markdown, with what lines say of themselves',
    format: 'outline',
    given: `# Algebra

1. **Pass algebra**
   - by: June 2030
   - outcome measure: Pass rate
     - target: 85% by 2030-06
   - Help in time
     - because: gaps can be closed
     - owner: Anna
     - idea: A help hour
       - test: One week
`,
    text: `theory "Algebra"

aim PassAlgebra "Pass algebra" {
  by 2030-06

  outcome measure "Pass rate" {
    target 85% by 2030-06
  }
}

primary driver HelpTime "Help in time" -> PassAlgebra because "gaps can be closed" {
  owner "Anna"

  change idea HelpHour "A help hour" {
    pdsa "One week"
  }
}
`,
  },
  {
    name: 'an outline under headings',
    format: 'outline',
    given: '# Pass\n## Help\n- Visits\n  - A visit a week\n# Stay\n',
    text: `aim Pass "Pass"

primary driver Help "Help" -> Pass

secondary driver Visits "Visits" -> Help {
  change idea "A visit a week"
}

aim Stay "Stay"
`,
    untold: [/^Line 1: this outline came in as 2 aims: “Pass” \(line 1\) and “Stay” \(line 5\)/],
  },
  {
    name: 'an outline with tabs and spaces, and a step back to nowhere',
    format: 'outline',
    given: 'Pass\n\tHelp\n    Plan\n  Time\n      Far\n        Further\n          Too far\n',
    text: `aim Pass "Pass"

primary driver Help "Help" -> Pass

primary driver Plan "Plan" -> Pass

primary driver Time "Time" -> Pass

secondary driver Far "Far" -> Time {
  change idea "Further" {
    note "Too far"
  }
}
`,
    untold: [/^Tabs and spaces are mixed/, /^Line 4 stands between two levels/, /^Line 7: “Too far” stands further in/],
  },
  {
    name: 'a flowchart of another program, arrows from the aim',
    format: 'mermaid',
    given: `graph LR
  A(("Pass #35; algebra")) --> B[Help in time] & C{Plan}
  B -- "gaps can be closed" --> D[Exit task]; B -.-> E
  subgraph x [Ideas]
  E["Visits"]:::warm
  end
  classDef warm fill:#fff
  ?? nonsense
`,
    text: `aim PassAlgebra "Pass # algebra"

primary driver HelpTime "Help in time" -> PassAlgebra {
  change idea ExitTask "Exit task" because "gaps can be closed"

  change idea Visits "Visits" weakly
}

primary driver "Plan" -> PassAlgebra
`,
    untold: [
      /^Line 8: “\?\? nonsense” cannot be read/,
      /^The arrows lead away from the aim/,
      /^4 boxes do not say what they are/,
    ],
  },
  {
    name: 'a flowchart whose arrows lead round',
    format: 'mermaid',
    given: 'flowchart RL\nA[One] --> B[Two]\nB --> A\n',
    text: `driver One "One" -> Two

driver Two "Two" -> One
`,
    untold: [/“One” lead round in a ring/, /“Two” lead round in a ring/],
  },
  {
    name: 'a flowchart in a block of Markdown',
    format: 'mermaid',
    given: '# Page\n\n```mermaid\nflowchart RL\n  a[Goal]\n  b[Way] --> a\n```\nMore.\n',
    text: 'aim Goal "Goal"\n\nprimary driver "Way" -> Goal\n',
    untold: [/^2 boxes do not say/],
  },
  {
    name: 'a table that people wrote, pointing by title',
    format: 'csv',
    given: `kind;title;leads to;status;Colour;owner
Goal;"Pass algebra";;;;
primary;Help in time;Pass algebra;;red;
Idea;Exit task;Help in time;Testing;;Anna
Idea;Visits;Nobody knows;soon;;
Wish;Sunshine;;;;
`,
    text: `aim PassAlgebra "Pass algebra"

primary driver "Help in time" -> PassAlgebra {
  note "Colour: red"

  change idea "Exit task" {
    status testing
    owner "Anna"
  }
}

change idea "Visits" {
  note "Status: soon"
  note "Leads to: Nobody knows"
}
`,
    untold: [
      /^Row 3 of the table: “Colour: red” has no place/,
      /^Row 6 of the table: “Wish” is no kind of statement, so “Sunshine” was left out/,
      /^Row 5 of the table: nothing here is called “Nobody knows”/,
      /^Row 5 of the table: “soon” cannot stand below “Status”/,
    ],
  },
  {
    name: 'a cell that would break out of its statement',
    format: 'csv',
    given: 'Kind,Title,Targets\nmeasure,M,"50% by 2030 } aim Evil ""x"" {"\n',
    text: 'measure "M" {\n  note "Targets: 50% by 2030 } aim Evil \\"x\\" {"\n}\n',
    untold: [/cannot stand below “Targets”/],
  },
];

describe('driver import', () => {
  it.each(CASES.map((each) => [each.name, each] as const))('%s', async (_, { format, given, text, untold = [] }) => {
    const imported = await importTheory(format, bytes(given));
    expect(imported.text).toBe(text);
    expect(imported.untold).toHaveLength(untold.length);
    for (const [n, expected] of untold.entries()) expect(imported.untold[n]).toMatch(expected);
  });

  it('takes over a workbook of one’s own: dates, numbers and sheets in any case', async () => {
    const workbook = await writeXlsx({
      sheets: [
        {
          name: 'aims',
          rows: [['A heading of ours'], [], ['TITLE', 'By when'], ['Pass', new Date('2030-06-30')], ['Stay', 2031]],
        },
        { name: 'Shopping', rows: [['Milk']] },
      ],
    });
    const { text, untold } = await importTheory('xlsx', workbook);
    expect(text).toBe(
      'theory {\n  note "A heading of ours"\n}\n\naim "Pass" {\n  by 2030-06-30\n}\n\naim "Stay" {\n  by 2031\n}\n',
    );
    expect(untold).toEqual([
      'Row 1 of the sheet “aims”: “A heading of ours” stands above the headings; it was kept as a note of the theory.',
      'The sheet “Shopping” has no headings that are known; its row was left out.',
    ]);
  });
});

describe('docs/formats.md', () => {
  it('shows an outline that comes in whole', async () => {
    const page = readFileSync(join(import.meta.dirname, '../../docs/formats.md'), 'utf8');
    const outline = /^```\n(# Algebra[\s\S]*?)^```/m.exec(page)?.[1] ?? '';
    const { text, untold } = await importTheory('outline', bytes(outline));
    expect(untold).toEqual([]);
    const { theory } = await readText(text);
    expect(theory.problems).toEqual([]);
    expect(theory.elements.map(({ kind }) => kind)).toEqual(['aim', 'measure', 'driver', 'idea']);
    expect(theory.links.find(({ kind }) => kind === 'drives')?.because).toBe('a gap of one week can be closed');
  });
});

const BAD: [name: string, format: ImportFormat, given: Uint8Array, message: RegExp][] = [
  ['no workbook', 'xlsx', bytes('aim A "One"'), /^This is no workbook that can be read/],
  ['a workbook cut short', 'xlsx', new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]), /^This is no workbook that can be read/],
  ['an empty table', 'csv', bytes(''), /^This table has no headings that are known/],
  ['a table without our headings', 'csv', bytes('name of dish,price\nsoup,2\n'), /“Kind” and “Title”/],
  ['a table with too many rows', 'csv', bytes('Kind,Title\n'.repeat(MOST_ROWS + 1)), /more than 10,000 rows/],
  ['a table with a quotation mark left open', 'csv', bytes('Kind,Title\naim,"One\n'), /cannot be read as a table/],
  [
    'an outline that is a page of the web',
    'outline',
    bytes('<!doctype html><p>Aim</p>'),
    /^This is a web page, which is not read/,
  ],
  ['an outline that is JSON', 'outline', bytes('{"aim": "Cut falls"}'), /^This is a file of JSON/],
  ['an outline that is PlantUML', 'outline', bytes('@startuml\nA --> B\n@enduml\n'), /^This is PlantUML/],
  [
    'an outline that is another chart',
    'outline',
    bytes('mindmap\n  root((Cut falls))\n'),
    /^This is a chart of Mermaid that is no flow/,
  ],
  ['an outline that is other XML', 'outline', bytes('<?xml version="1.0"?><svg/>'), /^This is a file of XML/],
  [
    'a drawing without arrows',
    'drawio',
    bytes('<mxfile><diagram><mxGraphModel><root/></mxGraphModel></diagram></mxfile>'),
    /no boxes joined by arrows/,
  ],
  ['a drawing cut short', 'drawio', bytes('<mxfile><diagram><mxGraph'), /^This file cannot be read/],
  [
    'a drawing with entities in entities',
    'drawio',
    bytes('<!DOCTYPE m [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><mxfile/>'),
    /^This file cannot be read/,
  ],
  ['a drawing as deep as a well', 'drawio', bytes('<a>'.repeat(100_000)), /^This file cannot be read/],
  ['an empty mind map', 'mindmap', bytes('<map version="1.0.1"></map>'), /^This mind map is empty/],
  ['no presentation', 'pptx', bytes('PK\u0003\u0004 and so on'), /^This is no presentation that can be read/],
  ['no graph', 'dot', bytes('digraph { }'), /no graph of Graphviz/],
  ['no flowchart', 'mermaid', bytes('sequenceDiagram\nA->>B: hi\n'), /no Mermaid flowchart/],
  ['an empty outline', 'outline', bytes('\n\n---\n'), /^This outline is empty/],
  ['an outline with too many lines', 'outline', bytes('x\n'.repeat(MOST_ROWS + 1)), /more than 10,000 lines/],
  ['an outline that is a picture', 'outline', bytes('\x89PNG\r\n\0\0\0\rIHDR'), /This file is not text/],
  ['a table that is a document', 'csv', bytes('PK\x03\x04\0\0Kind,Title\naim,A'), /This file is not text/],
  [
    'a flowchart with nothing where a sign should be',
    'mermaid',
    bytes('flowchart RL\n A[a\0] --> B'),
    /This file is not text/,
  ],
  ['a file of more than 20 MB', 'outline', new Uint8Array(20_000_001), /more than 20 MB/],
];

describe('what a file is follows from its name, else from what is in it', () => {
  const AIM = 'flowchart RL\n  a[Aim: Cut falls]\n';
  it.each([
    ['notes.txt', 'Cut falls\n'],
    ['NOTES.MD', 'Cut falls\n'],
    ['chart.mmd', AIM],
    ['chart.unknown', AIM],
    ['page.md', `\`\`\`mermaid\n${AIM}\`\`\`\n`],
    [
      'drawing.xml',
      '<mxfile><diagram><mxGraphModel><root><mxCell id="1" value="Aim: Cut falls" vertex="1"/></root></mxGraphModel></diagram></mxfile>',
    ],
    [
      'drawing.txt',
      '<mxfile><diagram><mxGraphModel><root><mxCell id="1" value="Aim: Cut falls" vertex="1"/></root></mxGraphModel></diagram></mxfile>',
    ],
    ['graph', 'digraph { a [label="Aim: Cut falls"] }'],
    ['outline.xml', '<opml><body><outline text="Cut falls"/></body></opml>'],
  ])('%s', async (name, given) => {
    const { text } = await importSource({ bytes: bytes(given), name });
    expect(text).toMatch(/^aim (?:CutFalls )?"Cut falls"/);
  });

  it.each([
    [
      'letter.docx',
      'PK',
      /^Files that end with \.docx are not read\. Save what is in it as one of these: workbooks \(\.xlsx\)/,
    ],
    ['picture.png', '\x89PNG', /^Files that end with \.png are not read/],
    ['notes', 'Cut falls\n', /^Nothing says what this is: add --from xlsx, csv/],
  ])('refused: %s', async (name, given, message) => {
    await expect(importSource({ bytes: bytes(given), name })).rejects.toThrow(message);
  });
});

describe('a file that cannot be taken over is refused in a sentence', () => {
  it.each(BAD)('%s', async (_, format, given, message) => {
    const refused = importTheory(format, given);
    await expect(refused).rejects.toThrow(ImportError);
    await expect(refused).rejects.toThrow(message);
  });
});

/** Lines and signs that the readers look for, in any order. */
const pieces = fc
  .array(
    fc.constantFrom(
      ...[
        '\n',
        '  ',
        '\t',
        '- ',
        '# ',
        'A',
        'B',
        '[',
        ']',
        '"',
        '-->',
        '-.->',
        '==>',
        '|',
        '{',
        '}',
        '((',
        ':::',
        '&',
        ';',
      ],
      ...[
        'flowchart RL\n',
        'measure: ',
        'because: ',
        'aim',
        'Kind,Title\n',
        ',',
        'of',
        '<br>',
        '#35;',
        'é',
        '->',
        '//',
      ],
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(''));

describe('whatever a text holds', () => {
  it.each(['csv', 'mermaid', 'outline'] as const)(
    '%s gives a theory that can be read, or one sentence',
    async (format) => {
      await fc.assert(
        fc.asyncProperty(pieces, async (given) => {
          const start = format === 'mermaid' ? 'flowchart RL\n' : format === 'csv' ? 'Kind,Title,Leads to,Notes\n' : '';
          const imported = await importTheory(format, bytes(start + given)).catch((error: unknown) => {
            expect(error).toBeInstanceOf(ImportError);
            return undefined;
          });
          if (!imported) return;
          const { theory } = await readText(imported.text);
          expect(
            theory.problems.filter(({ breaks }) => breaks),
            imported.text,
          ).toEqual([]);
        }),
        runs(100),
      );
    },
    LAW_TIMEOUT,
  );
});
