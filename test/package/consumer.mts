/** A program of somebody who has installed the package: it is type-checked with the package's own declarations, and never run here. */
import {
  type Comparison,
  check,
  compare,
  draw,
  type FileProblem,
  InputError,
  type MergedTheory,
  merge,
  type Reading,
  type Report,
  readTheory,
  render,
  report,
  type Scene,
} from 'driver-diagrams';

export async function use(text: string): Promise<string | undefined> {
  const reading: Reading = await readTheory({ 'a.driver': text, 'rate.csv': new Uint8Array() }, { main: 'a.driver' });
  const theory: MergedTheory = reading.theory;
  let count = 0;
  for (const element of theory.elements) {
    // Kinds tell the types apart.
    if (element.kind === 'measure') count += element.unit?.length ?? 0;
    // @ts-expect-error: no statement is of this kind
    if (element.kind === 'nothing') return element.id;
  }
  const problems: FileProblem[] = check(reading, { today: '2026-06-30', settings: { 'stalled-idea': 'off' } });
  const comparison: Comparison = compare(reading, await readTheory(text));
  const { text: merged, conflicts, doubt } = await merge(text, text, text);
  const scene: Scene = await draw(reading, { view: 'driver', language: 'es' });
  const svg: string = await render(scene, 'svg');
  const pdf: Uint8Array = await render(reading, 'pdf');
  // @ts-expect-error: bytes are no text
  const png: string = await render(reading, 'png');
  // @ts-expect-error: there is no such format
  await render(reading, 'gif');
  const made: Report = report(reading, 'coverage');
  const page: string = report(reading, 'coverage', { format: 'html' });
  count += problems.length + comparison.changes.length + conflicts + pdf.length + made.sections.length;
  if (count === 0) throw new InputError(`${merged}${doubt ?? ''}${page}${png}`);
  return svg;
}
