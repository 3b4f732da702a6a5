/** A poster, composed while its author waits: a large theory with charts and sections. */
import { contentOfPoster, createElkEngine, makePoster } from '@driver-diagrams/diagram';
import { readTexts } from '@driver-diagrams/language-server/workspace/read';
import { type Result, timedOf } from './measure.ts';

const WORDS = 'Teachers try it in one class, look at what students did, and tell the others what they saw. ';

/** A hundred boxes with short titles, three measures of two years, and five sections. */
function poster(): string {
  const lines = ['theory "Algebra for all" { authors "The team" }', 'aim Goal "All students pass algebra by 2029"'];
  for (let n = 0; n < 5; n++) lines.push(`primary driver P${n} "Driver number ${n}" -> Goal`);
  for (let n = 0; n < 14; n++) lines.push(`secondary driver S${n} "What helps, number ${n}" -> P${n % 5}`);
  for (let n = 0; n < 80; n++) lines.push(`change idea I${n} "Idea number ${n}" -> S${n % 14}`);
  for (let n = 0; n < 3; n++) {
    const results = Array.from({ length: 24 }, (_, month) => {
      const date = `${2024 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
      return `  result ${40 + ((month * 7 + n * 3) % 30)}% in ${date}`;
    });
    lines.push(`outcome measure M${n} "Students of kind ${n}" of Goal { unit "percent"\n${results.join('\n')} }`);
  }
  lines.push('poster "Algebra for all" {', '  chart M0, M1, M2');
  for (let n = 0; n < 5; n++) lines.push(`  section "What we did, part ${n}" "${WORDS.repeat(3)}"`);
  return `${[...lines, '  size "48x36 landscape"', '}'].join('\n')}\n`;
}

export async function benchPosters(): Promise<Result[]> {
  const [file] = await readTexts(new Map([['file:///w/a.driver', poster()]]), { root: 'file:///w/' });
  if (!file) throw new Error('The poster was not read.');
  const { elements } = file.merged;
  const wanted = contentOfPoster(file.merged).charts;
  const measures = elements.filter((each) => each.kind === 'measure');
  const charts = new Map(measures.filter(({ id }) => wanted.includes(id)).map((each) => [each.id, file.chart(each)]));
  const engine = createElkEngine();
  const value = await timedOf(async () => {
    const made = await makePoster(file.merged, { engine, charts });
    if (made.pages.length !== 1) throw new Error(made.problems.join(' '));
  });
  return [{ name: 'poster of 100 boxes, 3 charts and 5 sections composed', value, unit: 'ms', budget: 600 }];
}
