/**
 * What becomes of each statement: whether it stands, where, and which are in conflict as a whole. Existence, home, links and
 * names are facts that are merged as all others are: what both sides changed in different ways is for people to settle.
 */
import { type Facts, mergedSet, type Version } from './facts.ts';
import { agreed, differs } from './names.ts';
import type { Versions } from './versions.ts';

/** Why statements are in conflict. `id` is what the statement is called. */
export type Cause =
  /** One side took it away: the other edited, moved, or renamed it, newly names it, or put something in its braces. */
  | { what: 'removed'; id: string; by: 'ours' | 'theirs'; but: 'edited' | 'moved' | 'renamed' | 'named' | 'needed' }
  /** Both moved it, to different places. */
  | { what: 'moved twice'; id: string }
  | { what: 'renamed twice'; id: string }
  /** Both put the parts of a poster in another order. */
  | { what: 'ordered twice'; id: string }
  /** It may be another statement on that side, and the other side changed what it was. */
  | { what: 'unsure'; id: string; on: 'ours' | 'theirs' }
  /** One name for two statements. */
  | { what: 'one name'; id: string; other: string; name: string }
  /** It newly names what another file calls otherwise now, as the other side knows. */
  | { what: 'named elsewhere'; id: string; name: string }
  /** It stands in, or around, what is in conflict, or could not be merged by itself. */
  | { what: 'around'; id: string };

export interface Plan {
  /** Statements of which each side has its own text, whole. */
  disputed: ReadonlyMap<string, Cause>;
  /** Statements whose head is in conflict. */
  heads: ReadonlyMap<string, Cause>;
  /** Statements whose name differs by side. */
  unnamed: ReadonlySet<string>;
  /** In whose braces a statement goes that is not disputed; undefined for one that is gone. */
  homeOf(id: string): string | undefined;
  isGone(id: string): boolean;
  /** The side that led a statement elsewhere, where the other only wrote it in another place. */
  placedBy(id: string): 'ours' | 'theirs' | undefined;
  /** What a statement leads to that is not disputed. */
  targetsOf(id: string): ReadonlySet<string>;
}

const SIDES = ['ours', 'theirs'] as const;
const NOTHING: ReadonlySet<string> = new Set();

/** Statements that may be other ones than they are taken for, by side. */
type Unsure = Record<'ours' | 'theirs', ReadonlySet<string>>;

/** @param escalated statements that must be in conflict as a whole, as what was tried before has shown */
export function planOf(versions: Versions<Version>, unsure: Unsure, escalated: ReadonlyMap<string, Cause>): Plan {
  return new Planning(versions, unsure, escalated).plan();
}

class Planning {
  private readonly versions: Versions<Version>;
  private readonly unsure: Unsure;
  private readonly disputed: Map<string, Cause>;
  private readonly heads = new Map<string, Cause>();
  private readonly unnamed = new Set<string>();
  private readonly ids: readonly string[];

  constructor(versions: Versions<Version>, unsure: Unsure, escalated: ReadonlyMap<string, Cause>) {
    this.versions = versions;
    this.unsure = unsure;
    this.disputed = new Map(escalated);
    this.ids = [...new Set(Object.values(versions).flatMap((each: Version) => [...each.facts.keys()]))];
  }

  plan(): Plan {
    const named = { ours: this.newlyNamed('ours'), theirs: this.newlyNamed('theirs') };
    for (const id of this.ids) this.judge(id, named);
    this.findNamesGivenUp();
    // Each round but the last disputes or unnames more, and there is an end of statements.
    for (let known = -1; known < this.disputed.size + this.unnamed.size; ) {
      known = this.disputed.size + this.unnamed.size;
      this.spread();
      this.breakRings();
      this.findSharedNames();
    }
    return {
      disputed: this.disputed,
      heads: this.heads,
      unnamed: this.unnamed,
      homeOf: (id) => (this.isLive(id) ? this.homeOf(id) : undefined),
      isGone: (id) => !this.isLive(id),
      placedBy: (id) => this.placedBy(id),
      targetsOf: (id) => this.targetsOf(id),
    };
  }

  private of(id: string): Versions<Facts | undefined> {
    const { base, ours, theirs } = this.versions;
    return { base: base.facts.get(id), ours: ours.facts.get(id), theirs: theirs.facts.get(id) };
  }

  /** What one side names, by a link or otherwise, in statements that did not name it before. */
  private newlyNamed(side: 'ours' | 'theirs'): Set<string> {
    const found = new Set<string>();
    const before = this.versions.base.facts;
    const targetOf = (target: string) => target.slice(target.lastIndexOf(' ') + 1);
    for (const [id, { named, targets, home }] of this.versions[side].facts) {
      const was = before.get(id);
      const ledTo = new Set([...(was?.targets ?? [])].map(targetOf));
      for (const each of named) if (!was?.named.has(each) && !ledTo.has(each)) found.add(each);
      for (const each of targets) if (!was?.targets.has(each)) found.add(targetOf(each));
      if (home !== '' && was?.home !== home && !ledTo.has(home)) found.add(home);
    }
    return found;
  }

