/** One driver made two, and two statements of a kind made one. */

import type { Element, Link } from '../model/model.ts';
import { nameFrom } from '../model/names.ts';
import { howOften } from '../model/properties.ts';
import { capital } from '../model/sentences.ts';
import { labelOf } from '../model/words.ts';
import {
  headPieces,
  insertAfter,
  insertHead,
  insertProperty,
  insertStatement,
  kindText,
  quote,
  removeLink,
  replaceSpan,
} from '../rules/edits.ts';
import type { TextEdit } from '../rules/index.ts';
import { blockOf, removeBlock } from './blocks.ts';
import { nameEdit } from './name.ts';
import { namePlace, namesInUse, type RefactorContext, type Refactoring, referencesTo } from './refactoring.ts';

/** Splits a driver: a second one with the same links stands behind it. A title with “and” in it is divided there. */
export function splitDriver(context: RefactorContext): Refactoring | undefined {
  const { element } = context;
  const { source, title } = element;
  if (element.kind !== 'driver' || title === undefined || !source.title) return undefined;
  const text = context.textOf(source.uri);
  const [first, second] = halves(title);
  const kind = kindText(text, source);
  const name = nameFrom(second === title ? `${element.name ?? title} second` : second, namesInUse(context), kind);
  const links = headPieces(text, source)
    .filter(({ start }) => start >= (source.title?.end ?? 0))
    .map(({ start, end }) => text.slice(start, end))
    .join(' ')
    .replace(/ ,/g, ',')
    .replace(/ \. /g, '.');
  const statement = `${kind} ${name} ${quote(second)}${links ? ` ${links}` : ''}`;
  return {
    title: `Split “${labelOf(element)}” in two`,
    kind: 'refactor.extract',
    edits: [
      ...(first === title ? [] : replaceSpan(source.title, quote(first))),
      ...insertAfter(text, source, '', statement),
    ],
  };
}

function halves(title: string): [string, string] {
  const match = /^(.+?),? and (.+)$/i.exec(title);
  if (!match) return [title, title];
  const second = match[2] ?? '';
  return [match[1] ?? title, capital(second)];
}

/** Merges the second of two selected statements of a kind into the first, with all links, measures and what was said. */
export function mergeSelected(context: RefactorContext): Refactoring | undefined {
  const [kept, gone, ...more] = context.selected.filter(
    ({ source }) => source.within === undefined && !source.inConcept,
  );
  if (!kept || !gone || more.length > 0 || kept.kind !== gone.kind) return undefined;
  if (kept.kind !== 'driver' && kept.kind !== 'idea' && kept.kind !== 'measure') return undefined;
  const naming = nameEdit(kept, context);
  if (!naming) return undefined;
  const text = context.textOf(kept.source.uri);
  const edits = [
    ...naming.edits,
    ...movedLinks(kept, gone, context, text),
    ...movedBody(kept, gone, text),
    ...movedReferences(kept, gone, naming.name, context),
    ...removeBlock(blockOf(text, gone.source)),
  ];
  return {
    title: `Merge “${labelOf(gone)}” into “${labelOf(kept)}”`,
    kind: 'refactor.inline',
    edits: joinInsertions(edits),
  };
}

function linksOf(element: Element, { theory }: RefactorContext): Link[] {
  return theory.links.filter(
    ({ from, source }) =>
      from.to === element.key && source.start >= element.source.start && source.end <= element.source.end,
  );
}

function movedLinks(kept: Element, gone: Element, context: RefactorContext, text: string): TextEdit[] {
  const has = new Set(linksOf(kept, context).map(({ to }) => to.to ?? to.text));
  const sign = kept.kind === 'measure' ? 'of' : '->';
  const words = linksOf(gone, context)
    .filter(({ to }) => to.to !== kept.key && !has.has(to.to ?? to.text))
    .map((link) => `${sign} ${link.to.text}${saidOf(link)}`)
    .join(' ');
  const toGone = linksOf(kept, context).filter(({ to }) => to.to === gone.key);
  const removed = toGone.flatMap(({ source }) => removeLink(text, kept.source, source) ?? []);
  return [...removed, ...(words === '' ? [] : (insertHead(text, kept.source, words) ?? []))];
}

