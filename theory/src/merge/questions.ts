/** What a conflict is about, in a sentence for the people who settle it. */
import { readText } from '../text/values.ts';
import type { Block } from './blocks.ts';
import type { About } from './conflicts.ts';
import type { Version } from './facts.ts';
import type { Cause, Plan } from './plan.ts';
import type { Versions } from './versions.ts';

/** @param about what a region of the merged text consists of */
export function questionOf(about: readonly About[], plan: Plan, versions: Versions<Version>): string {
  const asked = about.map((each) => asking(each, plan, versions));
  // What merely stands around says nothing where something else does.
  const told = asked.filter(({ isAround }) => !isAround);
  return [...new Set((told.length > 0 ? told : asked.slice(0, 1)).map(({ sentence }) => sentence))].join('; ');
}

function asking(about: About, plan: Plan, versions: Versions<Version>): { sentence: string; isAround?: boolean } {
  const { of: id, word, values } = about;
  const who = calledIn(id, versions);
  if (word !== undefined) {
    return { sentence: `${capital(word)} of ${who}: ${sidesOf({ ...values, base: values?.base })}` };
  }
  const cause = plan.disputed.get(id) ?? plan.heads.get(id);
  if (!cause) return { sentence: headOf(id, who, versions), isAround: false };
  return cause.what === 'around'
    ? { sentence: `${who}: both sides changed it or what it stands in`, isAround: true }
    : { sentence: causeOf(cause, who, versions) };
}

const DONE = {
  edited: 'edited it',
  moved: 'led it elsewhere',
  renamed: 'gave it another name',
  named: 'newly names it',
  needed: 'changed what stands in it',
};

function causeOf(cause: Exclude<Cause, { what: 'around' }>, who: string, versions: Versions<Version>): string {
  const other = (side: 'ours' | 'theirs') => (side === 'ours' ? 'theirs' : 'ours');
  switch (cause.what) {
    case 'removed':
      return `${who}: ${cause.by} took it away, ${other(cause.by)} ${DONE[cause.but]}`;
    case 'moved twice':
      return `Place of ${who}: ${sidesOf(placesOf(cause.id, versions))}`;
    case 'renamed twice':
      return `Name of ${titleIn(cause.id, versions.ours) ?? who}: ${sidesOf(namesOf(cause.id, versions))}`;
    case 'one name':
      return `The name ‘${cause.name}’ is used twice: for ${bothOf(cause, versions).join(' and for ')}`;
    case 'unsure':
      return `${who} may be something else in ${cause.on}: before ${titleIn(cause.id, versions.base) ?? 'without a title'}, now ${titleIn(cause.id, versions[cause.on]) ?? 'without a title'}, and ${other(cause.on)} changed or named what it was`;
    case 'named elsewhere':
      return `${who}: what was called ‘${cause.name}’ in another file may be called otherwise now`;
  }
}

/** Where the heads differ: in the title, if there; else in the whole line. */
function headOf(id: string, who: string, versions: Versions<Version>): string {
  if (id === '') return 'Both sides changed these lines, each in its own way';
  const [base, ours, theirs] = [versions.base, versions.ours, versions.theirs].map((each) => titleIn(id, each));
  return ours !== theirs && ours !== base && theirs !== base
    ? `Title of ${who}: ${sidesOf({ base, ours, theirs })}`
    : `${who}: both sides changed it, each in its own way`;
}

function sidesOf({ base, ours, theirs }: Partial<Versions<string | undefined>>): string {
  const value = (each: string | undefined) => (each === undefined || each === '' ? 'none' : each);
  return `ours ${value(ours)}, theirs ${value(theirs)}; before ${value(base)}`;
}

function namesOf(id: string, { base, ours, theirs }: Versions<Version>): Versions<string | undefined> {
  const name = (each: Version) => each.facts.get(id)?.name;
  return { base: name(base), ours: name(ours), theirs: name(theirs) };
}

function placesOf(id: string, versions: Versions<Version>): Versions<string | undefined> {
  const goal = (target: string) =>
    target.endsWith('”')
      ? `‘${target.slice(target.indexOf('“') + 1, -1)}’`
      : calledIn(target.slice(target.lastIndexOf(' ') + 1), versions);
  const place = (each: Version) => {
    const facts = each.facts.get(id);
    if (!facts) return undefined;
    return facts.targets.size > 0
      ? [...facts.targets].map(goal).join(' and ')
      : facts.home && calledIn(facts.home, versions);
  };
  return { base: place(versions.base), ours: place(versions.ours), theirs: place(versions.theirs) };
}

/** By its name, else by its title. */
function calledIn(id: string, { base, ours, theirs }: Versions<Version>): string {
  if (id === 'theory') return 'the theory';
  const all = [base, ours, theirs];
  const name = all.map((each) => each.facts.get(id)?.name).find((each) => each !== undefined);
  if (name !== undefined) return `‘${name}’`;
  return (
    all.map((each) => titleIn(id, each)).find((each) => each !== undefined) ?? 'a statement without name and title'
  );
}

/** The two statements of one name, that of ours first. */
function bothOf({ id, other }: { id: string; other: string }, versions: Versions<Version>): string[] {
  const both = versions.ours.facts.has(id) ? [id, other] : [other, id];
  return both.map((each) => wordsOf(each, versions));
}

function wordsOf(id: string, versions: Versions<Version>): string {
  const side = versions.ours.facts.has(id) ? versions.ours : versions.theirs;
  return titleIn(id, side) ?? 'a statement without title';
}

function titleIn(id: string, { blocks }: Version): string | undefined {
  const head = blocks.get(id)?.parts?.find(({ key }) => key === 'head');
  const title = head?.parts?.find(({ key }) => key === 'title');
  return title && `“${oneLine(readText(title.text.trim()))}”`;
}

/** What a property says, behind its word. */
export function valueIn(block: Block | undefined): string | undefined {
  const [, ...values] = block?.item?.head.filter(({ type }) => type !== 'comment') ?? [];
  if (!block) return undefined;
  return oneLine(values.map(({ type, image }) => (type === 'TEXT' ? readText(image) : image)).join(' ')).replaceAll(
    ' ,',
    ',',
  );
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
