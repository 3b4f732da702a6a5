import type { Element } from '../model/model.ts';
import { nameFrom } from '../model/names.ts';
import { labelOf } from '../model/words.ts';
import { insertAt, kindText } from '../rules/edits.ts';
import type { TextEdit } from '../rules/index.ts';
import { namesInUse, type RefactorContext, type Refactoring } from './refactoring.ts';

/** The statement's name, with the edit that gives it one where it has none; nothing where even a title is missing. */
export function nameEdit(element: Element, context: RefactorContext): { name: string; edits: TextEdit[] } | undefined {
  if (element.name !== undefined) return { name: element.name, edits: [] };
  if (element.title === undefined) return undefined;
  const kind = kindText(context.textOf(element.source.uri), element.source);
  const name = nameFrom(element.title, namesInUse(context), kind);
  return { name, edits: insertAt(element.source.uri, element.source.kindWord.end, ` ${name}`) };
}

/** Gives a statement a name, so that others can lead to it. */
export function giveName(context: RefactorContext): Refactoring | undefined {
  const { element } = context;
  if (element.name !== undefined || element.kind === 'revision') return undefined;
  const naming = nameEdit(element, context);
  return (
    naming && { title: `Name “${labelOf(element)}” ‘${naming.name}’`, kind: 'refactor.rewrite', edits: naming.edits }
  );
}
