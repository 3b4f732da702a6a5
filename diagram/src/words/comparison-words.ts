/** The fixed words of a picture of two versions, in each language. */
import type { WordTable } from './word-table.ts';

export const COMPARISON_WORDS_EN = {
  /** Of the picture, and of the line below the theory's own title. */
  title: '{title}: {before} → {after}',
  subtitle: 'From {before} to {after}: {counts}.',
  counts: {
    added: ['{count} new', '{count} new'],
    removed: ['{count} gone', '{count} gone'],
    changed: ['{count} changed', '{count} changed'],
  },
  links: ['{count} link differs', '{count} links differ'],
  nothing: 'no statement differs',
  legend: { added: 'new', removed: 'gone', changed: 'changed', unchanged: 'unchanged' },
  /** Before what a screen reader says of a thing. */
  spoken: { added: 'New.', removed: 'Gone.', changed: 'Changed.' },
  /** A fact that says something else now. */
  was: '{property}: {now}, was {was}',
  wasTitle: 'was {was}',
  nowOnly: '{property}: {now}, new',
  wasOnly: '{property}: was {was}, gone',
  moreFacts: ['and {count} more change', 'and {count} more changes'],
  /** In a box that stands for others. */
  unchanged: ['{count} unchanged', '{count} unchanged'],
  /** Over the lines of what is no box. */
  others: 'Changed besides the boxes',
} satisfies WordTable;

export type ComparisonWords = typeof COMPARISON_WORDS_EN;

export const COMPARISON_WORDS_ES: ComparisonWords = {
  title: '{title}: {before} → {after}',
  subtitle: 'De {before} a {after}: {counts}.',
  counts: {
    added: ['{count} nuevo', '{count} nuevos'],
    removed: ['{count} retirado', '{count} retirados'],
    changed: ['{count} modificado', '{count} modificados'],
  },
  links: ['{count} enlace difiere', '{count} enlaces difieren'],
  nothing: 'ningún enunciado difiere',
  legend: { added: 'nuevo', removed: 'ya no está', changed: 'modificado', unchanged: 'sin cambios' },
  spoken: { added: 'Nuevo.', removed: 'Ya no está.', changed: 'Modificado.' },
  was: '{property}: {now}, antes {was}',
  wasTitle: 'antes {was}',
  nowOnly: '{property}: {now}, nuevo',
  wasOnly: '{property}: antes {was}, ya no',
  moreFacts: ['y {count} cambio más', 'y {count} cambios más'],
  unchanged: ['{count} sin cambios', '{count} sin cambios'],
  others: 'Otros cambios fuera de los recuadros',
};
