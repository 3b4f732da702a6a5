/** The fixed words of a picture of two versions, in each language. */
import type { Mark } from '@driver-diagrams/theory/model/index';
import type { Counted } from './counted.ts';

export interface ComparisonWords {
  /** Of the picture, and of the line below the theory's own title. */
  title: string;
  subtitle: string;
  counts: Record<Mark, Counted>;
  links: Counted;
  nothing: string;
  legend: Record<Mark | 'unchanged', string>;
  /** Before what a screen reader says of a thing. */
  spoken: Record<Mark, string>;
  /** A fact that says something else now. */
  was: string;
  wasTitle: string;
  nowOnly: string;
  wasOnly: string;
  moreFacts: Counted;
  /** In a box that stands for others. */
  unchanged: Counted;
  /** Over the lines of what is no box. */
  others: string;
}

export const COMPARISON_WORDS_EN: ComparisonWords = {
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
  spoken: { added: 'New.', removed: 'Gone.', changed: 'Changed.' },
  was: '{property}: {now}, was {was}',
  wasTitle: 'was {was}',
  nowOnly: '{property}: {now}, new',
  wasOnly: '{property}: was {was}, gone',
  moreFacts: ['and {count} more change', 'and {count} more changes'],
  unchanged: ['{count} unchanged', '{count} unchanged'],
  others: 'Changed besides the boxes',
};

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
