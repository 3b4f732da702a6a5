/** What a conflict is about, in a sentence for the people who settle it. */
import { propertyWritten, STATEMENT_KINDS } from '@driver-diagrams/grammar/language/index';
import { capital } from '../model/sentences.ts';
import { askedText } from '../model/text-conflicts.ts';
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
  if (word === 'change concept') {
    const its = values?.base ?? values?.ours ?? values?.theirs ?? '';
    return { sentence: `Change concept “${its.replace(/ ->.*$/, '')}”: both sides changed it, or an idea in it` };
  }
  if (word !== undefined) {
    return { sentence: `${capital(labelOf(word))} of ${who}: ${sidesOf({ ...values, base: values?.base })}` };
  }
  const cause = plan.disputed.get(id) ?? plan.heads.get(id);
  if (!cause) return { sentence: headOf(id, who, versions), isAround: false };
  return cause.what === 'around'
    ? { sentence: `${who}: both sides changed it or what it stands in`, isAround: true }
    : { sentence: causeOf(cause, who, versions) };
}

/** What a comparison calls a property of this word; the word itself where kinds of statements differ on it. */
function labelOf(word: string): string {
  const labels = STATEMENT_KINDS.flatMap((kind) => {
    const row = propertyWritten(kind, word);
    return row ? [row.label ?? row.fact ?? row.word] : [];
  });
  const [first = word] = labels;
  return labels.every((label) => label === first) ? first : word;
}

const DONE = {
  edited: 'edited it',
  moved: 'moved it',
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
    case 'ordered twice':
      return `${who}: both sides put its parts in another order`;
    case 'renamed twice':
      return `Name of ${titleIn(cause.id, versions.ours) ?? who}: ${sidesOf(namesOf(cause.id, versions))}`;
    case 'one name':
      return `The name ‘${cause.name}’ is used twice: for ${bothOf(cause, versions).join(' and for ')}`;
    case 'unsure':
      return `${namedIn(cause.id, versions) ?? who} may be something else in ${cause.on}: before ${titleIn(cause.id, versions.base) ?? 'without a title'}, now ${titleIn(cause.id, versions[cause.on]) ?? 'without a title'}, and ${other(cause.on)} changed or named what it was`;
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
  return askedText({ ours: value(ours), theirs: value(theirs), base: value(base) });
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

/** Longer titles are cut: a marker is one line. */
const LONGEST = 60;

function shortened(title: string): string {
  return title.length <= LONGEST ? title : `${title.slice(0, LONGEST).replace(/\s+\S*$/u, '')}…`;
}

/** By its title, as in a comparison, else by its name. */
function calledIn(id: string, versions: Versions<Version>): string {
  if (id === 'theory') return 'the theory';
  const all = [versions.base, versions.ours, versions.theirs];
  const title = all.map((each) => titleIn(id, each)).find((each) => each !== undefined);
  if (title !== undefined) return `‘${shortened(title.slice(1, -1))}’`;
  return namedIn(id, versions) ?? 'a statement without name and title';
}

function namedIn(id: string, { base, ours, theirs }: Versions<Version>): string | undefined {
  const name = [base, ours, theirs].map((each) => each.facts.get(id)?.name).find((each) => each !== undefined);
  return name && `‘${name}’`;
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

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
