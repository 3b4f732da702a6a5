import type { Element, Reference, Theory } from '../model/model.ts';
import type { TextEdit, World } from '../rules/index.ts';

/** A change of the text that keeps what the theory says, or changes it in one named way. One undo step. */
export interface Refactoring {
  /** In the words of a menu entry. */
  title: string;
  /** The protocol's kind, for menus and key bindings. */
  kind: 'refactor.rewrite' | 'refactor.extract' | 'refactor.inline' | 'refactor.move';
  edits: TextEdit[];
  /** A file that the change makes. */
  newFile?: { uri: string; text: string };
}

/** What a refactoring may look at. */
export interface RefactorContext {
  theory: Theory;
  world: World;
  /** The statement that the cursor stands in. */
  element: Element;
  /** All statements that a selection touches, when it touches more than one. */
  selected: readonly Element[];
  /** The text of a file. */
  textOf(uri: string): string;
  /** True when a file already has this address. */
  exists(uri: string): boolean;
  /** ISO day. */
  today: string;
}

/** All names in use in the files that are read together. */
export function namesInUse(context: RefactorContext): Set<string> {
  const names = new Set<string>();
  for (const { name } of context.world.elements.values()) if (name !== undefined) names.add(name);
  return names;
}

/** Every place in all files where a statement is referred to by name, its own declaration left out. */
export function referencesTo(key: string, world: World): Reference[] {
  const found = new Map<string, Reference>();
  const own = world.elements.get(key);
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(visit);
    else if (typeof value === 'object' && value !== null) {
      const reference = value as Partial<Reference>;
      if (reference.to === key && reference.text && reference.source) {
        const { uri, start, end } = reference.source;
        const declares = own?.source.at.uri === uri && own.source.at.start === start;
        if (!declares) found.set(`${uri} ${start} ${end}`, reference as Reference);
      }
      Object.values(value).forEach(visit);
    }
  };
  for (const theory of world.theories.values()) {
    for (const { from, to, citing } of theory.links) visit([from, to, citing]);
    for (const { source: _source, ...said } of theory.elements) visit(said);
  }
  // A nested statement's own link has the place of the statement itself.
  return [...found.values()].filter(({ source, text }) => source.end - source.start === text.length);
}

/** The part of a reference that is the name: behind the dot of `alias.Name`. */
export function namePlace({ text, source }: Reference) {
  return { ...source, start: source.start + text.lastIndexOf('.') + 1 };
}
