/** What a poster needs beyond the theory: 70. */
import type { Header, Place } from '../theory/model.ts';
import { insertAt, insertProperty } from './edits.ts';
import { BLANK, mend } from './mends.ts';
import { list } from './phrases.ts';
import type { Rule } from './rule.ts';

/** What is asked for, in the order of a poster, and the line that says it. */
const PARTS: readonly {
  what: string;
  line: string;
  has: (header: Header | undefined) => boolean;
}[] = [
  {
    what: 'a title',
    line: '',
    has: (header) => Boolean(header?.title?.trim()),
  },
  {
    what: 'authors',
    line: `authors ${BLANK}`,
    has: (header) => (header?.authors.length ?? 0) > 0,
  },
  {
    what: 'an organisation',
    line: `organisation ${BLANK}`,
    has: (header) => header?.organisation !== undefined,
  },
  {
    what: 'who supported it',
    line: `acknowledgement ${BLANK}`,
    has: (header) => header?.acknowledgement !== undefined,
  },
  {
    what: 'version and date',
    line: `version "1" on ${BLANK}`,
    has: (header) => header?.version?.text !== undefined && header.version.on !== undefined,
  },
];

export const posterRules: Rule[] = [
  {
    id: 'poster-incomplete',
    number: 70,
    severity: 'information',
    onByDefault: false,
    occasion: 'poster',
    needsWhole: true,
    title: 'A poster that does not say whose it is',
    explanation:
      'A poster hangs where its authors are not. It names who made it and for whom, who supported it, and of which day it is.',
    mend: 'Add what is missing to the braces of ‘theory’ at the top of the file.',
    source: 'Hamad; BMJ Quality Forum; Vermont Oxford Network',
    bad: 'theory "Algebra at Riverside School" {\n  stage testing\n}\n',
    good: `theory "Algebra at Riverside School" {
  authors "The grade 9 mathematics team"
  organisation "Riverside School"
  acknowledgement "Supported by the district's improvement fund"
  version "1.2" on 2026-09-14
}
`,
    *check(context) {
      const { header, uri } = context.theory;
      const missing = PARTS.filter(({ has }) => !has(header));
      if (missing.length === 0) return;
      const place: Place = header?.source.at ?? { uri, start: 0, end: 0 };
      const what = list(
        missing.map((part) => part.what),
        'and',
      );
      const lines = missing.flatMap(({ line }) => line || []);
      const fixes = mend(context, { uri }, 'Add what is missing', (text) => {
        if (!header)
          return insertAt(uri, 0, [`theory ${BLANK} {`, ...lines.map((line) => `  ${line}`), '}', '', ''].join('\n'));
        // A title, or half a version, needs the author's hand.
        const isHalf =
          header.title === undefined || (header.version !== undefined && lines.at(-1)?.startsWith('version'));
        return isHalf ? undefined : insertProperty(text, header.source, ...lines);
      });
      yield {
        place,
        message: `A poster usually names its title, its authors and its date. This one lacks ${what}.`,
        fixes,
      };
    },
  },
];
