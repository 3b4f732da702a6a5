/** The fixed words of the page, in each language it speaks. */

import type { WordTable } from '../../words/word-table.ts';
import type { Language } from '../../words/words.ts';

const en = {
  search: 'Search',
  next: 'Next match',
  previous: 'Match before',
  /** Filled in by the page itself. */
  found: '{at} of {count}',
  foundNone: 'Nothing found',
  larger: 'Larger',
  smaller: 'Smaller',
  whole: 'Whole picture',
  tools: 'Search and size',
  picture: 'Picture',
  about: 'About this box',
  /** Over the figures of a chart. */
  figures: 'The figures',
  hint: 'Point at a box or a line, or choose a box with the arrow keys, to read what stands behind it. The keys + and - change the size, 0 shows the whole, / searches.',
  /** What is said of a box, by the property. */
  facts: {
    definition: 'Definition',
    for: 'For whom',
    by: 'By when',
    vision: 'Vision',
    problem: 'Problem',
    concept: 'Concept',
    owner: 'Owner',
    status: 'Status',
    because: 'Reason',
    measured: 'Measures',
    moves: 'Leads to',
    moved: 'Moved by',
    evidence: 'Evidence',
    tests: 'Tests',
    learned: 'What is believed and learned',
    notes: 'Notes',
  },
} satisfies WordTable;

export type PageWords = typeof en;
export type Fact = keyof PageWords['facts'];

const es: PageWords = {
  search: 'Buscar',
  next: 'Resultado siguiente',
  previous: 'Resultado anterior',
  found: '{at} de {count}',
  foundNone: 'Nada encontrado',
  larger: 'Ampliar',
  smaller: 'Reducir',
  whole: 'Imagen completa',
  tools: 'Búsqueda y tamaño',
  picture: 'Imagen',
  about: 'Acerca de esta caja',
  figures: 'Los datos',
  hint: 'Señale una caja o una línea, o elija una caja con las flechas, para leer lo que hay detrás. Las teclas + y - cambian el tamaño, 0 muestra todo, / busca.',
  facts: {
    definition: 'Definición',
    for: 'Para quién',
    by: 'Para cuándo',
    vision: 'Visión',
    problem: 'Problema',
    concept: 'Concepto',
    owner: 'Responsable',
    status: 'Estado',
    because: 'Razón',
    measured: 'Medidas',
    moves: 'Lleva a',
    moved: 'Movido por',
    evidence: 'Evidencia',
    tests: 'Pruebas',
    learned: 'Lo que se cree y se ha aprendido',
    notes: 'Notas',
  },
};

export const PAGE_WORDS: Record<Language, PageWords> = { en, es };
