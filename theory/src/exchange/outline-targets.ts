/** What statements lead to whose lines do not stand in one another: those of sections by kind, and labelled lines one below the other. */
import { listed } from '../model/sentences.ts';
import { levelOf } from './labels.ts';
import { pointAt, type Statement } from './outline-statement.ts';
import { atLine } from './places.ts';

/** A statement whose place does not say what it leads to. */
export interface Flat {
  statement: Statement;
  /** The statement around the section or the lines; undefined at the top. */
  scope: Statement | undefined;
  /** `section`: a heading says the kind of many lines. `label`: the line says its kind, and follows what it belongs to. */
  how: 'section' | 'label';
  /** True where its target is known all the same. */
  isSettled?: boolean;
}

type Tell = (message: string) => void;

/** Finds what each leads to, where only one statement can be meant; tells of all others. */
export function findTargets(flats: readonly Flat[], statements: readonly Statement[], tell: Tell): void {
  for (const flat of flats) {
    if (flat.isSettled) continue;
    const { statement, scope } = flat;
    const target = targetOf(flat, flats, statements);
    if (target) {
      pointAt(statement, target);
      continue;
    }
    const what = `${atLine(statement.line)}: what “${statement.title}” leads to is not said`;
    if (scope) {
      pointAt(statement, scope);
      if (isAmbiguous(flat, flats)) tell(`${what}; it was read as belonging to “${scope.title}”.`);
    } else if (levelOf(statement.kind) !== undefined || statement.kind.endsWith('measure')) {
      tell(`${what}. Write in the theory where it belongs.`);
    }
  }
}

/** True where the scope holds other statements that could be meant. */
function isAmbiguous({ statement, scope }: Flat, flats: readonly Flat[]): boolean {
  const level = levelOf(statement.kind) ?? 9;
  return flats.some((other) => other.scope === scope && (levelOf(other.statement.kind) ?? 9) < level);
}

function targetOf(flat: Flat, flats: readonly Flat[], statements: readonly Statement[]): Statement | undefined {
  const { statement, scope, how } = flat;
  const level = levelOf(statement.kind) ?? (statement.kind === 'pdsa' ? 5 : 4.5);
  const inScope = scope ? flats.filter((other) => other.scope === scope).map((other) => other.statement) : statements;
  const nearer = inScope.filter(({ kind }) => (levelOf(kind) ?? 9) < level);
  const drivers = nearer.filter(({ kind }) => kind !== 'aim');
  const isOfAim = level === 1 || statement.kind === 'outcome measure';
  const candidates = isOfAim || drivers.length === 0 ? nearer.filter(({ kind }) => kind === 'aim') : drivers;
  if (!isOfAim && drivers.length === 0 && levelOf(statement.kind) === 2) return undefined;
  if (candidates.length === 1) return candidates[0];
  if (how === 'section') return undefined;
  const before = candidates.filter(({ line }) => line < statement.line);
  const highest = Math.max(...before.map(({ kind }) => levelOf(kind) ?? 0));
  const isChain = before.filter(({ kind }) => levelOf(kind) === highest).length === 1;
  return isChain || isInterleaved(level, candidates, flats) ? before.at(-1) : undefined;
}

/** True where lines nearer to the aim follow lines of this level: then each belongs to the one before it. */
function isInterleaved(level: number, candidates: readonly Statement[], flats: readonly Flat[]): boolean {
  const first = flats.find(({ statement, how }) => how === 'label' && (levelOf(statement.kind) ?? 4.5) >= level)
    ?.statement.line;
  return first !== undefined && candidates.some(({ line }) => line > first);
}

/** Says where one outline gave several aims, since mostly one is meant. */
export function tellAims(statements: readonly Statement[], tell: Tell): void {
  const aims = statements.filter(({ kind }) => kind === 'aim');
  const [first] = aims;
  if (!first || aims.length < 2) return;
  const named = aims.slice(0, 3).map(({ title, line }) => `“${title}” (line ${line})`);
  const others = aims.length - named.length;
  const all = listed([...named, ...(others > 0 ? [`${others} more`] : [])]);
  tell(
    `${atLine(first.line)}: this outline came in as ${aims.length} aims: ${all}. If one aim is meant, write it on a line above and move the others further in.`,
  );
}
