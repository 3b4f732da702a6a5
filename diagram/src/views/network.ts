/**
 * The network: its aims and primary drivers, and behind each driver the teams that work on it and the files whose aims
 * serve it, each file as one box. A driver that nobody works on stands out.
 */

import type { Aim, Driver, Element, MergedTheory, Team } from '@driver-diagrams/theory/model/index';
import { fileName } from '@driver-diagrams/theory/model/sentences';
import { type Claim, resolved } from '../graph/claim.ts';
import { rankedColumns } from '../graph/columns.ts';
import { type DrawnLink, type Graph, graphFrom, linksAmong, statusOf, type Told } from '../graph/graph.ts';
import { counted, fill, listed, type PictureWords } from '../words/words.ts';

export function networkView(theory: MergedTheory, words: PictureWords): Graph {
  const claims = resolved(theory.links);
  const imported = new Set(theory.imported);
  const elements = new Map(theory.elements.map((element) => [element.id, element]));
  const own = theory.elements.filter((element) => !imported.has(element.id));
  const spine = own.filter((element) => element.kind === 'aim' || isPrimary(element));
  const up = upwards(claims);
  const isSpine = new Set(spine.map(({ id }) => id));
  const teams = theory.elements.filter((element): element is Team => element.kind === 'team');
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
    (members) => headingOf(members, words),
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
      told: toldOf(theory, words),
      empty: words.views.empty.network,
    },
    words,
  );
  const branches = new Map(graph.boxes.map(({ id, branch }) => [id, branch]));
  for (const box of graph.boxes) {
    const { element } = box;
    if (element.kind === 'team') box.details = teamDetails(element, theory, words);
    else if (element.kind === 'aim' && imported.has(element.id)) {
      // The network's own aim is the one dark box.
      box.quiet = true;
      box.details = [fileDetail(element, theory, words)];
      const branch = branches.get(box.drives[0] ?? '');
      if (branch) box.branch = branch;
    } else if (element.kind === 'driver' && !box.faded && !isWorkedOn(element, box.drivenBy, elements)) {
      box.alarm = words.views.nobody;
    }
  }
  return graph;
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
  if (kind === 'team' || imported.has(id)) return 2;
  return kind === 'driver' ? 1 : 0;
}

function headingOf(members: readonly Element[], words: PictureWords): { key?: string; heading: string } {
  if (members.some(isPrimary)) return { key: 'primary', heading: words.headings.levels[0] ?? '' };
  if (members.some(({ kind }) => kind === 'team')) {
    const mixed = members.some(({ kind }) => kind === 'aim');
    return { heading: mixed ? words.views.headings.clusters : words.views.headings.teams };
  }
  return { key: 'aim', heading: counted(words.headings.aim, members.length) };
}

function teamDetails(team: Team, theory: MergedTheory, words: PictureWords): string[] {
  const { details } = words.views;
  // Two teams may have one name: the file tells them apart.
  const isElsewhere = team.source.uri !== theory.uri;
  return [isElsewhere ? `${details.team} ${fill(details.inFile, { file: fileName(team.source.uri) })}` : details.team];
}

/** What stands in the file of a cluster's aim. */
function fileDetail(aim: Aim, theory: MergedTheory, words: PictureWords): string {
  const count = (kind: Element['kind']) =>
    theory.elements.filter((element) => element.kind === kind && element.source.uri === aim.source.uri).length;
  const { counts } = words.spoken;
  const parts = (['driver', 'idea', 'measure'] as const).flatMap((kind) => {
    const number = count(kind);
    return number === 0 ? [] : counted(counts[kind], number);
  });
  const file = fileName(aim.source.uri);
  const { holds, inFile } = words.views.details;
  return parts.length === 0 ? fill(inFile, { file }) : fill(holds, { counts: listed(parts, words), file });
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
