/** Several charts as one: boxes with the same words are one box. */
import { type Chart, emptyChart } from './chart.ts';
import { plainly } from './labels.ts';

/** @param what what they are in the file: `charts`, `pages`, `slides` */
export function joinedCharts(charts: readonly Chart[], what: string, tell: (message: string) => void): Chart {
  const [only] = charts;
  if (only && charts.length === 1) return only;
  tell(
    `${charts.length} ${what} came in as one theory; boxes that say the same are one statement. Import each by itself if they are not one.`,
  );
  const all = emptyChart();
  const byWords = new Map<string, string>();
  for (const [n, { title, boxes, frames, arrows }] of charts.entries()) {
    const own = (id: string) => `${n} ${id}`;
    const ids = new Map<string, string>();
    if (title !== undefined) all.title ??= title;
    for (const frame of frames.values()) all.frames.set(own(frame.id), { ...frame, id: own(frame.id) });
    for (const box of boxes.values()) {
      const id = byWords.get(plainly(box.label)) ?? own(box.id);
      byWords.set(plainly(box.label), id);
      ids.set(box.id, id);
      const known = all.boxes.get(id);
      if (!known) all.boxes.set(id, { ...box, id, ...(box.frames && { frames: box.frames.map(own) }) });
      else if (known.look === undefined && box.look !== undefined) known.look = box.look;
    }
    all.arrows.push(
      ...arrows.map((arrow) => ({
        ...arrow,
        from: ids.get(arrow.from) ?? own(arrow.from),
        to: ids.get(arrow.to) ?? own(arrow.to),
      })),
    );
  }
  return all;
}