  /** Whether a statement, by itself, is in conflict. */
  private judge(id: string, named: Record<'ours' | 'theirs', ReadonlySet<string>>): void {
    const { base, ours, theirs } = this.of(id);
    for (const [on, other] of [
      ['ours', 'theirs'],
      ['theirs', 'ours'],
    ] as const) {
      const now = this.of(id)[other];
      if (!base || !this.of(id)[on] || !this.unsure[on].has(id)) continue;
      if (now && !changeOf(base, now) && !named[other].has(id)) continue;
      this.unnamed.add(id);
      this.dispute({ what: 'unsure', id, on });
    }
    if (base && ours && theirs) this.judgeKept(id, { base, ours, theirs });
    else if (base && (ours ?? theirs)) {
      const left = (ours ?? theirs) as Facts;
      const by = ours ? 'theirs' : 'ours';
      const but = changeOf(base, left) ?? (named[ours ? 'ours' : 'theirs'].has(id) ? 'named' : undefined);
      if (but) this.dispute({ what: 'removed', id, by, but });
    } else if (ours && theirs && differs({ base: undefined, ours: ours.name, theirs: theirs.name })) this.rename(id);
  }

  private judgeKept(id: string, facts: Versions<Facts>): void {
    const { base, ours, theirs } = facts;
    if (differs({ base: base.name, ours: ours.name, theirs: theirs.name })) this.rename(id);
    const gone = (now: ReadonlySet<string>) => [...base.targets].filter((each) => !now.has(each));
    const put = (now: ReadonlySet<string>) =>
      [...now]
        .filter((each) => !base.targets.has(each))
        .sort()
        .join('\n');
    const [goneHere, goneThere] = [gone(ours.targets), new Set(gone(theirs.targets))];
    const isLedTwice = goneHere.some((each) => goneThere.has(each)) && put(ours.targets) !== put(theirs.targets);
    const homes = { base: base.home, ours: ours.home, theirs: theirs.home };
    const isLaidOut =
      [ours, theirs].some(({ targets }) => same(targets, base.targets)) || same(ours.targets, theirs.targets);
    const leadsNowhere = base.targets.size + ours.targets.size + theirs.targets.size === 0;
    const isMovedTwice = differs(homes) && (!isLaidOut || leadsNowhere);
    const by = this.placedBy(id);
    const isReasoned = by !== undefined && (by === 'ours' ? theirs : ours).reasons !== base.reasons;
    if (isMovedTwice || isReasoned || (isLedTwice && new Set(Object.values(homes)).size > 1))
      this.dispute({ what: 'moved twice', id });
    else if (isLedTwice) this.heads.set(id, { what: 'moved twice', id });
    if (differs(ordersOf(facts))) this.dispute({ what: 'ordered twice', id });
  }

  /**
   * Names of other files that one side writes otherwise now, since they were renamed there. What the other side newly links to
   * such a name may mean what it was, or what has it now.
   */
  private findNamesGivenUp(): void {
    const before = this.versions.base.facts;
    for (const [side, other] of [
      ['ours', 'theirs'],
      ['theirs', 'ours'],
    ] as const) {
      const givenUp = new Set<string>();
      for (const [id, { targets }] of this.versions[side].facts) {
        const was = before.get(id)?.targets ?? NOTHING;
        const isPut = [...targets].some((each) => each.endsWith('”') && !was.has(each));
        if (isPut) for (const each of was) if (each.endsWith('”') && !targets.has(each)) givenUp.add(each);
      }
      if (givenUp.size === 0) continue;
      for (const [id, { targets }] of this.versions[other].facts) {
        const was = before.get(id)?.targets ?? NOTHING;
        const link = [...targets].find((each) => givenUp.has(each) && !was.has(each));
        if (link === undefined) continue;
        const cause: Cause = { what: 'named elsewhere', id, name: link.slice(link.indexOf('“') + 1, -1) };
        if (this.versions[side].facts.has(id)) this.heads.set(id, cause);
        else this.dispute(cause);
      }
    }
  }

  private rename(id: string): void {
    this.unnamed.add(id);
    this.heads.set(id, { what: 'renamed twice', id });
  }

  private dispute(cause: Cause): void {
    if (!this.disputed.has(cause.id)) this.disputed.set(cause.id, cause);
  }

  /** Neither taken away by both, nor by one of them alone. */
  private isLive(id: string): boolean {
    const { base, ours, theirs } = this.of(id);
    if (!base) return (ours ?? theirs) !== undefined;
    return (ours !== undefined && theirs !== undefined) || (this.disputed.has(id) && (ours ?? theirs) !== undefined);
  }

