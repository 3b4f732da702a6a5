/** What holds for every text, however wrong: it is read, told, drawn, written and compared; nothing throws and nothing is lost. */
import { createElkEngine, drawTheory, paintSvg, VIEWS } from '@driver-diagrams/diagram';
import { paintDrawio } from '@driver-diagrams/diagram/paint/drawio';
import { paintPage } from '@driver-diagrams/diagram/paint/page/page';
import { createReader, type ReadFile } from '@driver-diagrams/language-server/workspace/read';
import { compareWhole } from '@driver-diagrams/theory/compare/index';
import { ImportError } from '@driver-diagrams/theory/exchange/import-error';
import { importTheory } from '@driver-diagrams/theory/exchange/read-theory';
import { writeTheory } from '@driver-diagrams/theory/exchange/write-theory';
import { format } from '@driver-diagrams/theory/format/format';
import { withoutSources } from '@driver-diagrams/theory/model/index';
import type { Theory } from '@driver-diagrams/theory/model/model';
import { makeReport, REPORT_FORMATS, REPORT_KINDS, writeReport } from '@driver-diagrams/theory/report/index';
import { sureEdits, withEdits } from '@driver-diagrams/theory/rules/index';
import { theorySentences } from '@driver-diagrams/theory/sentences/sentences';
import { XMLValidator } from 'fast-xml-parser';
import { commentsIn } from '../../theory/src/sentences/unsaid.ts';
import type { Family, Law } from './families.ts';
import { DRAFTS, mutatedFrom, theoriesIn } from './mutations.ts';

const TODAY = '2026-01-15';
const ADDRESS = 'file:///fuzz/a.driver';

const engine = createElkEngine();
const reader = createReader({ root: 'file:///fuzz/' });
/** What it gives is good until the next reading. */
export async function readOne(text: string): Promise<ReadFile> {
  const [file] = await reader(new Map([[ADDRESS, text]]));
  if (!file) throw new Error('Nothing was read.');
  return file;
}

/** What a theory says, and the messages about it, wherever they stand. */
const said = ({ problems, ...theory }: Theory) =>
  JSON.stringify(withoutSources({ ...theory, problems: problems.map(({ message }) => message) })).normalize('NFC');

const commentsOf = (text: string) =>
  commentsIn(text)
    .map(({ image }) => image.replace(/\s+/g, ' ').trim())
    .sort()
    .join('\n');

/** Where two texts begin to differ; nothing for the same. */
export function differ(one: string, two: string): string | undefined {
  if (one === two) return undefined;
  let at = 0;
  while (at < one.length && one[at] === two[at]) at++;
  const around = (text: string) => JSON.stringify(text.slice(Math.max(0, at - 40), at + 60));
  return `${around(one)} and ${around(two)}`;
}

/** What is no character of XML 1.0. */
const NOT_XML = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u;

