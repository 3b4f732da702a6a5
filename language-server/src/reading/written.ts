/** What stands in a statement's braces, as the theory asks for it: by word, as text, date, name or number. */

import {
  canonicalChoice,
  canonicalWord,
  isAllow,
  isBetter,
  isCiting,
  isConfidence,
  isDateProperty,
  isFlag,
  isFor,
  isFrom,
  isHeadings,
  isLike,
  isNamed,
  isNameProperty,
  isNote,
  isOn,
  isPartner,
  isReading,
  isStatus,
  isStep,
  isTextProperty,
  isTo,
  isUnknown,
  isWordProperty,
  isWordsProperty,
  type Statement,
} from '@driver-diagrams/grammar';
import type {
  Allow,
  DateSpan,
  ElementKind,
  Figure,
  Note,
  Place,
  Reference,
  Status,
  WrittenProperty,
} from '@driver-diagrams/theory/model/model';
import { howOften } from '@driver-diagrams/theory/model/properties';
import { listed } from '@driver-diagrams/theory/model/sentences';
import { readAmount, readDate, readText } from '@driver-diagrams/theory/text/values';
import type { AstNode, Reference as SyntaxReference } from 'langium';
import { isUnknownStatement } from './names.ts';
import { featurePlace, placeOf, wordPlace } from './places.ts';

/** Tells what is wrong with the writing of one place. */
type Tell = (place: Place, message: string) => void;

/** What the builder needs to know of the file around a statement. */
export interface Surroundings {
  uri: string;
  tell: Tell;
  reference(written: SyntaxReference): Reference;
}

/** A property statement: any statement that neither is a kind nor belongs to a link. */
interface Property {
  word: string;
  node: Statement;
}

/** The word that a property starts with, in the language's own form; undefined for what is no property. */
function propertyWord(node: Statement): string | undefined {
  if (isPartner(node)) {
    const word = canonicalWord(node.word);
    return ['full partner', 'participating partner', 'exploratory partner'].includes(word) ? word : 'partner';
  }
  if (
    isTextProperty(node) ||
    isWordProperty(node) ||
    isWordsProperty(node) ||
    isDateProperty(node) ||
    isNameProperty(node) ||
    isNote(node) ||
    isReading(node) ||
    isStep(node) ||
    isBetter(node) ||
    isFlag(node)
  ) {
    return canonicalWord(node.word);
  }
  if (isUnknown(node)) return node.word;
  if (isNamed(node)) return undefined;
  const words: Record<string, string> = {
    Status: 'status',
    Act: 'act',
    Site: 'site',
    Domain: 'domain',
    Data: 'data',
    Gap: 'gap of',
    HideBelow: 'hide below',
    Phase: 'phase',
    Exclude: 'exclude',
    Allow: 'allow',
    Version: 'version',
    Headings: 'headings',
    Section: 'section',
    Photo: 'photo',
    Like: 'like',
    On: 'on',
    For: 'for',
    As: 'as',
    From: 'from',
    To: 'to',
    Intends: 'intends',
    Accountable: 'accountable',
    Response: 'response',
    Confidence: 'confidence',
    Because: 'because',
    Strength: 'strongly',
    Citing: 'citing',
  };
  return words[node.$type];
}

/** The properties of one statement, in the author's order. */
export class Written {
  readonly properties: readonly Property[];
  private readonly around: Surroundings;

  constructor(contents: readonly Statement[], around: Surroundings) {
    this.around = around;
    this.properties = contents.flatMap((node) => {
      const word = propertyWord(node);
      return word === undefined ? [] : [{ word, node }];
    });
  }

  /** Every property as it stands in the text. A word that nothing follows was told by the reader and is left out. */
  asWritten(kind: ElementKind | 'header'): WrittenProperty[] {
    const { uri } = this.around;
    return this.properties.flatMap(({ word, node }): WrittenProperty[] => {
      const known = !isUnknown(node);
      if (!known && (node.values.length + node.contents.length === 0 || isUnknownStatement(node))) return [];
      const often = howOften(kind, word);
      const place = placeOf(uri, node.$cstNode);
      const first = wordPlace(uri, node);
      const text = (node.$cstNode?.text ?? '').slice(first.end - place.start).replace(/^[\s:]+/, '');
      const standing = !known ? 'unknown' : often === undefined ? 'misplaced' : 'known';
      return [{ word, text, standing, many: often === 'many', place, wordPlace: first }];
    });
  }

  /** All lines that begin with a word. */
  all(word: string): Statement[] {
    return this.properties.filter((property) => property.word === word).map((property) => property.node);
  }

  has(word: string): boolean {
    return this.properties.some((property) => property.word === word);
  }

  texts(word: string): string[] {
    return this.all(word).flatMap((node) => (isTextProperty(node) || isFor(node) ? node.texts.map(readText) : []));
  }

  text(word: string): string | undefined {
    return this.texts(word)[0];
  }

  date(word: string): DateSpan | undefined {
    const node = this.all(word).find((each) => isDateProperty(each) || isOn(each) || isFrom(each) || isTo(each));
    return node && this.dateIn(node, 'date');
  }

  /** The date behind a feature of any syntax node. */
  dateIn(node: AstNode, feature: string): DateSpan | undefined {
    const raw = (node as unknown as Record<string, unknown>)[feature];
    return typeof raw === 'string' ? readDate(raw, featurePlace(this.around.uri, node, feature)) : undefined;
  }

