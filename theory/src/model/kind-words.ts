/** Made of the rows in grammar/src/language by `npm run generate`. */
import type { ElementKind } from './model.ts';

/** What people call each kind in a sentence. */
export const KIND_WORDS: Readonly<Record<ElementKind, string>> = {
  aim: 'aim',
  driver: 'driver',
  idea: 'change idea',
  measure: 'measure',
  pdsa: 'PDSA cycle',
  network: 'network',
  member: 'member',
  team: 'team',
  role: 'role group',
  component: 'component',
  strategy: 'strategy',
  support: 'support',
  conjecture: 'conjecture',
  evidence: 'piece of evidence',
  finding: 'finding',
  recommendation: 'recommendation',
  cycle: 'cycle',
  poster: 'poster',
  revision: 'revision',
};

/** The same in Spanish, for pictures; a kind that has no word there yet keeps its English one. */
export const KIND_WORDS_ES: Readonly<Record<ElementKind, string>> = {
  aim: 'objetivo',
  driver: 'impulsor',
  idea: 'idea de cambio',
  measure: 'medida',
  pdsa: 'ciclo PDSA',
  network: 'red',
  member: 'miembro',
  team: 'equipo',
  role: 'grupo de funciones',
  component: 'componente',
  strategy: 'estrategia',
  support: 'apoyo',
  conjecture: 'conjetura',
  evidence: 'prueba documental',
  finding: 'hallazgo',
  recommendation: 'recomendación',
  cycle: 'ciclo',
  poster: 'cartel',
  revision: 'revisión',
};

/** The word behind which a statement names what it belongs to, where that is no arrow. */
export const SIGNS: Readonly<Partial<Record<ElementKind, 'of' | 'about'>>> = {
  measure: 'of',
  pdsa: 'of',
  support: 'of',
  conjecture: 'about',
  finding: 'about',
  recommendation: 'about',
};