function wrongXml(xml: string): string | undefined {
  const sign = NOT_XML.exec(xml)?.[0];
  if (sign !== undefined) return `U+${sign.codePointAt(0)?.toString(16)} is no character of XML`;
  const valid = XMLValidator.validate(xml);
  if (valid !== true) return valid.err.msg;
  // Within tags only, and not in what their attributes say: words of the author may look like one.
  const tags = xml.match(/<[A-Za-z][^<]*?>/g) ?? [];
  return tags.find((tag) => /^<(zq|script|foreignObject|img)\b|\szqa=/i.test(tag.replace(/="[^"]*"/g, '')));
}

function wrongHtml(html: string): string | undefined {
  const page = html.replace(/<script\b[^>]*type="application\/json"[^>]*>[\s\S]*?<\/script>/g, '');
  return /<zq|<script>zq|<img src=x|<\?zq/i.exec(page)?.[0];
}

/** Words of programs in what is said to an author, whose own words are left aside. */
const PROGRAM_WORDS = /\bundefined\b|\[object|\bNaN\b|\bnull\b/;

async function imported(name: keyof typeof NEXT, bytes: Uint8Array): Promise<string | undefined> {
  try {
    const { text } = await importTheory(name, bytes);
    return (await readOne(text)).theory.problems.find(({ breaks }) => breaks)?.message;
  } catch (error) {
    if (error instanceof ImportError) return undefined;
    throw error;
  }
}
const NEXT = { xlsx: true, csv: true, mermaid: true, outline: true };
const bytesOf = (text: string) => new TextEncoder().encode(text);

/** A law about one text. */
const of =
  (law: (text: string, random: Parameters<Law>[1]) => ReturnType<Law>): Law =>
  ([text = ''], random) =>
    law(text, random);

const laws: Record<string, Law> = {
  'is checked in plain words, about places within it': of(async (text) => {
    const problems = (await readOne(text)).check({ today: TODAY });
    const outside = problems.find(({ place: { start, end } }) => !(0 <= start && start <= end && end <= text.length));
    if (outside) return `outside: ${outside.message}`;
    return problems.find(({ message }) => PROGRAM_WORDS.test(message.replace(/“[^”]*”|‘[^’]*’|"[^"]*"/g, '')))?.message;
  }),
  'is read the same each time': of(async (text) => {
    const once = async () => {
      const file = await readOne(text);
      return JSON.stringify([file.theory, file.check({ today: TODAY })]);
    };
    return differ(await once(), await once());
  }),
  'is formatted in one go': of((text) => differ(format(text), format(format(text)))),
  'keeps its comments in formatting': of((text) => differ(commentsOf(text), commentsOf(format(text)))),
  'says the same after formatting': of(async (text) =>
    differ(said((await readOne(text)).theory), said((await readOne(format(text))).theory)),
  ),
  'keeps its comments in fixing': of(async (text) => {
    const edits = sureEdits((await readOne(text)).check({ today: TODAY }), ADDRESS, text);
    const kept = edits.length === 0 || commentsOf(text) === commentsOf(withEdits(text, edits));
    return kept ? undefined : differ(commentsOf(text), commentsOf(withEdits(text, edits)));
  }),
  'is drawn': of(async (text, random) => {
    const { merged } = await readOne(text);
    const view = random.of(VIEWS);
    const scene = await drawTheory(merged, { engine, ...(view !== 'focus' && { state: { view } }) });
    const numbers = JSON.stringify(scene).replace(/"(?:\\.|[^"\\])*"/g, '""');
    if (/null|NaN/.test(JSON.stringify(scene.items.map(({ shapes }) => shapes)).replace(/"(?:\\.|[^"\\])*"/g, ''))) {
      return `no number in ${numbers.slice(0, 80)}`;
    }
    const svg = wrongXml(paintSvg(scene, random.of(['light', 'dark', 'print'] as const)));
    if (svg !== undefined) return `SVG: ${svg}`;
    if (!random.once(4)) return undefined;
    const html = wrongHtml(await paintPage(scene, merged, { fontCss: '', language: 'en' }));
    return html === undefined ? wrongXml(paintDrawio(scene, merged)) : `HTML: ${html}`;
  }),
  'is written for other programs, and taken over from them': of(async (text, random) => {
    const { merged, theory } = await readOne(text);
    const name = random.of(['json', 'dot', 'mermaid', 'csv', 'xlsx'] as const);
    const written = await writeTheory(name, { merged, own: theory });
    if (name === 'json') JSON.parse(String(written));
    if (name === 'json' || name === 'dot') return undefined;
    return imported(name, typeof written === 'string' ? bytesOf(written) : written);
  }),
  'is taken over as a file of another program': of((text, random) => {
    const name = random.of(['csv', 'mermaid', 'outline'] as const);
    return imported(name, bytesOf(name === 'mermaid' ? `flowchart LR\n${text}` : text));
  }),
  'does not differ from itself': of(async (text) => {
    const theory = structuredClone((await readOne(text)).theory);
    const { changes } = compareWhole([{ path: 'a', theory }], [{ path: 'a', theory: structuredClone(theory) }]);
    return changes[0]?.sentence;
  }),
  'is reported on': of(async (text, random) => {
    const { theory } = await readOne(text);
    const report = makeReport(random.of(REPORT_KINDS), { files: [{ name: 'a.driver', theory }], today: TODAY });
    const to = random.of(REPORT_FORMATS);
    const written = writeReport(report, to);
    return to === 'html' ? wrongHtml(written) : undefined;
  }),
  'is told in sentences': of(async (text) => {
    const told = theorySentences((await readOne(text)).theory, text);
    return told === '' || told.endsWith('\n') ? undefined : 'no line break at the end';
  }),
};

const corpus = [...theoriesIn('samples'), ...DRAFTS];

export const texts: Family = { texts: (random) => [mutatedFrom(corpus, random)], laws, some: 4 };
