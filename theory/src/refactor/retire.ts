import type { Element } from '../model/model.ts';
import { insertProperty, replaceSpan } from '../rules/edits.ts';
import type { RefactorContext, Refactoring } from './refactoring.ts';

/** The word by which each kind ends. Nothing that was once thought is deleted: it is greyed, with the reason. */
const ENDED: Partial<Record<Element['kind'], string>> = {
  aim: 'retired',
  driver: 'retired',
  idea: 'abandoned',
  team: 'sunset',
};

/** Retires a statement with a date and a place for the reason. */
export function retire(context: RefactorContext): Refactoring | undefined {
  const { element, today } = context;
  const word = ENDED[element.kind];
  if (!word || ('status' in element && element.status?.value === word)) return undefined;
  const date = element.kind === 'idea' ? '' : ` on ${today}`;
  const line = `status ${word}${date} because "what we learned"`;
  const written = element.source.properties.find((property) => property.word === 'status');
  const edits = written
    ? replaceSpan(written.place, line)
    : insertProperty(context.textOf(element.source.uri), element.source, line);
  const verb = word === 'retired' ? 'Retire this' : word === 'abandoned' ? 'Abandon this' : 'Sunset this';
  return edits && { title: `${verb}, with a reason`, kind: 'refactor.rewrite', edits };
}
