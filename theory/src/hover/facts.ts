/** What a statement says of itself, a line for each fact. */
import { type Form, type Property, propertiesOf } from '@driver-diagrams/grammar/language/index';
import type {
  Accountability,
  DateSpan,
  Decision,
  Element,
  Exclusion,
  Figure,
  Gap,
  Intention,
  Participation,
  PdsaStep,
  Phase,
  PosterPhoto,
  PosterSection,
  Reference,
  Response,
  Site,
  Status,
} from '../model/model.ts';
import { labelOf } from '../model/words.ts';
import type { World } from '../world/world.ts';
import { escaped } from './markdown.ts';

type Fact = [word: string, text: string | undefined];

/** What a value of each form says, behind the word of its property; a function of its own where the word is another. */
interface Sayings {
  world: World;
  reference(to: Reference | string | undefined): string | undefined;
}

type Say<Value> = (value: Value, word: string, names: Sayings, row: Property) => Fact[];

const words: Say<string> = (value, word) => [[word, value]];
const list: Say<readonly string[]> = (values, word) => [[word, values.join(', ')]];

const SAY: { readonly [Each in Exclude<Form, Left>]: Say<never> } = {
  text: words,
  texts: list,
  'each text': list,
  choice: words,
  choices: list,
  date: ((value, word) => [[word, value.text]]) satisfies Say<DateSpan>,
  flag: ((value, word, _, { shown = 'yes' }) => [[word, value ? shown : undefined]]) satisfies Say<boolean>,
  name: ((value, word, { reference }) => [[word, reference(value)]]) satisfies Say<Reference>,
  names: ((values, word, { reference }) => [[word, values.map((each) => reference(each)).join(', ')]]) satisfies Say<
    readonly Reference[]
  >,
  owner: ((value, word, { reference }) => [[word, reference(value)]]) satisfies Say<Reference | string>,
  reason: words,
  figure: ((value, word) => [[word, figure(value)]]) satisfies Say<Figure>,
  figures: ((values, word) => [[word, values.map(figure).join(', ')]]) satisfies Say<readonly Figure[]>,
  results: ((values, word) => [[word, values.map(figure).join(', ')]]) satisfies Say<readonly Figure[]>,
  status: ((value, word) => [[word, status(value)]]) satisfies Say<Status<string>>,
  step: ((value, word) => [[word, dated(value.text, value.on)]]) satisfies Say<PdsaStep>,
  direction: words,
  number: ((value, word) => [[word, String(value)]]) satisfies Say<number>,
  gap: (({ of, and }, word) => [[word, [of, and].filter(Boolean).join(' and ')]]) satisfies Say<Gap>,
  phases: ((values, word) => [[word, values.flatMap(({ title }) => title ?? []).join(', ')]]) satisfies Say<
    readonly Phase[]
  >,
  exclusions: ((values, word) => [[word, values.flatMap(({ date }) => date?.text ?? []).join(', ')]]) satisfies Say<
    readonly Exclusion[]
  >,
  site: words,
  sites: ((values) => values.map(({ place, status: how }) => [`at ${place ?? 'a site'}`, how])) satisfies Say<
    readonly Site[]
  >,
  decision: ((value, word) => [
    [word, [value.decision, value.text].filter(Boolean).join(': ')],
  ]) satisfies Say<Decision>,
  participation: ((values, _, { world }) =>
    values.map(({ level, member }) => [`${level} partner`.trim(), labelAt(member, world)])) satisfies Say<
    readonly Participation[]
  >,
  intentions: ((values, _, { reference }) =>
    values.map(({ role, practice, change }) => [
      `${reference(role)} will`,
      [practice, change && `(${change})`].filter(Boolean).join(' '),
    ])) satisfies Say<readonly Intention[]>,
  accountabilities: ((values, _, { reference }) =>
    values.map(({ who, to, for: what }) => [
      `${reference(who)} accountable`,
      [to && `to ${reference(to)}`, what && `for ${what}`].filter(Boolean).join(' '),
    ])) satisfies Say<readonly Accountability[]>,
  'support type': words,
  response: ((value, word) => [[word, response(value)]]) satisfies Say<Response>,
  sections: ((values, word) => [[word, values.flatMap(({ heading }) => heading ?? []).join(', ')]]) satisfies Say<
    readonly PosterSection[]
  >,
  photos: ((values, word) => [
    [word, values.map(({ file, caption }) => caption ?? file ?? '').join(', ')],
  ]) satisfies Say<readonly PosterPhoto[]>,
  size: words,
};

/** Facts as Markdown, `word: text`, in the order in which they matter; texts of the author are escaped. */
export function factsOf(element: Element, world: World): string[] {
  const reference = (to: Reference | string | undefined) => (typeof to === 'object' ? labelAt(to, world) : to);
  const values = element as unknown as Readonly<Record<string, unknown>>;
  const facts = propertiesOf(element.kind)
    .toSorted(([, one], [, other]) => Number(other.first ?? false) - Number(one.first ?? false))
    .flatMap(([name, row]): Fact[] => {
      const { word, form, hover = word } = row;
      const value = form === 'support type' ? (values[name] ?? values.unknownType) : values[name];
      if (value === undefined || hover === false || !isSaid(form)) return [];
      return SAY[form](value as never, hover, { world, reference }, row);
    });
  const more = element.kind === 'member' ? teamsOf(element.key, world) : [];
  return [...facts, ...more].flatMap(([word, text]) => (text?.trim() ? [`${escaped(word)}: ${escaped(text)}`] : []));
}

/** Forms that a hover tells in another way, or not at all. */
type Left =
  | 'measures'
  | 'data'
  | 'domains'
  | 'version'
  | 'headings'
  | 'notes'
  | 'older names'
  | 'allowed checks'
  | 'origins';

function isSaid(form: Form): form is keyof typeof SAY {
  return Object.hasOwn(SAY, form);
}

function figure({ amount, words: inWords, date }: Figure): string {
  return [amount?.text ?? inWords, date && `(${date.text})`].filter(Boolean).join(' ');
}

function status(written: Status<string>): string {
  const { value, unknown, on, because } = written;
  return [value ?? unknown ?? '', on ? `on ${on.text}` : [], because ? `because “${because}”` : []].flat().join(' ');
}

function response(written: Response): string {
  const { value, unknown, on, text } = written;
  return [[value ?? unknown, on && `on ${on.text}`].filter(Boolean).join(' '), text].filter(Boolean).join(': ');
}

function dated(text: string | undefined, on: DateSpan | undefined): string | undefined {
  return text && on ? `${text} (${on.text})` : (text ?? on?.text);
}

function labelAt(reference: Reference, { elements }: World): string {
  const element = elements.get(reference.to ?? '');
  return element ? labelOf(element) : reference.text;
}

function teamsOf(member: string, { elements }: World): Fact[] {
  return [...elements.values()].flatMap((element) =>
    element.kind !== 'team'
      ? []
      : element.participation
          .filter((each) => each.member.to === member)
          .map(({ level }): Fact => [`${level} partner in`.trim(), labelOf(element)]),
  );
}
