/**
 * A link that passes a column runs between two of its boxes, and ELK takes those that lie on its straight way. One place higher or
 * lower may cross fewer links. In a small picture the neighbouring places are tried, one after another, and the better one is
 * kept. Boxes stay in the author's order: only the lines between them move.
 */
import type { ElkBox, ElkEdge, ElkGraph, LayoutEngine, Point } from './graph.ts';

/** In a larger picture each try costs more than a crossing is worth. */
const MOST_BOXES_TO_UNTANGLE = 40;
/** How often ELK is asked at most. */
const MOST_TRIES = 6;

/** Of each link that passes columns, how many boxes of each stand above it, by the column's place. */
type Ways = ReadonlyMap<string, ReadonlyMap<number, number>>;

/**
 * @param ask makes what ELK was asked anew
 * @param first what it answered
 * @returns an answer with fewer crossings, or the first one
 */
export async function untangle(ask: () => ElkGraph, first: ElkGraph, engine: LayoutEngine): Promise<ElkGraph> {
  if (first.children.length > MOST_BOXES_TO_UNTANGLE) return first;
  let best = { answer: first, crossings: crossingsIn(first) };
  let ways = waysIn(first);
  let tries = 0;
  const open = [...ways.keys()];
  for (let id = open.shift(); id !== undefined; id = open.shift()) {
    for (const [column, above] of ways.get(id) ?? []) {
      for (const step of [1, -1]) {
        if (best.crossings === 0 || tries >= MOST_TRIES || crossingsIn(best.answer, id) === 0) break;
        const way = new Map(ways.get(id)).set(column, above + step);
        const other: Ways = new Map(ways).set(id, way);
        const question = alongWays(ask(), other);
        if (!question) continue;
        tries++;
        const told = new Map(question.edges.map((edge) => [edge.id, bendsOf(edge)]));
        const answer = withoutTold(await engine(question), told);
        const crossings = crossingsIn(answer);
        if (crossings >= best.crossings) continue;
        best = { answer, crossings };
        ways = waysIn(answer);
        // A line that has found a better place may find one that is better still.
        open.push(id);
        break;
      }
    }
  }
  return best.answer;
}

function bendsOf({ sections }: ElkEdge): string {
  return JSON.stringify(sections?.[0]?.bendPoints?.map(({ x, y }) => [x, y]) ?? []);
}

/** ELK leaves the bends that it was told on a line that needs none. */
function withoutTold(answer: ElkGraph, told: ReadonlyMap<string, string>): ElkGraph {
  const edges = answer.edges.map((edge) => {
    if (told.get(edge.id) === '[]' || told.get(edge.id) !== bendsOf(edge)) return edge;
    const sections = edge.sections?.map(({ bendPoints, ...section }) => section);
    return { ...edge, ...(sections && { sections }) };
  });
  return { ...answer, edges };
}

function columnsIn({ children }: ElkGraph): ElkBox[][] {
  const columns = Map.groupBy(children, ({ x }) => x);
  return [...columns].sort(([a], [b]) => a - b).map(([, boxes]) => boxes.toSorted((a, b) => a.y - b.y));
}

function waysIn(placed: ElkGraph): Ways {
  const columns = columnsIn(placed);
  const ways = new Map<string, Map<number, number>>();
  for (const { id, sections } of placed.edges) {
    const section = sections?.[0];
    if (!section) continue;
    const points = [section.startPoint, ...(section.bendPoints ?? []), section.endPoint];
    const way = new Map<number, number>();
    columns.forEach(([box, ...more], index) => {
      if (!box || box.x <= section.startPoint.x || box.x + box.width >= section.endPoint.x) return;
      const y = heightAt(points, box.x + box.width / 2);
      way.set(index, [box, ...more].filter((each) => each.y + each.height / 2 < y).length);
    });
    if (way.size > 0) ways.set(id, way);
  }
  return ways;
}

/** The y at which a line passes the given x. */
function heightAt(points: readonly Point[], x: number): number {
  const after = points.findIndex((point) => point.x >= x);
  return points[Math.max(0, after - 1)]?.y ?? 0;
}

/** The question with a bend where each link is to pass a column: ELK's interactive phases keep its place among the boxes. */
function alongWays(asked: ElkGraph, ways: Ways): ElkGraph | undefined {
  const columns = columnsIn(asked);
  const boxOf = new Map(asked.children.flatMap((box) => box.ports.map(({ id }) => [id, box] as const)));
  const edges: ElkEdge[] = [];
  for (const edge of asked.edges) {
    const way = ways.get(edge.id);
    const source = boxOf.get(edge.sources[0] ?? '');
    const target = boxOf.get(edge.targets[0] ?? '');
    if (!way || !source || !target) {
      edges.push(edge);
      continue;
    }
    const bendPoints: Point[] = [];
    for (const [index, above] of way) {
      const boxes = columns[index] ?? [];
      if (above < 0 || above > boxes.length) return undefined;
      const [upper, lower] = [boxes[above - 1], boxes[above]];
      const x = (boxes[0]?.x ?? 0) + (boxes[0]?.width ?? 0) / 2;
      const top = upper ? upper.y + upper.height : (lower?.y ?? 0) - APART;
      const bottom = lower ? lower.y : top + APART;
      bendPoints.push({ x: x - APART, y: (top + bottom) / 2 }, { x: x + APART, y: (top + bottom) / 2 });
    }
    const startPoint = { x: source.x + source.width, y: source.y + source.height / 2 };
    const endPoint = { x: target.x, y: target.y + target.height / 2 };
    edges.push({ ...edge, sections: [{ id: `way of ${edge.id}`, startPoint, endPoint, bendPoints }] });
  }
  return { ...asked, edges };
}

const APART = 40;

/** How often links cross, or how often one does. */
function crossingsIn({ edges }: ElkGraph, only?: string): number {
  const level: { id: string; y: number; from: number; to: number }[] = [];
  const upright: { id: string; x: number; from: number; to: number }[] = [];
  for (const { id, sections } of edges) {
    const section = sections?.[0];
    if (!section) continue;
    const points = [section.startPoint, ...(section.bendPoints ?? []), section.endPoint];
    points.slice(1).forEach((point, index) => {
      const before = points[index] ?? point;
      if (before.y === point.y)
        level.push({ id, y: point.y, from: Math.min(before.x, point.x), to: Math.max(before.x, point.x) });
      else upright.push({ id, x: point.x, from: Math.min(before.y, point.y), to: Math.max(before.y, point.y) });
    });
  }
  let count = 0;
  for (const one of level) {
    for (const other of upright) {
      if (one.id === other.id || (only !== undefined && one.id !== only && other.id !== only)) continue;
      if (other.x > one.from && other.x < one.to && one.y > other.from && one.y < other.to) count++;
    }
  }
  return count;
}
