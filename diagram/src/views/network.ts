/**
 * The network: its aims and primary drivers, and behind each driver the teams that work on it and the files whose aims
 * serve it, each file as one box. A driver that nobody works on stands out.
 */

import type { Aim, Driver, Element, MergedTheory, Team } from '@driver-diagrams/theory/model/index';
import { fileName } from '@driver-diagrams/theory/model/sentences';
import { type Claim, resolved } from '../graph/claim.ts';
import { rankedColumns } from '../graph/columns.ts';
import { branchOf, type DrawnLink, type Graph, graphFrom, linksAmong, statusOf, type Told } from '../graph/graph.ts';
import { fileInWords } from '../words/files.ts';
import { counted, fill, listed, type PictureWords } from '../words/words.ts';
import { remarksAbout } from './remarks.ts';

export function networkView(theory: MergedTheory, words: PictureWords): Graph {
  const claims = resolved(theory.links);
  const imported = new Set(theory.imported);
  const elements = new Map(theory.elements.map((element) => [element.id, element]));
  const up = upwards(claims);
  const spine = spineOf(theory, imported, up);
  const isSpine = new Set(spine.map(({ id }) => id));
  // A team of another file that works on nothing here belongs to another network's picture.
  const teams = theory.elements.filter((element): element is Team => {
    return element.kind === 'team' && (!imported.has(element.id) || servedBy(element.id, up, isSpine).length > 0);
  });
  // An aim of another file that leads to something here stands for its file.
  const others = theory.elements.filter((element): element is Aim => {
    return element.kind === 'aim' && imported.has(element.id) && element.source.uri !== theory.uri;
  });
  const clusters = others.filter(({ id }) => servedBy(id, up, isSpine).length > 0);
  const behind: Element[] = [...teams, ...clusters];
  const rolled = behind.flatMap(({ id }) =>
    servedBy(id, up, isSpine).map((to): DrawnLink => ({ id: `${id}->${to}`, from: id, to })),
  );
  const links = [...linksAmong(claims, (id) => isSpine.has(id), { drives: 'plain' }), ...rolled];
  const order = new Map(spine.map(({ id }, index) => [id, index]));
  const firstOf = new Map(rolled.toReversed().map(({ from, to }) => [from, order.get(to) ?? spine.length]));
  const first = ({ id }: Element) => firstOf.get(id) ?? spine.length;
  const drawn = [...spine, ...behind.toSorted((a, b) => first(a) - first(b))];
  const { columns, place } = rankedColumns(
    drawn,
    links,
    (element) => rankOf(element, imported),
    (members) => headingOf(members, imported, words),
    words.headings,
  );
  const graph = graphFrom(
    theory,
    {
      view: 'network',
      drawn,
      links,
      columns,
      place,
      claims,
      remarks: remarksAbout(theory.elements, claims, words, (id) => drawn.some((element) => element.id === id)),
      told: toldOf(theory, words),
      empty: words.views.empty.network,
    },
    words,
  );
  const byBox = new Map(graph.boxes.map((box) => [box.id, box]));
  // Where nobody has said yet who works on what, nothing is missing; nor in a team's own file, whose team works on all of it.
  const drivers = new Set(spine.flatMap(({ id, kind }) => (kind === 'driver' ? [id] : [])));
  const hasTeams =
    rolled.some(({ to }) => drivers.has(to)) ||
    (behind.length > 0 && theory.elements.some(({ id, kind }) => kind === 'network' && !imported.has(id)));
  for (const box of graph.boxes) {
    const { element } = box;
    if (element.kind === 'team') box.details = [...box.details, ...teamDetails(element, theory, words)];
    else if (element.kind === 'aim' && imported.has(element.id)) {
      // The network's own aim is the one dark box.
      box.quiet = true;
      box.details = [fileDetail(element, theory, claims, words)];
      const served = byBox.get(box.drives[0] ?? '');
      if (served?.branch) Object.assign(box, branchOf(served));
    } else if (element.kind === 'driver') {
      if (imported.has(element.id)) {
        box.details.push(fill(words.views.details.inFile, { file: fileInWords(theory, element.source.uri) }));
      } else if (hasTeams && !box.faded && !isWorkedOn(element, box.drivenBy, elements)) {
        box.alarm = words.views.nobody;
      }
    }
  }
  return graph;
}

/**
 * The file's own aims and primary drivers, and the primary drivers by which other files lead to one of its aims: an aim may be
 * shared by files that each hold a part of what leads to it.
 */
function spineOf(
  theory: MergedTheory,
  imported: ReadonlySet<string>,
  up: ReadonlyMap<string, readonly string[]>,
): Element[] {
  const own = new Set(theory.elements.flatMap(({ id, kind }) => (kind === 'aim' && !imported.has(id) ? [id] : [])));
  return theory.elements.filter((element) => {
    if (!imported.has(element.id)) return element.kind === 'aim' || isPrimary(element);
    return (
      isPrimary(element) && element.source.uri !== theory.uri && (up.get(element.id) ?? []).some((id) => own.has(id))
    );
  });
}

