/** What an aim's own words say without a figure: that it is about all or none, and whose life gets better. English and Spanish. */
import { datesIn } from './plain-words.ts';

/** A pattern whose words begin and end where words do. */
const whole = (pattern: string, flags = 'iu') =>
  new RegExp(`(?<![\\p{L}\\p{N}-])(?:${pattern})(?![\\p{L}\\p{N}])`, flags);

// All or none -----------------------------------------------------------------------------------------------------------------

/** Times and turns of phrase whose "all" or "no" counts nothing. */
const NO_COUNT = whole(
  '(?:every|each|all|cada|tod[ao]s? (?:el|la|los|las))[ -](?:single )?(?:year|month|week|day|term|semester|quarter|morning|night|time|the time|the while|other|along|over|round|around|the way|the best|possible|about|a[ñn]os?|d[íi]as?|mes(?:es)?|semanas?|vez)' +
    '|(?:nearly|almost|virtually|not|at|above|after|in|of|casi)[ -](?:all|every|each|tod[ao]s)|all but|overall|each other|no longer|no later|no matter|no more|no less|no fewer|in no time|by no means|no-?\\s?(?:cost|fee)|no one size|at no cost|no cost',
  'giu',
);
const SHARE_OF_ALL = whole(
  'all|every|each|everyone|everybody|tod[oa]s(?: (?:el|la|los|las|nuestr[oa]s))?|cada|la totalidad de',
  'giu',
);
/** Before these an "all" is whom the change is for, and no share: "better reading for all students". */
const FOR_WHOM =
  /(?<![\p{L}-])(?:for|of|in|across|among|amongst|at|to|with|from|on|between|throughout|within|over|against|around|para|de|del|en|entre|con|por|a|the|most)\s+$/iu;
/** A change that leaves open how much: then "all" says who changes and not how far. */
const SOME_CHANGE = whole(
  'better|improv\\p{L}*|increas\\p{L}*|more|fewer|less|higher|lower|greater|reduc\\p{L}*|decreas\\p{L}*|grow(?:s|ing)?|strengthen\\p{L}*|enhanc\\p{L}*|support(?:s|ing)?|help(?:s|ing)?|develop(?:s|ing)?|mejor\\p{L}*|aument\\p{L}*|reduc\\p{L}*|m[áa]s|menos|apoy\\p{L}*|ayud\\p{L}*|fortalec\\p{L}*',
);
const NONE = whole(
  'none|nobody|no one|no-one|zero|no(?=\\s+\\p{L})|cero|ning[uú]n[ao]?|nadie' +
    '|(?:\\p{L}+-free|free (?:of|from)|libres? de)' +
    '|(?:eliminat(?:e[sd]?|ing|ion of)|eradicat(?:e[sd]?|ing|ion of)|eliminar(?:emos)?|erradicar(?:emos)?|eliminaci[óo]n de)' +
    '|(?:meets?|match(?:es)?) (?:or|and) (?:exceeds?|beats?)|iguala[nr]? o supera[nr]?|100 per ?cent',
  'giu',
);
/** "-free" that is a price or a way of doing, and "eliminating" as a means to something else. */
const NOT_NONE = whole(
  '(?:toll|hands|duty|gluten|sugar|care|royalty|fee|cost)-free|(?:by|through|via) (?:eliminat|eradicat)ing',
  'giu',
);

/**
 * The words by which an aim says "all" or "none" in place of a figure: "All" in "All eligible patients have a plan", "-free",
 * "eliminated". Nothing where they only say whom a change is for.
 */
export function absoluteIn(text: string): string | undefined {
  const rest = blanked(blanked(datesIn(text).rest, NO_COUNT), NOT_NONE);
  const none = rest.match(NONE)?.[0];
  if (none !== undefined) return none;
  for (const match of rest.matchAll(SHARE_OF_ALL)) {
    const before = rest.slice(0, match.index);
    const clause = `${before.split(CLAUSE).at(-1)}${rest.slice(match.index).split(CLAUSE)[0]}`;
    if (!FOR_WHOM.test(before) && !SOME_CHANGE.test(clause)) return match[0];
  }
  return undefined;
}

const CLAUSE =
  /[,;:.!?·](?=\s)|(?<!\p{L})(?:so that|such that|ensur\p{L}+ that|para que|de modo que|asegurar que)(?!\p{L})/u;

function blanked(text: string, form: RegExp): string {
  return text.replace(form, (match) => '·'.repeat(match.length));
}

// For whom --------------------------------------------------------------------------------------------------------------------

