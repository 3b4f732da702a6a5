/** What a poster takes over from the one that it is `like`: how the organisation's posters look, and never what they say. */
import type { MergedTheory } from './merge.ts';
import type { Poster } from './model.ts';

/** Taken over where the poster does not say its own. */
const TAKEN = ['form', 'accent', 'font', 'theme', 'size', 'bleed', 'language', 'without'] as const;
const TAKEN_LISTS = ['logos', 'affiliations'] as const;

/** The posters that are looked for: of the file, of those that it imports, and of those that these are like. */
type Posters = Pick<MergedTheory, 'elements' | 'posters'>;

/**
 * The poster, then the one that it is like, then the one that this is like, and so on. A circle ends where it would begin
 * anew; a name that leads to no poster is the end too.
 */
export function likenesses(theory: Posters, poster: Poster): Poster[] {
  const posters = postersOf(theory);
  const named = (to: string) => posters.find(({ id, key }) => id === to || key === to);
  // What is asked for may have taken over something already.
  const all = [named(poster.id) ?? poster];
  for (let to = poster.like?.to; to !== undefined; ) {
    const next: Poster | undefined = named(to);
    if (!next || all.includes(next)) break;
    all.push(next);
    to = next.like?.to;
  }
  return all;
}

function postersOf({ elements, posters = [] }: Posters): Poster[] {
  return [...elements.filter((element) => element.kind === 'poster'), ...posters];
}

/** The poster with what it takes over; one that is like no other comes back as it is. */
export function posterAs(theory: Posters, poster: Poster): Poster {
  const [, ...others] = likenesses(theory, poster);
  if (others.length === 0) return poster;
  const whole: Record<string, unknown> = { ...poster };
  for (const name of TAKEN) whole[name] ??= others.find((other) => other[name] !== undefined)?.[name];
  for (const name of TAKEN_LISTS)
    if (poster[name].length === 0) whole[name] = others.find((other) => other[name].length > 0)?.[name] ?? [];
  whole.cropMarks = poster.cropMarks || others.some(({ cropMarks }) => cropMarks);
  // Plain JSON has no "undefined".
  return Object.fromEntries(Object.entries(whole).filter(([, value]) => value !== undefined)) as unknown as Poster;
}

/** Files as a poster names them, and the address of the file that does: from its folder their paths are read. */
export interface NamedFiles {
  paths: readonly string[];
  from: string;
}

/** The logos of a poster: its own, else those of the poster that it is like, else those of the theory. */
export function logosOf(theory: MergedTheory, poster: Poster | undefined): NamedFiles {
  const said = poster && likenesses(theory, poster).find(({ logos }) => logos.length > 0);
  if (said) return { paths: said.logos, from: said.source.uri };
  return { paths: theory.header?.logos ?? [], from: theory.uri };
}

/** The file with the letters of a poster, its own or that of the poster that it is like. */
export function fontOf(theory: MergedTheory, poster: Poster | undefined): { path: string; from: string } | undefined {
  const said = poster && likenesses(theory, poster).find(({ font }) => font !== undefined);
  return said?.font === undefined ? undefined : { path: said.font, from: said.source.uri };
}