  private placedBy(id: string): 'ours' | 'theirs' | undefined {
    const { base, ours, theirs } = this.of(id);
    if (!base || !ours || !theirs || (ours.home === base.home && theirs.home === base.home)) return undefined;
    const isLed = ({ targets }: Facts) => !same(targets, base.targets);
    const isTaken = ({ targets }: Facts) => [...base.targets].some((each) => !targets.has(each));
    if (isLed(ours) === isLed(theirs)) return undefined;
    const side = isLed(ours) ? 'ours' : 'theirs';
    const other = side === 'ours' ? theirs : ours;
    return other.home !== base.home &&
      (isTaken(side === 'ours' ? ours : theirs) || this.of(id)[side]?.home !== base.home)
      ? side
      : undefined;
  }

  /** Where one side moved it, else where it was. */
  private homeOf(id: string): string {
    const { base, ours, theirs } = this.of(id);
    if (!ours || !theirs) return (ours ?? theirs)?.home ?? '';
    const side = this.placedBy(id);
    if (side) return (side === 'ours' ? ours : theirs).home;
    if (!base) return ours.home;
    const homes = { base: base.home, ours: ours.home, theirs: theirs.home };
    return differs(homes) ? ours.home : agreed(homes);
  }

  private targetsOf(id: string): ReadonlySet<string> {
    const { base, ours, theirs } = this.of(id);
    if (!ours || !theirs) return (ours ?? theirs)?.targets ?? NOTHING;
    return mergedSet(base?.targets ?? NOTHING, ours.targets, theirs.targets);
  }

  /** What stands around and in what is in conflict, and what has to stay for the sake of what stays. */
  private spread(): void {
    const need = (home: string) => {
      if (home === '' || this.isLive(home)) return;
      const by = this.versions.ours.facts.has(home) ? 'theirs' : 'ours';
      this.dispute({ what: 'removed', id: home, by, but: 'needed' });
    };
    for (const id of this.ids) {
      const homes = SIDES.flatMap((side) => this.versions[side].facts.get(id)?.home ?? []);
      if (homes.some((home) => this.disputed.has(home))) this.dispute({ what: 'around', id });
      if (this.disputed.has(id)) for (const home of homes) need(home);
      else if (this.isLive(id)) {
        const home = this.homeOf(id);
        need(home);
        if (this.disputed.has(home)) this.dispute({ what: 'around', id });
      }
    }
  }

  /** Statements that the sides nest in each other would stand nowhere. */
  private breakRings(): void {
    const safe = new Set(['']);
    for (const id of this.ids) {
      if (!this.isLive(id)) continue;
      const path: string[] = [];
      let at = id;
      // It ends: each step but the last goes to what was not met yet.
      while (!safe.has(at) && !this.disputed.has(at) && !path.includes(at)) {
        path.push(at);
        at = this.homeOf(at);
      }
      const ring = path.indexOf(at);
      if (ring >= 0) for (const each of path.slice(ring)) this.dispute({ what: 'moved twice', id: each });
      for (const each of path) safe.add(each);
    }
  }

  /** What would be called the same in a text where all conflicts are settled as one side has it. */
  private findSharedNames(): void {
    for (const side of SIDES) {
      const seen = new Map<string, string>();
      for (const id of this.ids) {
        const name = this.isLive(id) ? this.nameIn(side, id) : undefined;
        if (name === undefined) continue;
        const other = seen.get(name);
        if (other === undefined) seen.set(name, id);
        else
          for (const [one, two] of [
            [id, other],
            [other, id],
          ] as const)
            this.shareName(one, two, name);
      }
    }
  }

  private shareName(id: string, other: string, name: string): void {
    this.unnamed.add(id);
    const cause: Cause = { what: 'one name', id, other, name };
    const { ours, theirs } = this.of(id);
    if (ours && theirs) {
      if (!this.heads.has(id)) this.heads.set(id, cause);
    } else this.dispute(cause);
  }

  private nameIn(side: 'ours' | 'theirs', id: string): string | undefined {
    const { base, ours, theirs } = this.of(id);
    const own = this.versions[side].facts.get(id);
    if (this.disputed.has(id) && !own) return undefined;
    if (this.unnamed.has(id)) return own?.name;
    if (!ours || !theirs) return (ours ?? theirs)?.name;
    return agreed({ base: base?.name, ours: ours.name, theirs: theirs.name });
  }
}

/** The parts of a poster that all three versions have, in the order of each. */
function ordersOf({ base, ours, theirs }: Versions<Facts>): Versions {
  const order = ({ parts }: Facts) =>
    parts.filter((part) => [base, ours, theirs].every((each) => each.parts.includes(part))).join('\n');
  return { base: order(base), ours: order(ours), theirs: order(theirs) };
}

function same(one: ReadonlySet<string>, two: ReadonlySet<string>): boolean {
  return one.size === two.size && [...one].every((each) => two.has(each));
}

/** What one side did to a statement that the other took away. */
function changeOf(base: Facts, now: Facts): 'moved' | 'renamed' | 'edited' | undefined {
  const leadsNowhere = now.targets.size + base.targets.size === 0;
  if (!same(now.targets, base.targets) || (leadsNowhere && now.home !== base.home)) return 'moved';
  if (now.name !== base.name) return 'renamed';
  return now.own === base.own ? undefined : 'edited';
}
