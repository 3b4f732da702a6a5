/** Theories as texts for decks, and what must hold for every deck. */
import { expect } from 'vitest';
import { contentOfPoster, createElkEngine, type Logo, makeSlides, type Scene } from '../../../diagram/src/index.ts';
import { readTexts } from '../../../language-server/src/workspace/read.ts';

const engine = createElkEngine();

/** A deck from a text, its charts as the command line makes them. */
export async function deckFrom(text: string, photos: readonly Logo[] = []) {
  const [file] = await readTexts(new Map([['file:///deck.driver', text]]), { root: 'file:///' });
  if (!file) return expect.fail('It cannot be read');
  const found = file.charts(contentOfPoster(file.merged).charts, file.merged);
  const charts = new Map([...found].map(([id, { chart }]) => [id, chart] as const));
  return await makeSlides(file.merged, { engine, charts, photos });
}

/** The headings of slides, without the title of the deck. */
export function headingsOf(pages: readonly Scene[]): string[] {
  return pages.map(({ items }) => items.find(({ role }) => role === 'title')?.label ?? '');
}

export function textsOn({ items }: Scene) {
  return items.flatMap((item) =>
    item.shapes.flatMap((shape) => {
      if (shape.type !== 'text') return [];
      const left = { start: shape.x, middle: shape.x - shape.width / 2, end: shape.x - shape.width }[shape.anchor];
      return [{ ...shape, left, right: left + shape.width, top: shape.y - shape.size * 0.72, item: item.id }];
    }),
  );
}

/** Lines that lie over other lines, as words. */
export function overlaps(scene: Scene): string[] {
  const lines = textsOn(scene);
  return lines.flatMap((one, n) =>
    lines.slice(n + 1).flatMap((other) => {
      const across = Math.min(one.right, other.right) - Math.max(one.left, other.left);
      const down = Math.min(one.y, other.y) - Math.max(one.top, other.top);
      return across > 1 && down > 1 ? [`“${one.text}” over “${other.text}”`] : [];
    }),
  );
}

/** All that a deck can show. */
export const FULL = `theory "Falls on four wards" {
  version "2.1" on 2026-10-01
  authors "A. Author"
}
aim Falls "Reduce falls with harm on four wards from 6.1 to 3.0 per 1000 bed days by March 2027" {
  problem "Falls are the most reported incident on our wards. One in three leads to harm."
  outcome measure Harm "Falls with harm" {
    unit "per 1000 bed days"
    definition "falls with any harm"
    baseline 6.1 in 2026-01
    target 3.0 by 2027-03
    result 6.2 in 2026-01
    result 6.4 in 2026-02
    result 5.9 in 2026-03
  }
}
primary driver Risk "Every patient's risk is known" -> Falls because "audits say so" {
  process measure Assessed "Patients assessed within six hours" { result 41% in 2026-01 result 48% in 2026-02 }
  change idea Three "Three questions at admission" {
    pdsa One "One bay, one week" {
      plan "a nurse asks"
      predict "it takes two minutes" on 2026-02-01
      do "it took four" on 2026-02-08
      study "two questions are enough" on 2026-02-09
      act adapt "ask two"
    }
    pdsa Two "One ward, two questions" { plan "all nurses of a ward ask" }
  }
}
primary driver Watch "Patients at risk are seen" -> Falls {
  change idea "Hourly rounds"
}
finding Shoes "Patients fall on the way to the toilet" of Watch
recommendation Night "Light the way at night" of Watch
`;
