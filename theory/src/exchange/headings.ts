/** The headings that all tables share, in the words that people write for them. */
import { wordTable } from '@driver-diagrams/grammar/word-table';
import { plainly } from './labels.ts';
import { IMPORT, LINK, SHARED } from './tables.ts';

/** Headings that people write for one of ours. */
const MEANT: Readonly<Record<string, string>> = wordTable(
  Object.fromEntries(
    (
      [
        [SHARED.number, 'number, no, no., nr, nr., num, numero, n°, nº, #'],
        [SHARED.name, 'id, name, nombre corto, kurzname, nom court'],
        [SHARED.kind, 'kind, type, level, category, tipo, nivel, categoria, niveau, art, typ, ebene, stufe'],
        [
          SHARED.title,
          'title, statement, text, titulo, nombre, texto, titre, intitule, libelle, nom, titel, bezeichnung',
        ],
        [
          SHARED.leads,
          'leads to, of, about, moves, drives, belongs to, parent, parent id, contributes to, linked to, links to, conduce a, lleva a, pertenece a, padre, mene a, conduit a, appartient a, fuhrt zu, gehort zu, wirkt auf, ubergeordnet',
        ],
        [SHARED.measures, 'measured by, medido por, medida por, mesure par, gemessen durch, gemessen mit'],
      ] as const
    ).flatMap(([heading, words]) => words.split(', ').map((word) => [word, heading] as const)),
  ),
);

const OWN: readonly string[] = [...Object.values(SHARED), ...Object.values(LINK), ...Object.values(IMPORT)];
const OWN_BY_PLAIN = new Map(OWN.map((heading) => [plainly(heading), heading]));

/** A heading as it is written here; `heading` itself where it is none of these. */
export function knownHeading(heading: string): string {
  const plain = plainly(heading).replace(/:$/, '');
  return OWN_BY_PLAIN.get(plain) ?? MEANT[plain] ?? heading.trim();
}

/** The headings that are meant. Beside a column of signs, `Name` is what people call a title. */
export function headingsIn(written: readonly string[]): string[] {
  const known = written.map(knownHeading);
  const names = written.flatMap((heading, n) => (plainly(heading) === 'id' ? [] : known[n] === SHARED.name ? [n] : []));
  const hasIds = written.some((heading) => plainly(heading) === 'id');
  const title = known.includes(SHARED.title) || !hasIds ? undefined : names[0];
  return known.map((heading, n) => (n === title ? SHARED.title : heading));
}
