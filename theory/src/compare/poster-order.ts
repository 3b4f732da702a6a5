/** The order of what stands on a poster: it is told where parts that both versions have stand in another one. */
import type { Element, Poster } from '../model/model.ts';
import { posterItems, type WrittenItem } from '../model/poster-items.ts';
import { listed } from '../model/sentences.ts';
import type { FactChange } from './fact-changes.ts';
import type { Names } from './facts.ts';
import { groupOf } from './properties.ts';
import { fresh, gone, say } from './sentence.ts';
import { shortened } from './sides.ts';

interface Item {
  /** The same for the same part of both versions. */
  key: string;
  text: string;
}

/** @param of the poster as it is called in a sentence, with its quotation marks */
export function orderChange(
  before: Element,
  after: Element,
  sides: { before: Names; after: Names },
  of: string,
): FactChange[] {
  if (before.kind !== 'poster' || after.kind !== 'poster') return [];
  const [older, newer] = [itemsOf(before, sides.before), itemsOf(after, sides.after)];
  const both = (items: readonly Item[], others: readonly Item[]) =>
    items.filter(({ key }) => others.some((other) => other.key === key));
  const [was, now] = [both(older, newer), both(newer, older)];
  if (was.every(({ key }, n) => key === now[n]?.key)) return [];
  const [wasText, nowText] = [was, now].map((items) => listed(items.map(({ text }) => text)));
  return [
    {
      kind: 'changed',
      group: groupOf('poster'),
      sentence: say`The order of the parts of ${of} changed from ${gone(wasText ?? '')} to ${fresh(nowText ?? '')}.`,
      property: 'order',
      was: wasText ?? '',
      now: nowText ?? '',
      before: placeOf(before),
      after: placeOf(after),
    },
  ];
}

function placeOf({ source: { at } }: Poster) {
  return { uri: at.uri, start: at.start, end: at.end };
}

/** Of parts that say the same, the first is the same as the first, and so on. */
function itemsOf(poster: Poster, names: Names): Item[] {
  const seen = new Map<string, number>();
  return posterItems(poster).map((written) => {
    const { key, text } = itemOf(written, names);
    const count = seen.get(key) ?? 0;
    seen.set(key, count + 1);
    return { key: `${key} ${count}`, text };
  });
}

function itemOf(item: WrittenItem, names: Names): Item {
  switch (item.word) {
    case 'diagram':
      return { key: 'diagram', text: 'the diagram' };
    case 'section': {
      const words = (item.section.heading ?? item.section.text).normalize('NFC');
      return { key: `section ${words}`, text: `section “${shortened(words)}”` };
    }
    case 'photo': {
      const { file = '' } = item.photo;
      return { key: `photo ${file}`, text: `photo “${file}”` };
    }
    default: {
      const what = item.word === 'chart' ? 'chart' : 'number';
      return { key: `${item.word} ${names.token(item.measure)}`, text: `${what} ‘${names.label(item.measure)}’` };
    }
  }
}
