import { KIND_WORDS, levelWord } from '@driver-diagrams/theory/model/words';
import { describe, expect, it, test } from 'vitest';
import { createElkEngine, drawTheory, LANGUAGES, languageOf, type Scene, WORDS } from '../../diagram/src/index.ts';
import { levelIn } from '../../diagram/src/words/words.ts';
import { aim, driver, idea, measure, network, span, theory } from './build-theory.ts';
import { brokenLaws } from './scene-laws.ts';
import { THEORIES } from './theories.ts';

/** Every text of a table with the way to it, such as `headings.aim.0`. */
function leaves(value: unknown, path = ''): [path: string, text: string][] {
  if (typeof value === 'string') return [[path, value]];
  return Object.entries(value as object).flatMap(([key, inner]) => leaves(inner, path === '' ? key : `${path}.${key}`));
}

const places = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();
const wordsIn = (text: string) => text.toLowerCase().match(/\p{L}{2,}/gu) ?? [];
const textsOf = ({ title, description, items }: Scene) => [
  title,
  description,
  ...items.flatMap((item) => [
    item.label,
    ...item.shapes.flatMap((shape) => (shape.type === 'text' ? shape.text : [])),
  ]),
];

describe.each(LANGUAGES)('the words in %s', (language) => {
  const english = new Map(leaves(WORDS.en));
  const own = new Map(leaves(WORDS[language]));

  it('are all there, with the same places for values', () => {
    expect([...own.keys()].sort()).toEqual([...english.keys()].sort());
    for (const [path, text] of own) {
      expect(text.trim(), path).toBe(text);
      expect(text, path).not.toBe('');
      expect(places(text), path).toEqual(places(english.get(path) ?? ''));
    }
  });

  it.each(['small-page', 'many-measures', 'several-aims', 'empty'])('keep the laws in the picture %s', async (name) => {
    const scene = await drawTheory(THEORIES[name]?.() ?? expect.fail(), {
      engine: createElkEngine(),
      words: WORDS[language],
    });
    expect(brokenLaws(scene)).toEqual([]);
  });
});

it('what things are called is what the checker calls them', () => {
  for (const [kind, word] of Object.entries(WORDS.en.kinds)) expect(word).toBe(KIND_WORDS[kind as 'aim']);
  for (const level of [1, 2, 3, 4, 9]) expect(levelIn(WORDS.en, level)).toBe(levelWord(level));
});

test.each([
  ['es', 'es'],
  ['es-MX', 'es'],
  ['ES_ar', 'es'],
  ['en-GB', 'en'],
  ['est', 'en'],
  ['de', 'en'],
  ['', 'en'],
])('the language tag “%s” is spoken as %s', (tag, language) => expect(languageOf(tag)).toBe(language));

/** One of everything that has a fixed word; what an author would write is in Greek. */
const everything = theory(
  [
    aim('Α', 'Στόχος', ['Ξ', 'Ψ', 'Ω', 'Φ']),
    aim('Β', 'Άλλος στόχος', [], { status: 'achieved' }),
    aim('Γ', undefined, [], { status: 'missed' }),
    network('Δ', 'Δίκτυο', 'file:///α.driver'),
    driver(1, 'Ξ', 'Ένα', [], { uri: 'file:///α.driver' }),
    driver(1, 'Ψ', 'Δύο', [], { uri: 'file:///α.driver' }),
    driver(1, 'Ω', 'Τρία', [], { uri: 'file:///α.driver' }),
    driver(1, 'Φ', 'Τέσσερα', [], { uri: 'file:///α.driver' }),
    driver(1, 'Ε', 'Πρώτο', ['!Α']),
    driver(2, 'Ζ', 'Δεύτερο', ['~Ε'], { status: 'retired' }),
    driver(3, 'Η', 'Τρίτο', ['Ζ']),
    driver(4, 'Θ', 'Τέταρτο', ['Η']),
    driver(4, 'Ι', 'Δίπλα', ['Θ']),
    ...(['untested', 'testing', 'adapted', 'adopted', 'abandoned'] as const).map((status, n) =>
      idea(`Κ${n}`, `Ιδέα ${n}`, ['Θ'], { status }),
    ),
    ...(['outcome', 'driver', 'process', 'balancing', undefined] as const).map((family, n) =>
      measure(family, `Λ${n}`, `Μέτρο ${n}`, ['Α'], { baseline: '5%', targets: ['9%'], definition: 'Ορισμός' }),
    ),
  ],
  {
    title: 'Θεωρία',
    header: { stage: 'testing', version: { text: '3', on: span('2014-03-15'), source: { uri: '', start: 0, end: 0 } } },
    imported: ['Δ', 'Ξ', 'Ψ', 'Ω', 'Φ'],
  },
);

it('no English word is left in a Spanish picture', async () => {
  const spanish = new Set(leaves(WORDS.es).flatMap(([, text]) => wordsIn(text)));
  const english = new Set(leaves(WORDS.en).flatMap(([, text]) => wordsIn(text)));
  const draw = (words: typeof WORDS.en) => drawTheory(everything, { engine: createElkEngine(), words });
  const said = textsOf(await draw(WORDS.es)).flatMap(wordsIn);
  expect(said.filter((word) => english.has(word) && !spanish.has(word))).toEqual([]);
  // The picture holds enough of the words to tell.
  const heard = new Set(textsOf(await draw(WORDS.en)).flatMap(wordsIn));
  expect([...english].filter((word) => heard.has(word)).length).toBeGreaterThan(50);
});

it('a Spanish picture, word for word', async () => {
  const scene = await drawTheory(everything, { engine: createElkEngine(), words: WORDS.es });
  const label = (id: string) => scene.items.find((item) => item.id === id)?.label;
  expect(scene.items.filter(({ role }) => role === 'heading').map(({ label }) => label)).toEqual([
    'Objetivos',
    'Impulsores primarios',
    'Impulsores secundarios',
    'Impulsores terciarios',
    'Impulsores de nivel 4',
    'Impulsores de nivel 4, continuación',
    'Ideas de cambio',
  ]);
  expect(label('#subtitle')).toBe(
    'Teoría de trabajo, versión 3, 15 de marzo de 2014. Contribuye a “Ένα”, a “Δύο” y a 2 más de Δίκτυο.',
  );
  expect(label('Ζ')).toBe('Impulsor secundario: Δεύτερο. Estado: retirado. Impulsa “Πρώτο”. Lo impulsa 1 elemento.');
  expect(label('Ζ->Ε')).toBe('“Δεύτερο” contribuye débilmente a “Πρώτο”.');
  expect(label('Λ0')).toBe('O1. Medida: Μέτρο 0. Mide: Στόχος. Definición: Ορισμός. Línea de base: 5%. Metas: 9%.');
  expect(scene.description).toBe(
    'Diagrama de impulsores con 3 objetivos, 5 impulsores, 5 ideas de cambio y 5 medidas.',
  );
});
