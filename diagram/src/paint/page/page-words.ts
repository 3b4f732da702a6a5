/** The fixed words of the page, in each language it speaks. */
import type { Language } from '../../words/words.ts';

export interface PageWords {
  search: string;
  next: string;
  previous: string;
  /** Filled in by the page itself. */
  found: string;
  foundNone: string;
  larger: string;
  smaller: string;
  whole: string;
  tools: string;
  picture: string;
  about: string;
  hint: string;
  /** What is said of a box, by the property. */
  facts: Record<Fact, string>;
}

export type Fact =
  | 'definition'
  | 'for'
  | 'by'
  | 'vision'
  | 'problem'
  | 'concept'
  | 'owner'
  | 'status'
  | 'because'
  | 'measured'
  | 'moves'
  | 'moved'
  | 'evidence'
  | 'tests'
  | 'learned'
  | 'notes';

export const PAGE_WORDS: Readonly<Record<Language, PageWords>> = {
  en: {
    search: 'Search',
    next: 'Next match',
    previous: 'Match before',
    found: '{at} of {count}',
    foundNone: 'Nothing found',
    larger: 'Larger',
    smaller: 'Smaller',
    whole: 'Whole picture',
    tools: 'Search and size',
    picture: 'Picture',
    about: 'About this box',
    hint: 'Point at a box or a line, or choose a box with the arrow keys, to read what stands behind it. The keys + and - change the size, 0 shows the whole, / searches.',
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
  },
  es: {
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
  },
};
