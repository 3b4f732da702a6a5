/** The fixed words of a poster, in each language. */
import type { Language } from '../words/words.ts';

export interface PosterWords {
  problem: string;
  aim: string;
  /** Over the tests of change and what they taught. */
  learned: string;
  decisions: Record<'adopt' | 'adapt' | 'abandon', string>;
  findings: string;
  /** Below a list that goes on: how many more there are. */
  more: string;
  version: string;
  /** Page n of m. */
  page: string;
  overview: string;
  /** Spoken, of the QR code. */
  code: string;
}

export const POSTER_WORDS: Record<Language, PosterWords> = {
  en: {
    problem: 'The problem',
    aim: 'Our aim',
    learned: 'What our tests taught us',
    decisions: { adopt: 'Adopted', adapt: 'Adapted', abandon: 'Abandoned' },
    findings: 'What we found',
    more: 'and {count} more in the theory',
    version: 'Version {version}',
    page: 'Page {page} of {pages}',
    overview: 'Overview',
    code: 'QR code of {address}',
  },
  es: {
    problem: 'El problema',
    aim: 'Nuestro objetivo',
    learned: 'Lo que aprendimos de nuestras pruebas',
    decisions: { adopt: 'Adoptada', adapt: 'Adaptada', abandon: 'Abandonada' },
    findings: 'Lo que encontramos',
    more: 'y {count} más en la teoría',
    version: 'Versión {version}',
    page: 'Página {page} de {pages}',
    overview: 'Panorama',
    code: 'Código QR de {address}',
  },
};
