/** Shapes on a page as a chart: those that arrows join are boxes, and words above them may say what a column holds. */
import { type Arrow, type Chart, emptyChart } from './chart.ts';
import { labelled, labelMeant } from './labels.ts';

/** A shape with words, and where it stands from left to right. */
export interface Shape {
  id: string;
  words: string;
  /** Kind words, where the file says them. */
  kind?: string;
  left: number;
  width: number;
  where: string;
}

/** @returns the chart of a page; words that belong to no box are told, but for headings of columns */
export function chartOf(
  title: string | undefined,
  shapes: readonly Shape[],
  arrows: readonly Arrow[],
  tell: (message: string) => void,
): Chart {
  const chart: Chart = { ...emptyChart(), arrows: [...arrows], ...(title && { title }) };
  const joined = new Set(arrows.flatMap(({ from, to }) => [from, to]));
  const headings = shapes.filter(
    ({ id, words }) => !joined.has(id) && labelMeant(words.replace(/:$/, ''), false) !== undefined,
  );
  const isBox = ({ id, words, kind }: Shape): boolean =>
    joined.has(id) ||
    kind !== undefined ||
    labelled(words).label !== undefined ||
    (arrows.length === 0 && headings.length > 0);
  const aside: Shape[] = [];
  for (const shape of shapes) {
    if (headings.includes(shape) || (shape.words === '' && !joined.has(shape.id))) continue;
    if (!isBox(shape)) {
      aside.push(shape);
      continue;
    }
    const { id, words, where } = shape;
    const kind = shape.kind ?? (labelled(words).label ? undefined : columnOf(shape, headings));
    chart.boxes.set(id, { id, label: words, where, ...(kind !== undefined && { kind }) });
  }
  const [first, ...more] = aside;
  if (first) {
    const others = more.length === 0 ? '' : ` and ${more.length} more text${more.length === 1 ? '' : 's'}`;
    tell(
      `${first.where}: no arrow leads to or from “${first.words}”${others}, so ${more.length === 0 ? 'it was' : 'they were'} left out.`,
    );
  }
  return chart;
}

/** The kind of the heading that a shape stands below. */
function columnOf({ left, width }: Shape, headings: readonly Shape[]): string | undefined {
  const middle = left + width / 2;
  const distance = (heading: Shape) => Math.abs(heading.left + heading.width / 2 - middle);
  const above = headings.filter((heading) => heading.left < left + width && heading.left + heading.width > left);
  const [nearest] = above.toSorted((a, b) => distance(a) - distance(b));
  return nearest && labelMeant(nearest.words.replace(/:$/, ''), false)?.kind;
}
