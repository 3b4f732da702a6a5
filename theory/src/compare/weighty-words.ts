/**
 * Words that carry the meaning of a claim, English and Spanish: figures, directions, amounts, how often, when, whether one must or
 * may, whom it is about, and what negates. Where they differ, so does what is claimed, however few letters that takes.
 *
 * One sense a line: words of one line say the same here. A `*` stands for any ending. A word that is missing costs a reviewer a
 * change of meaning told as wording; a word too many costs a look at a change of wording. So doubtful ones are in.
 */
const SENSES: Readonly<Record<string, string>> = {
  up: 'increas* rais* rise rises rising rose risen grow* grew more greater higher upward* boost* expand* aument* increment* subir sube suben subida crec* más mayor ampli*',
  down: 'decreas* reduc* lower* less fewer smaller declin* cut cuts cutting shrink* disminu* menos menor bajar baja bajan baje',
  better: 'improv* better strengthen* mejor*',
  worse: 'worse* weaken* empeor* peor',
  not: 'no not without nor neither cannot sin ni ningún ninguna ninguno tampoco',
  never: 'never nunca jamás',
  nobody: 'nobody none nadie nada nothing',
  end: 'stop* avoid* prevent* eliminat* evit* elimin* ending cease*',
  keep: 'maintain* sustain* mantener mantien*',
  all: 'all every each entire whole everyone everybody todo todos toda todas cada',
  some: 'some algún alguna algunos algunas',
  most: 'most mayoría majority',
  many: 'many much muchos muchas mucho mucha lots',
  several: 'several various varios varias',
  few: 'few pocos pocas poco poca',
  half: 'half halve* mitad medio media',
  double: 'double* twofold doubling duplic*',
  third: 'thirds tercio tercios',
  quarter: 'quarter quarters cuarto cuartos',
  any: 'any cualquier cualquiera',
  both: 'both ambos ambas',
  only: 'only solely exclusively solo sólo solamente únicamente',
  least: 'least minimum mínimo',
  maximum: 'maximum máximo',
  once: 'once',
  twice: 'twice',
  always: 'always siempre',
  often: 'often frequently frecuentemente',
  sometimes: 'sometimes occasionally ocasionalmente',
  rarely: 'rarely seldom raramente',
  hour: 'hourly',
  day: 'daily diari*',
  week: 'weekly semanal*',
  fortnight: 'biweekly fortnightly quincenal*',
  month: 'monthly mensual*',
  quarterly: 'quarterly trimestral*',
  year: 'yearly annual* anual*',
  before: 'before prior antes',
  after: 'after following después tras',
  during: 'during durante',
  until: 'until till hasta',
  since: 'since desde',
  within: 'within dentro',
  must: 'must shall debe deben deberá deberán',
  should: 'should ought debería deberían',
  may: 'might could can puede pueden podrá podrán podría podrían',
  optional: 'optional* voluntar* opcional*',
  required: 'required requires mandatory compulsory obligatori*',
  students:
    'student students pupil pupils learner learners estudiante estudiantes alumno alumnos alumna alumnas alumnado',
  teachers:
    'teacher teachers educator educators docente docentes profesor profesores profesora profesoras maestro maestros maestra maestras profesorado',
  staff: 'staff employee employees worker workers personal empleado empleados trabajador trabajadores',
  patients: 'patient patients paciente pacientes',
  families: 'family families familia familias',
  parents: 'parent parents padre padres',
  mothers: 'mother mothers madre madres',
  fathers: 'father fathers',
  children: 'child children kid kids niño niños niña niñas',
  adults: 'adult adults adulto adultos adulta adultas',
  babies: 'baby babies infant infants newborn newborns bebé bebés',
  women: 'woman women mujer mujeres',
  men: 'man men hombre hombres',
  girls: 'girl girls',
  boys: 'boy boys',
  nurses: 'nurse nurses enfermera enfermeras enfermero enfermeros',
  doctors: 'doctor doctors physician physicians clinician clinicians médico médicos médica médicas',
  mentors: 'mentor mentors mentores',
  coaches: 'coach coaches',
  leaders: 'leader leaders líder líderes',
  principals: 'principal principals director directors directores directora directoras',
  candidates: 'candidate candidates intern interns',
  faculty: 'faculty',
  counselors: 'counselor counselors counsellor counsellors orientador orientadores',
  residents: 'resident residents residente residentes',
  citizens: 'citizen citizens ciudadano ciudadanos',
  youth: 'youth jóvenes',
  left: 'left izquierda',
  right: 'right derecha',
  above: 'above over encima',
  below: 'below under debajo bajo',
  inside: 'inside indoor* interno',
  outside: 'outside outdoor* externo',
  early: 'early earlier temprano',
  late: 'late later tarde',
  short: 'short shorter corto corta',
  long: 'long longer largo larga',
  high: 'high alto alta',
  low: 'low bajo',
};

