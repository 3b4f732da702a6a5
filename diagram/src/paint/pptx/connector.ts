/** Links as connectors that stay attached to their boxes, along the way that the layout chose. */
import type { PathStep, SceneItem } from '../../scene.ts';
import type { Theme } from '../themes.ts';
import { type Identity, identityXml, lineXml, type Outline, transform } from './shapes.ts';
import { SIDES, type Side, type Site } from './site.ts';
import type { Area } from './text.ts';
import { share } from './units.ts';

/** A shape that connectors hold on to. */
export interface Holder {
  id: number;
  area: Area;
  /** Where: first the middles of its sides, as of any rectangle, then wherever else a link ends. */
  sites: Site[];
}

const MIDDLES: readonly Site[] = [
  { side: 'top', across: 0.5, down: 0 },
  { side: 'left', across: 0, down: 0.5 },
  { side: 'bottom', across: 0.5, down: 1 },
  { side: 'right', across: 1, down: 0.5 },
];

export function holderOf(id: number, area: Area): Holder {
  return { id, area, sites: [...MIDDLES] };
}

interface Point {
  x: number;
  y: number;
}

interface End extends Point {
  holder?: Holder;
  /** Which of the holder's sites. */
  site: number;
}

type Line = Extract<Outline, { type: 'path' }>;

/** A link as it is drawn: its line, its arrowhead, its sign in a picture of two versions, and what it holds on to. */
export interface Route {
  line: Line;
  head?: Line;
  rest: SceneItem['shapes'];
  start: End;
  end: End;
  bends: Point[];
}

/**
 * The way of a link; none for what has no line. Where it ends, its holders get a site.
 * @param holders shapes that may be at its ends
 */
export function routeOf({ link, shapes }: SceneItem, holders: readonly Holder[]): Route | undefined {
  const [line, second, ...others] = shapes;
  if (!link || line?.type !== 'path' || !line.line) return undefined;
  // The line is drawn from its arrowhead; a connector is read towards it.
  const points = pointsOf(line.steps).reverse();
  const parts = second?.type === 'path' ? { head: second, rest: others } : { rest: shapes.slice(1) };
  const start = endAt(points, holders);
  const end = endAt(points.toReversed(), holders);
  return { line, ...parts, start, end, bends: points.slice(1, -1) };
}

/** First point, bends and last point. A round corner's control point is the bend itself. */
function pointsOf(steps: readonly PathStep[]): Point[] {
  return steps.flatMap((step, index): Point[] => {
    if (step.to === 'curve') return [{ x: step.cx, y: step.cy }];
    return step.to === 'move' || (step.to === 'line' && index === steps.length - 1) ? [step] : [];
  });
}

/** How far an arrow may begin from the edge that it points at, of the shape's shorter side. */
const REACH = 0.4;
/** Points that are one to the eye. */
const NEAR = 0.5;

/**
 * The end of a connector on the edge of the shape it comes from: of the nearest, and the innermost of several.
 * @param points of the line, from this end on
 */
function endAt([point = { x: 0, y: 0 }, next = point]: readonly Point[], holders: readonly Holder[]): End {
  const isUpright = Math.abs(next.x - point.x) < Math.abs(next.y - point.y);
  const near = holders.flatMap((holder) => {
    const { x, y, width, height } = holder.area;
    const beside = isUpright ? Math.max(x - point.x, point.x - x - width) : Math.max(y - point.y, point.y - y - height);
    const [first, second] = isUpright ? [point.y - y, point.y - y - height] : [point.x - x, point.x - x - width];
    const isFirst = Math.abs(first) < Math.abs(second);
    const away = Math.round(Math.min(Math.abs(first), Math.abs(second)) / NEAR);
    if (beside > NEAR || away * NEAR > REACH * Math.min(width, height)) return [];
    const side: Side = isUpright ? (isFirst ? 'top' : 'bottom') : isFirst ? 'left' : 'right';
    return [{ holder, side, away, size: width * height }];
  });
  const [nearest] = near.sort((a, b) => a.away - b.away || a.size - b.size);
  if (!nearest) return { ...point, site: 0 };
  const { holder, side } = nearest;
  const site = siteAt(point, holder, side);
  const { across, down } = holder.sites[site] ?? { across: 0, down: 0 };
  const { x, y, width, height } = holder.area;
  return { x: x + across * width, y: y + down * height, holder, site };
}

/** The number of the site at a point of a side; a new one, where there is none. */
function siteAt(point: Point, { area, sites }: Holder, side: Side): number {
  const middle = MIDDLES[SIDES.indexOf(side)] ?? { side, across: 0, down: 0 };
  const wanted: Site = { ...middle };
  if (side === 'top' || side === 'bottom') wanted.across = (point.x - area.x) / area.width;
  else wanted.down = (point.y - area.y) / area.height;
  const found = sites.findIndex(
    (site) =>
      site.side === side &&
      Math.abs(site.across - wanted.across) * area.width < NEAR &&
      Math.abs(site.down - wanted.down) * area.height < NEAR,
  );
  return found === -1 ? sites.push(wanted) - 1 : found;
}

export function connectorXml(identity: Identity, route: Route, inks: Theme): string {
  const { line, head, start, end } = route;
  const area: Area = {
    x: Math.min(start.x, end.x),
    y: Math.min(start.y, end.y),
    width: Math.abs(end.x - start.x),
    height: Math.abs(end.y - start.y),
  };
  const turned = `${end.x < start.x ? ' flipH="1"' : ''}${end.y < start.y ? ' flipV="1"' : ''}`;
  const arrow = head ? `<a:tailEnd type="${head.fill ? 'triangle' : 'arrow'}" w="lg" len="lg"/>` : '';
  const attached = `${connection('stCxn', start)}${connection('endCxn', end)}`;
  return `<p:cxnSp><p:nvCxnSpPr>${identityXml(identity)}<p:cNvCxnSpPr>${attached}</p:cNvCxnSpPr><p:nvPr/></p:nvCxnSpPr><p:spPr>${transform(area, turned)}${formOf(route)}${lineXml(line, inks, { ends: arrow })}</p:spPr></p:cxnSp>`;
}

function connection(name: string, { holder, site }: End): string {
  return holder ? `<a:${name} id="${holder.id}" idx="${site}"/>` : '';
}

/** An elbow where the line has bends and both ends leave sideways; its bends are shares of the way from start to end. */
function formOf({ start, bends, end }: Route): string {
  const across = (x: number) => share((x - start.x) / (end.x - start.x || 1));
  const down = (y: number) => share((y - start.y) / (end.y - start.y || 1));
  const [one, two, three, four] = bends;
  if (!one || !two || Math.abs(one.x - two.x) > NEAR) return formXml('straightConnector1');
  if (three && four) return formXml('bentConnector5', across(one.x), down(two.y), across(three.x));
  return formXml('bentConnector3', across(one.x));
}

function formXml(name: string, ...values: number[]): string {
  const guides = values.map((value, index) => `<a:gd name="adj${index + 1}" fmla="val ${value}"/>`);
  return `<a:prstGeom prst="${name}"><a:avLst>${guides.join('')}</a:avLst></a:prstGeom>`;
}