function saidOf({ strength, confidence, because, citing }: Link): string {
  return [
    strength === 'weak' ? ' weakly' : strength === 'strong' ? ' strongly' : '',
    confidence ? ` confidence ${confidence}` : '',
    because === undefined ? '' : ` because ${quote(because)}`,
    citing.length > 0 ? ` citing ${citing.map((each) => each.text).join(', ')}` : '',
  ].join('');
}

/** Properties and nested statements of the one that goes. What both say, and may be said once only, is kept as a note. */
function movedBody(kept: Element, gone: Element, text: string): TextEdit[] {
  const said = new Set(kept.source.properties.map(({ word }) => word));
  const lines = gone.source.properties.map(({ word, text: value, place }) => {
    const clashes = said.has(word) && howOften(kept.kind, word) === 'once';
    return clashes ? `note ${quote(`${word} of “${labelOf(gone)}”: ${value}`)}` : text.slice(place.start, place.end);
  });
  if (gone.title !== undefined && gone.title !== kept.title) lines.push(`note ${quote(`merged with “${gone.title}”`)}`);
  if (gone.name !== undefined) lines.push(`was ${gone.name}`);
  const nested = nestedLines(gone, text);
  // Nested statements stand behind the properties, so both go in at one place.
  if (nested.length === 0) return lines.length === 0 ? [] : (insertProperty(text, kept.source, ...lines) ?? []);
  return insertStatement(text, kept.source, ...lines, ...nested) ?? [];
}

/** The lines of a body that are no properties: nested statements with their comments. */
function nestedLines({ source }: Element, text: string): string[] {
  if (!source.body) return [];
  let inner = text.slice(source.body.start, source.body.end);
  const places = source.properties.map(({ place }) => place).sort((a, b) => b.start - a.start);
  for (const { start, end } of places) {
    if (start < source.body.start) continue;
    inner = inner.slice(0, start - source.body.start) + inner.slice(end - source.body.start);
  }
  const lines = inner.split(/\r?\n/).filter((line) => line.trim() !== '');
  const common = Math.min(...lines.map((line) => line.length - line.trimStart().length), Number.POSITIVE_INFINITY);
  return lines.map((line) => line.slice(common));
}

/** Everything that led to the one that goes now leads to the one that stays. */
function movedReferences(kept: Element, gone: Element, name: string, context: RefactorContext): TextEdit[] {
  const { world } = context;
  const inside = ({ source }: { source: { uri: string; start: number; end: number } }) =>
    [kept, gone].some(
      ({ source: whole }) => source.uri === whole.uri && source.start >= whole.start && source.end <= whole.end,
    );
  return referencesTo(gone.key, world)
    .filter((reference) => !inside(reference))
    .flatMap((reference) => {
      const link = [...world.theories.values()]
        .flatMap(({ links }) => links)
        .find(
          ({ to, source }) =>
            to.to === gone.key && source.start === reference.source.start && source.uri === reference.source.uri,
        );
      const writer = world.elements.get(link?.from.to ?? '');
      const twice =
        link !== undefined &&
        world.theories
          .get(reference.source.uri)
          ?.links.some(({ kind, from, to }) => kind === link.kind && from.to === link.from.to && to.to === kept.key);
      const removed =
        twice && writer ? removeLink(context.textOf(reference.source.uri), writer.source, reference.source) : undefined;
      return removed ?? replaceSpan(namePlace(reference), name);
    });
}

/** Insertions at one place become one edit, in their order: editors do not say which of two comes first. */
function joinInsertions(edits: readonly TextEdit[]): TextEdit[] {
  const joined: TextEdit[] = [];
  for (const edit of edits) {
    const same = joined.find(
      ({ uri, start, end }) => uri === edit.uri && start === edit.start && end === edit.end && start === end,
    );
    if (same) same.text += edit.text;
    else joined.push({ ...edit });
  }
  return joined;
}