/** People, and what they gather in, as aims name them; the stem and what may follow it. */
const PEOPLE = whole(
  [
    'people|persons?|pupils?|students?|learners?|child(?:ren)?|kids?|boys?|girls?|youths?|young|teens?|teenagers?|adolescents?|adults?|elders?|seniors?|wom[ae]n|m[ae]n|mothers?|mums?|moms?|fathers?|parents?|babies|baby|infants?|newborns?|neonates?|toddlers?|families|family|carers?|caregivers?|guardians?',
    'patients?|residents?|clients?|users?|inpatients?|outpatients?|survivors?|veterans?|inmates?|citizens?|consumers?|customers?|tenants?|migrants?|refugees?|households?|neighbou?rs?|members?|partners?|participants?|volunteers?|candidates?|applicants?|graduates?|undergraduates?|freshm[ae]n|sophomores?|juniors?|graders?|preschoolers?|kindergart(?:e)?ners?|interns?|apprentices?|trainees?|alumni|dropouts?|athletes?',
    'teachers?|educators?|instructors?|faculty|principals?|headteachers?|coaches|coach|mentors?|tutors?|staff|team(?:s|mates)?|clinicians?|doctors?|physicians?|surgeons?|nurses?|midwives|midwife|pharmacists?|therapists?|practitioners?|professionals?|providers?|workers?|employees?|leaders?|managers?|researchers?|scientists?|engineers?|farmers?|drivers? of',
    'schools?|colleges?|universit(?:y|ies)|districts?|classrooms?|classes|kindergartens?|nurseries|hospitals?|clinics?|wards?|practices|surgeries|trusts?|units|icus?|homes|services?(?= (?:in|across|of|that))|organi[sz]ations?|agencies|communit(?:y|ies)|neighbou?rhoods?|villages?|towns?|cities|counties|states|countries|nations?|regions?|populations?|cohorts?|programs|programmes|sites|networks?|tribes?',
    'estudiantes?|alumn[oa]s?|alumnado|ni[ñn][oa]s?|ni[ñn]ez|j[óo]venes|adolescentes?|pacientes?|personas?|mujer(?:es)?|hombres?|madres?|padres?|familias?|beb[ée]s|reci[ée]n nacid[oa]s|docentes?|maestr[oa]s?|profesor(?:es|as?|ado)?|personal|equipos?|residentes?|usuari[oa]s?|candidat[oa]s?|escuelas?|colegios?|hospital(?:es)|cl[íi]nicas?|comunidad(?:es)?|distritos?|universidad(?:es)?|trabajador(?:es|as?)|ciudadan[oa]s?|pueblos?|hogares|enfermer[oa]s?|m[ée]dic[oa]s?',
    'who|whose|whom|those|quienes?',
  ].join('|'),
);
/** People, and no telling which. */
const ANYBODY = whole('every(?:one|body)|any(?:one|body)|nobody|no one|we|todos|nadie');
/** Ends of words for people: bakers, actors, artists, amputees, technicians. */
const DOERS = whole('\\p{L}{2,}(?:ers|ors|ists|ees|icians|arians|istas)', 'giu');
const NOT_DOERS = whole(
  '(?:numb|ord|ulc|canc|comput|pap|lett|barri|disord|cent|answ|off|transf|quart|pow|oth|matt|fev|rememb|wat|fig|low|high|fast|long|short|few|bett|great|deliv|nev|ov|und|chapt|regist|post|meet|mast|wond|numb|should|transfer|encount|clust|fold|newslett|inhal|ventilat|monit|fact|err|tum|mirr|indicat|predict|vect|sens|behavio?|stress|generat|elevat|calculat|descript)(?:ers|ors|urs)' +
    '|(?:committ|f|degr|tr|guarant|kn|b)ees|(?:l|ass|cons|res|pers|ex|checkl|waiting l|sh|tw|m)ists|drivers|errors|doors|floors|colors|labors|humors',
);
/** Nouns that no life stands behind: what is for or of them is for nobody yet. */
const THINGS = whole(
  '(?!absences?(?!\\p{L}))(?:[\\p{L}-]+ )?(?:\\p{L}{2,}(?:ing|tion|tions|sion|sions|ment|ments|ness|ity|ities|ance|ence|ences|ship|ism|acy|ure|ures|als|age|ies)|care|change|resources?|work|life|time|use|quality|data|harm|falls?|services?|results?|outcomes?|knowledge|skills?|health|safety|costs?|waste|access|trust|success|days|hours|minutes|visits|errors|beds|events|deaths|births|infections|tests|drugs|food|water|excellence|growth|progress|reading|math(?:s|ematics)?|science|writing|practice|it|them|this|that|these|cuidados?|recursos|calidad|tiempo|cambio|servicios?|vida|atenci[óo]n)',
);
const OF_WHAT =
  /(?<![\p{L}-])(?:of|for|among|amongst|de|del|para|entre)\s+(?:(?:the|our|all|its|their|a|an|la|el|los|las)\s+)?(?=\p{L}{2})/giu;
const EACH_OF = /(?<![\p{L}-])(?:every|each|all|our|tod[oa]s l[oa]s|cada|nuestr[oa]s)\s+(?=\p{L}{2})/giu;
/** Words by which one sees that a text is of a language that is understood here. */
const UNDERSTOOD = whole(
  'the|of|by|in|to|for|and|is|are|be|with|from|on|as|improv\\p{L}*|increas\\p{L}*|reduc\\p{L}*|decreas\\p{L}*|more|fewer|less|better|best|zero|no|rais\\p{L}*|lower|cut|rise|rises|falls?|el|la|los|las|en|por|mejor\\p{L}*|aument\\p{L}*|m[áa]s|menos',
);

/** True where an aim's words name whose life gets better: "of candidates", "Children have a good start", "those who enquire". */
export function namesGroup(words: string): boolean {
  return groupIn(words) === 'named';
}

/** Whether an aim's words name a group; `unclear` where a word may be one, and in languages that are not understood here. */
export function groupIn(words: string): 'named' | 'none' | 'unclear' {
  const { rest } = datesIn(words);
  if (PEOPLE.test(rest)) return 'named';
  for (const [word] of rest.matchAll(DOERS)) if (!NOT_DOERS.test(word)) return 'named';
  if (!UNDERSTOOD.test(rest) || ANYBODY.test(rest)) return 'unclear';
  for (const form of [OF_WHAT, EACH_OF]) {
    for (const match of rest.matchAll(form)) {
      const after = rest.slice(match.index + match[0].length);
      const thing = THINGS.exec(after);
      if (thing?.index !== 0) return 'unclear';
    }
  }
  return 'none';
}
