/** The fixed words of a poster, in each language. */

import type { WordTable } from '../words/word-table.ts';
import type { Language } from '../words/words.ts';

const en = {
  problem: 'The problem',
  aim: 'Our aim',
  aims: 'Our aims',
  /** Over the tests of change and what they taught. */
  learned: 'What our tests taught us',
  decisions: { adopt: 'Adopted', adapt: 'Adapted', abandon: 'Abandoned' },
  findings: 'What we found',
  /** Below a list that goes on: how many more there are. */
  more: 'and {count} more in the theory',
  /** Where lists have no room at all: what each is called, and how much it holds. */
  rest: 'Only in the theory: {lists}',
  restOf: '{title} ({count})',
  version: 'Version {version}',
  /** Page n of m. */
  page: 'Page {page} of {pages}',
  overview: 'Overview',
  /** Figures in large letters; all but `target` are spoken, with the dates that go with them. */
  numbers: {
    target: 'Target',
    from: 'from {amount}',
    to: 'to {amount}',
    latest: 'latest {amount}',
    targetOf: 'target {amount}',
  },
  /** Spoken, of the QR code. */
  code: 'QR code of {address}',
  /** On the slides of a deck. */
  deck: {
    tests: 'Tests of change',
    test: 'Test',
    predicted: 'Predicted',
    happened: 'What happened',
    decided: 'Decision',
    next: 'What comes next',
    /** Before a test that has not been run. */
    planned: 'To test: {test}',
    more: 'Read more',
    thanks: 'Thanks',
  },
} satisfies WordTable;

export type PosterWords = typeof en;

const es: PosterWords = {
  problem: 'El problema',
  aim: 'Nuestro objetivo',
  aims: 'Nuestros objetivos',
  learned: 'Lo que aprendimos de nuestras pruebas',
  decisions: { adopt: 'Adoptada', adapt: 'Adaptada', abandon: 'Abandonada' },
  findings: 'Lo que encontramos',
  more: 'y {count} más en la teoría',
  rest: 'Solo en la teoría: {lists}',
  restOf: '{title} ({count})',
  version: 'Versión {version}',
  page: 'Página {page} de {pages}',
  overview: 'Panorama',
  numbers: {
    target: 'Meta',
    from: 'de {amount}',
    to: 'a {amount}',
    latest: 'último dato {amount}',
    targetOf: 'meta {amount}',
  },
  code: 'Código QR de {address}',
  deck: {
    tests: 'Pruebas de cambio',
    test: 'Prueba',
    predicted: 'Predicción',
    happened: 'Qué ocurrió',
    decided: 'Decisión',
    next: 'Qué sigue',
    planned: 'Por probar: {test}',
    more: 'Más información',
    thanks: 'Agradecimientos',
  },
};

export const POSTER_WORDS: Record<Language, PosterWords> = { en, es };