function isPrimary(element: Element | undefined): element is Driver {
  return element?.kind === 'driver' && element.level === 1;
}

/** What each statement leads to, step by step. */
function upwards(claims: readonly Claim[]): Map<string, string[]> {
  const up = new Map<string, string[]>();
  for (const { kind, from, to } of claims) {
    if (kind !== 'drives' && kind !== 'works on') continue;
    const known = up.get(from);
    if (known) known.push(to);
    else up.set(from, [to]);
  }
  return up;
}

/** The nearest statements of the network's own picture that this one leads to. */
function servedBy(id: string, up: ReadonlyMap<string, string[]>, spine: ReadonlySet<string>): string[] {
  const found = new Set<string>();
  const seen = new Set([id]);
  const open = [...(up.get(id) ?? [])];
  for (let next = open.shift(); next !== undefined; next = open.shift()) {
    if (seen.has(next)) continue;
    seen.add(next);
    if (spine.has(next)) found.add(next);
    else open.push(...(up.get(next) ?? []));
  }
  return [...found];
}

/** Somebody is at work: a team or an aim that has not ended, or a team that owns the driver. The checks say the same. */
function isWorkedOn(driver: Driver, drivenBy: readonly string[], elements: ReadonlyMap<string, Element>): boolean {
  const owner = typeof driver.owner === 'object' ? driver.owner.to : undefined;
  return [...drivenBy, owner ?? ''].some((id) => {
    const element = elements.get(id);
    return (
      (element?.kind === 'team' || element?.kind === 'aim') && !['sunset', 'retired'].includes(statusOf(element) ?? '')
    );
  });
}

/** Aims of other files stand with the teams, whether they serve a driver or the aim itself. */
function rankOf({ id, kind }: Element, imported: ReadonlySet<string>): number {
  if (kind === 'team' || (imported.has(id) && kind === 'aim')) return 2;
  return kind === 'driver' ? 1 : 0;
}

function headingOf(
  members: readonly Element[],
  imported: ReadonlySet<string>,
  words: PictureWords,
): { key?: string; heading: string } {
  if (members.some(isPrimary)) return { key: 'primary', heading: words.headings.levels[0] ?? '' };
  if (members.some(({ kind }) => kind === 'team')) {
    const mixed = members.some(({ kind }) => kind === 'aim');
    return { heading: mixed ? words.views.headings.clusters : words.views.headings.teams };
  }
  // The aims of other files, which serve a driver or the aim.
  if (members.every(({ id }) => imported.has(id))) return { heading: words.views.headings.otherAims };
  return { key: 'aim', heading: counted(words.headings.aim, members.length) };
}

function teamDetails(team: Team, theory: MergedTheory, words: PictureWords): string[] {
  const { details } = words.views;
  // Two teams may have one name: the file tells them apart.
  const isElsewhere = team.source.uri !== theory.uri;
  return [
    isElsewhere
      ? `${details.team} ${fill(details.inFile, { file: fileInWords(theory, team.source.uri) })}`
      : details.team,
  ];
}

/** What leads to a cluster's aim, and in which file. */
function fileDetail(aim: Aim, theory: MergedTheory, claims: readonly Claim[], words: PictureWords): string {
  const below = leadingTo(aim.id, claims);
  const count = (kind: Element['kind']) =>
    theory.elements.filter((element) => element.kind === kind && below.has(element.id)).length;
  const { counts } = words.spoken;
  const parts = (['driver', 'idea', 'measure'] as const).flatMap((kind) => {
    const number = count(kind);
    return number === 0 ? [] : counted(counts[kind], number);
  });
  const file = fileInWords(theory, aim.source.uri);
  const { holds, inFile } = words.views.details;
  return parts.length === 0 ? fill(inFile, { file }) : fill(holds, { counts: listed(parts, words), file });
}

/** All that leads to a statement, step by step, and what measures any of it. */
function leadingTo(id: string, claims: readonly Claim[]): Set<string> {
  const found = new Set([id]);
  const next = Map.groupBy(
    claims.filter(({ kind }) => kind === 'drives' || kind === 'measures'),
    ({ to }) => to,
  );
  for (const each of found) for (const { from } of next.get(each) ?? []) found.add(from);
  return found;
}

function toldOf(theory: MergedTheory, { views }: PictureWords): Told[] {
  const unfound = theory.imports.flatMap(({ path, problem }) =>
    path !== undefined && problem !== undefined && problem !== 'itself' ? [path] : [],
  );
  const files = theory.files ?? [];
  const missing = [...unfound, ...files.filter((file) => file.missing).map(({ uri }) => fileName(uri))];
  const broken = files.filter((file) => file.broken).map(({ uri }) => fileName(uri));
  return [
    ...missing.map((file): Told => ({ text: fill(views.told.missing, { file }), warns: true })),
    ...broken.map((file): Told => ({ text: fill(views.told.broken, { file }), warns: true })),
  ];
}

/** True where the view has something to show. */
export function hasNetwork(theory: MergedTheory): boolean {
  const imported = new Set(theory.imported);
  return theory.elements.some(({ id, kind }) => (kind === 'network' || kind === 'team') && !imported.has(id));
}