  /** One word out of a choice; another word is told and left out. */
  choice<Word extends string>(word: string, choices: readonly Word[]): Word | undefined {
    const node = this.all(word)[0];
    if (!node || !(isWordProperty(node) || isConfidence(node)) || node.value === undefined) return undefined;
    return this.chosen(node, node.value, word, choices);
  }

  /** Several words out of a choice, each once; another word is told and left out. */
  words<Word extends string>(word: string, choices: readonly Word[]): Word[] | undefined {
    const nodes = this.all(word).filter(isWordsProperty);
    const found = nodes.flatMap((node) =>
      node.values.flatMap((value, index) => this.chosen(node, value, word, choices, index) ?? []),
    );
    return found.length > 0 ? [...new Set(found)] : undefined;
  }

  private chosen<Word extends string>(
    node: AstNode,
    value: string,
    word: string,
    choices: readonly Word[],
    index?: number,
  ): Word | undefined {
    const found = choices.find((each) => each === canonicalChoice(word, value));
    if (!found) {
      this.around.tell(
        featurePlace(this.around.uri, node, index === undefined ? 'value' : 'values', index),
        `‘${value}’ is no word for ‘${word}’. Choose ${listed(choices, 'or')}.`,
      );
    }
    return found;
  }

  references(word: string): Reference[] {
    return this.all(word).flatMap((node) =>
      isNameProperty(node) || isFor(node) || isFrom(node) || isCiting(node) || isLike(node)
        ? node.targets.map(this.reference)
        : [],
    );
  }

  /** The statement that a written name points at. */
  readonly reference = (name: SyntaxReference): Reference => this.around.reference(name);

  get uri(): string {
    return this.around.uri;
  }

  /** Tells what is wrong with the writing of one place. */
  get tell(): Tell {
    return this.around.tell;
  }

  owner(): Reference | string | undefined {
    const node = this.all('owner').find(isNameProperty);
    if (node?.text !== undefined) return readText(node.text);
    const written = node?.targets[0];
    return written && this.around.reference(written);
  }

  figures(word: string): Figure[] {
    const { uri } = this.around;
    return this.all(word)
      .filter(isReading)
      .map((node) => {
        const amount = node.amount && readAmount(node.amount, featurePlace(uri, node, 'amount'), word);
        return {
          ...optional('amount', amount),
          ...optional('words', (!amount && node.amount && readText(node.amount)) || undefined),
          ...optional('date', this.dateIn(node, 'date')),
          ...optional('from', node.reporter && this.around.reference(node.reporter)),
          ...optional('site', node.site && readText(node.site)),
          source: placeOf(uri, node.$cstNode),
        };
      });
  }

  status<Value extends string>(choices: readonly Value[]): Status<Value> | undefined {
    const node = this.all('status').find(isStatus);
    if (!node) return undefined;
    const value = choices.find((each) => each === node.value?.toLowerCase());
    return {
      ...optional('value', value),
      ...(value === undefined && optional('unknown', node.value)),
      ...optional('on', this.dateIn(node, 'date')),
      ...optional('because', node.because && readText(node.because)),
      source: placeOf(this.around.uri, node.$cstNode),
    };
  }

  step(word: string) {
    const node = this.all(word).find(isStep);
    if (!node) return undefined;
    return {
      ...optional('text', node.text && readText(node.text)),
      ...optional('on', this.dateIn(node, 'date')),
      source: placeOf(this.around.uri, node.$cstNode),
    };
  }

  headings(): Record<string, string> {
    const entries = this.all('headings')
      .filter(isHeadings)
      .flatMap((node) => node.entries);
    return Object.fromEntries(
      entries.flatMap(({ key, text }) => (text === undefined ? [] : [[key.toLowerCase(), readText(text)]])),
    );
  }

  /** Of a note with two texts the first is its label. */
  notes(): Note[] {
    return this.all('note')
      .filter(isNote)
      .flatMap((node): Note[] => {
        const [first, second] = node.texts.map(readText);
        if (first === undefined) return [];
        return [second === undefined || first === '' ? (second ?? first) : { label: first, text: second }];
      });
  }

  was(): string[] {
    return this.all('was').flatMap((node) => (isWordProperty(node) && node.value !== undefined ? [node.value] : []));
  }

  allow(): Allow[] {
    return this.all('allow')
      .filter(isAllow)
      .flatMap((node) =>
        node.rule === undefined
          ? []
          : [
              {
                rule: node.rule,
                ...optional('because', node.because && readText(node.because)),
                source: placeOf(this.around.uri, node.$cstNode),
              },
            ],
      );
  }

  /** `full partner A, B`: each member with the word that says how it takes part. */
  participation() {
    return this.properties.flatMap(({ word, node }) => {
      if (!isPartner(node) || !word.endsWith('partner')) return [];
      const level = canonicalWord(node.word).replace(/ ?partner$/, '');
      return node.targets.map((written) => ({
        level,
        member: this.around.reference(written),
        ...optional('since', this.dateIn(node, 'since')),
        ...optional('left', this.dateIn(node, 'left')),
        source: placeOf(this.around.uri, node.$cstNode),
      }));
    });
  }
}

/** An object with the key when there is a value, else without: plain JSON has no "undefined". */
export function optional<Key extends string, Value>(key: Key, value: Value | undefined | ''): { [K in Key]?: Value } {
  return value === undefined || value === '' ? {} : ({ [key]: value } as { [K in Key]: Value });
}
