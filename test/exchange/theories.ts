/** Theories for the formats: the samples, and one whose words are meant to break out of every format. */
import { readTexts } from '../helpers/read.ts';
import { samples } from './round-trip.ts';

export const HOSTILE = `theory "]]> --- \\"} digraph { & <script>document.title='taken'</script>\\nsecond line" {
  version "=1+1" on 2026-09-14
}
aim A "</script><script>document.title='taken'</script><img src=x onerror=\\"document.title='taken'\\"> ' & \\u202e"
primary driver B "=HYPERLINK(\\"x\\") \\\\ \\\\n --> <!-- ]]> \${x} \`y\` |z| [w] {v} (u) ;" -> A because "@SUM(1) \\" -->" {
  definition "-2+3 <b onclick='x'>"
  owner "+cmd"
}
change idea C "#quot; &amp; &#35; %% _x0041_ class end subgraph" -> B weakly
outcome measure M "100% ; A & B --> C" of A { note "'=already quoted" note "\\ttab, and\\nline" }
`;

/** Each theory that a format is tried with: texts by file name, the first is the theory. */
export const theories: readonly [name: string, texts: Record<string, string>][] = [
  ...samples,
  ['hostile words', { 'hostile.driver': HOSTILE }],
  ['nothing', { 'nothing.driver': '' }],
];

/** The first of the texts, read with the others. */
export async function readFirst(texts: Record<string, string>) {
  const [first] = await readTexts(texts);
  if (!first) throw new Error('There is no text to read.');
  return first;
}
