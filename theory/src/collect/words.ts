/** The fixed words of a workbook to fill in, in each language; the English table says which there are. */
import type { Measure, PosterLanguage } from '../model/model.ts';

const en = {
  asked: 'What is asked',
  figures: 'Figures',
  title: (measure: string) => `Figures for “${measure}”`,
  measure: 'Measure',
  member: 'From',
  definition: 'Definition',
  numerator: 'Counted',
  denominator: 'Of how many',
  unit: 'Unit',
  better: 'Better',
  directions: { higher: 'Higher is better', lower: 'Lower is better' } as Record<
    NonNullable<Measure['better']>,
    string
  >,
  collected: 'How often',
  rhythms: {
    daily: 'Every day',
    weekly: 'Every week',
    monthly: 'Every month',
    quarterly: 'Four times a year',
    yearly: 'Once a year',
  } as Record<NonNullable<Measure['collected']>, string>,
  origin: 'Where the figures come from',
  to: 'Send it to',
  by: 'By when',
  how: 'How to fill it in',
  howFigures:
    'Write your figures into the sheet “Figures”, one in each row beside its date. Leave a row empty where there is no figure. Further dates can stand in the rows below.',
  howCounts:
    'Write into the sheet “Figures” how many were counted, and of how many, in each row beside its date. Where only the figure itself is known, write that. Leave a row empty where there is none. Further dates can stand in the rows below.',
  howPast: 'What stands there already is what we have from you. Correct it where it is wrong.',
  forProgram: 'For the program, please leave it as it is',
  date: 'Date',
  figure: 'Figure',
  note: 'Note',
} as const;

type Words = { [Key in keyof typeof en]: (typeof en)[Key] extends string ? string : (typeof en)[Key] };

const es: Words = {
  asked: 'Qué se pide',
  figures: 'Cifras',
  title: (measure) => `Cifras de «${measure}»`,
  measure: 'Medida',
  member: 'De',
  definition: 'Definición',
  numerator: 'Contados',
  denominator: 'De cuántos',
  unit: 'Unidad',
  better: 'Mejor',
  directions: { higher: 'Más es mejor', lower: 'Menos es mejor' },
  collected: 'Con qué frecuencia',
  rhythms: {
    daily: 'Cada día',
    weekly: 'Cada semana',
    monthly: 'Cada mes',
    quarterly: 'Cuatro veces al año',
    yearly: 'Una vez al año',
  },
  origin: 'De dónde vienen las cifras',
  to: 'Envíelo a',
  by: 'Hasta cuándo',
  how: 'Cómo rellenarlo',
  howFigures:
    'Escriba sus cifras en la hoja «Cifras», una en cada fila junto a su fecha. Deje vacía la fila si no hay cifra. En las filas de abajo caben más fechas.',
  howCounts:
    'Escriba en la hoja «Cifras» cuántos se contaron, y de cuántos, en cada fila junto a su fecha. Si solo se conoce la cifra misma, escríbala. Deje vacía la fila si no hay ninguna. En las filas de abajo caben más fechas.',
  howPast: 'Lo que ya está escrito es lo que tenemos de ustedes. Corríjalo si no es correcto.',
  forProgram: 'Para el programa; por favor, déjelo como está',
  date: 'Fecha',
  figure: 'Cifra',
  note: 'Nota',
};

export const COLLECT_WORDS: Readonly<Record<PosterLanguage, Words>> = { en, es };