/** Numbers in words; Spanish *un, una* are articles too, and *once* is an English word, so they stand for themselves. */
const NUMBERS: readonly (readonly string[])[] = [
  ['zero', 'cero'],
  ['one'],
  ['two', 'dos'],
  ['three', 'tres'],
  ['four', 'cuatro'],
  ['five', 'cinco'],
  ['six', 'seis'],
  ['seven', 'siete'],
  ['eight', 'ocho'],
  ['nine', 'nueve'],
  ['ten', 'diez'],
  ['eleven'],
  ['twelve', 'doce'],
  ['thirteen', 'trece'],
  ['fourteen', 'catorce'],
  ['fifteen', 'quince'],
  ['sixteen', 'dieciséis'],
  ['seventeen', 'diecisiete'],
  ['eighteen', 'dieciocho'],
  ['nineteen', 'diecinueve'],
];
const ROUND: Readonly<Record<string, string>> = {
  twenty: '20',
  veinte: '20',
  thirty: '30',
  treinta: '30',
  forty: '40',
  cuarenta: '40',
  fifty: '50',
  cincuenta: '50',
  sixty: '60',
  sesenta: '60',
  seventy: '70',
  setenta: '70',
  eighty: '80',
  ochenta: '80',
  ninety: '90',
  noventa: '90',
  hundred: '100',
  cien: '100',
  ciento: '100',
  thousand: '1000',
  mil: '1000',
  million: '1000000',
  millón: '1000000',
};
const ORDINALS: readonly (readonly string[])[] = [
  [],
  ['first', 'primer', 'primero', 'primera', '1st'],
  ['second', 'segundo', 'segunda', '2nd'],
  ['third', 'tercer', 'tercero', 'tercera', '3rd'],
  ['fourth', 'cuarta', '4th'],
  ['fifth', 'quinto', 'quinta', '5th'],
  ['sixth', 'sexto', 'sexta', '6th'],
  ['seventh', 'séptimo', 'séptima', '7th'],
  ['eighth', 'octavo', 'octava', '8th'],
  ['ninth', 'noveno', 'novena', '9th'],
  ['tenth', 'décimo', 'décima', '10th'],
];

/** Phrases that are read as one word, and those in which a weighty word says nothing of weight. */
const PHRASES: readonly (readonly [RegExp, string])[] = [
  [/\b(?:each|one an)other\b|\beach other\b|\bone another\b|\bat all\b|\bfirst of all\b|\bafter all\b/g, ' '],
  [/\b(\p{L}+)n['’]t\b/gu, '$1 not'],
  [/\b(?:have|has|had) to\b|\btienen? que\b|\bha(?:n)? de\b/g, ' must '],
  [/\bno one\b/g, ' nobody '],
  [/\bno more than\b|\bat most\b|\bup to\b|\bcomo máximo\b/g, ' maximum '],
  [/\bno (?:less|fewer) than\b|\bat least\b|\bal menos\b|\bpor lo menos\b/g, ' minimum '],
  [/\ba lot of\b/g, ' many '],
  [/\ba veces\b/g, ' sometimes '],
  [/\ba menudo\b/g, ' often '],
  [
    /\b(?:each|every|per|a|an|cada|al|por) (hour|day|week|fortnight|month|quarter|year|hora|día|semana|mes|trimestre|año)\b/g,
    ' per-$1 ',
  ],
  [/(?<!\b(?:the|at|year|week|month|school|semester) )\bends?\b(?! of)/g, ' ending '],
];
const TIMES: Readonly<Record<string, string>> = {
  hora: 'hour',
  día: 'day',
  semana: 'week',
  mes: 'month',
  quarter: 'quarterly',
  trimestre: 'quarterly',
  año: 'year',
};

const known = new Map<string, string>();
const beginnings: [string, string][] = [];
for (const [sense, words] of Object.entries(SENSES)) {
  for (const word of words.split(' ')) {
    if (word.endsWith('*')) beginnings.push([word.slice(0, -1), sense]);
    else if (!known.has(word)) known.set(word, sense);
  }
}
for (const [number, words] of NUMBERS.entries()) for (const word of words) known.set(word, `${number}`);
for (const [word, number] of Object.entries(ROUND)) known.set(word, number);
for (const [number, words] of ORDINALS.entries()) for (const word of words) known.set(word, `${number}.`);

/** What weighs in a text, in its order: figures as digits, other words by their sense. Equal for texts that claim the same, as far as these words tell. */
export function weightyWords(text: string): string {
  const line = text.normalize('NFC');
  // The month is written with a capital; a sentence may begin with the word.
  const plain = PHRASES.reduce(
    (rest, [phrase, put]) => rest.replace(phrase, put),
    line.replace(/\bmay\b/g, ' can ').toLowerCase(),
  );
  const words =
    plain.match(/[<>≤≥]=?|(?<![\p{N}\p{L}])[+−-](?=\p{N})|\p{N}+(?:[.,]\p{N}+)*(?:st|nd|rd|th)?|per-\p{L}+|\p{L}+/gu) ??
    [];
  return words.flatMap((word) => senseOf(word) ?? []).join(' ');
}

function senseOf(word: string): string | undefined {
  if (word.startsWith('per-')) return TIMES[word.slice(4)] ?? word.slice(4);
  const sense = known.get(word) ?? beginnings.find(([beginning]) => word.startsWith(beginning))?.[1];
  // A sign or a figure weighs by itself.
  return sense ?? (/^[\p{N}<>≤≥+−-]/u.test(word) ? word : undefined);
}
