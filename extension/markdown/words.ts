/** The sentences below a fenced block that cannot be drawn, in each language. */

import type { WordTable } from '@driver-diagrams/diagram/words/word-table';
import type { Language } from '@driver-diagrams/diagram/words/words';

const en = {
  /** `{line}` of the block, counted from 1, and the `{problem}` there. */
  broken: 'No diagram yet. Line {line} of this block: {problem}',
  /** The same, below a diagram of the rest. */
  incomplete: 'The diagram leaves out what cannot be read. Line {line} of this block: {problem}',
  imports:
    'A block in Markdown is drawn by itself, so it cannot import a file. Write its statements here, or open the file in an editor of its own.',
  nothing: 'Nothing to draw yet: write an aim, such as aim "What will be better, by when".',
  /** `{reason}` comes from elsewhere. */
  failed: 'The diagram could not be drawn: {reason}',
} satisfies WordTable;

export type BlockWords = typeof en;

const es: BlockWords = {
  broken: 'Todavía no hay diagrama. Línea {line} de este bloque: {problem}',
  incomplete: 'El diagrama omite lo que no se puede leer. Línea {line} de este bloque: {problem}',
  imports:
    'Un bloque en Markdown se dibuja solo, así que no puede importar un archivo. Escriba aquí sus enunciados, o abra el archivo en su propio editor.',
  nothing: 'Todavía no hay nada que dibujar: escriba un objetivo, como aim "Qué mejorará y para cuándo".',
  failed: 'No se pudo dibujar el diagrama: {reason}',
};

export const BLOCK_WORDS: Record<Language, BlockWords> = { en, es };
