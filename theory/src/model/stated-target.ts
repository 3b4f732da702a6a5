/**
 * What an aim's own words say of its target, as the language writes it: `-15%` for "15% fewer", `60%` for "from 40% to 60%".
 * English and Spanish. What the words do not surely say is missing, so that the author is asked and nothing is guessed.
 */
import { datesIn, figuresIn, type NumberInText } from './plain-words.ts';

export { namesGroup } from './aim-words.ts';

/** How much and by when. */
interface StatedTarget {
  /** `85%`, `-15%`, `+5 points`, `300`. */
  amount?: string;
  /** `2028`, `2028-06`, `2027/28`, `every year`. */
  date?: string;
}

/** Reads the target out of an aim's words. */
export function statedTarget(words: string): StatedTarget {
  const amount = amountIn(datesIn(words).rest);
  const date = deadlineIn(words);
  return { ...(amount !== undefined && { amount }), ...(date !== undefined && { date }) };
}

/**
 * True where a measure can have an amount as its target: a share is none of "stillbirths per 1000 births", and a count none of
 * "percent of wards". A change fits every measure.
 * @param measure its unit or its title, in the author's words
 */
export function suits(amount: string, measure: string): boolean {
  if (/^[+-]/.test(amount)) return true;
  return amount.endsWith('%') ? !COUNTS.test(measure) : !SHARES.test(measure);
}

// Words. English and Spanish stand side by side: no word of the one says the opposite in the other. ---------------------------

const LESS =
  'reduc(?:e[sd]?|ing|ir|imos|iremos)|decreas(?:e[sd]?|ing)|cut(?:s|ting)?|lower(?:s|ed|ing)?|shrink(?:s|ing)?|drop(?:s|ped|ping)?|fall(?:s|ing)? by|bajar(?:emos)?|disminu(?:ir|imos|iremos|ye)|recortar';
const MORE =
  'increas(?:e[sd]?|ing)|rais(?:e[sd]?|ing)|grow(?:s|ing)?|boost(?:s|ed|ing)?|expand(?:s|ed|ing)?|ris(?:es?|ing)|aument(?:ar|amos|aremos|an?)|subir(?:emos)?|elevar|incrementar';
/** Words of change that leave open which way a figure goes: an improved waiting time is a shorter one. */
const SOME_WAY =
  'improv(?:e[sd]?|ing)|chang(?:e[sd]?|ing)|more|fewer|less|higher|additional|mejor(?:ar|amos|aremos|an?)|cambiar|más|menos';
const LESS_NOUN = 'reductions?|decreases?|drops?|cuts?|declines?|fall|reducci[óo]n|disminuci[óo]n|descenso|bajada';
const MORE_NOUN = 'increases?|rises?|growth|gains?|aumento|incremento|subida';
/** What may stand right before a figure without changing what is said of it. */
const ABOUT =
  '(?:(?:an?|the|una?|el|la|at least|at most|up to|about|around|some|over|under|(?:no )?(?:more|less|fewer|greater) than|al menos|como m[íi]nimo|m[áa]s de|menos de|cerca de)\\s+)*';
const HOLD = '(?:in|for|within|with|of|on|after|every|en|con|durante)';
const SET_UP =
  'train|prepare|recruit|hire|place|serve|reach|enrol|enroll|support|open|build|certify|graduate|plant|formar|preparar|contratar|alcanzar|atender|abrir';

/** A pattern whose words begin and end where words do. */
const words = (pattern: string, flags = 'iu') => new RegExp(`(?<![\\p{L}\\p{N}-])(?:${pattern})`, flags);
const whole = (pattern: string) => words(`(?:${pattern})(?![\\p{L}-])`);

const COUNTS = words(
  '(?:per|for every|por(?: cada)?|cada)\\s+(?:\\d|thousand|million|mil(?!\\p{L}))' +
    '|(?:number|count|amount) of|days|hours|minutes|weeks|how many|how long|waiting times?' +
    '|(?:n[úu]mero|cantidad) de|d[íi]as|horas|minutos|semanas|cu[áa]nt[ao]s|tiempo de',
);
const SHARES = /%|(?<!\p{L})(?:per ?cent|share|proportion|porcentaje|por ?ciento|proporci[óo]n)/iu;

// How much ------------------------------------------------------------------------------------------------------------------

/** "Halve the number of …", "cut … in half", "double our …": said without a figure, and still certain. */
const FACTORS: readonly [form: RegExp, amount: string][] = [
  [whole('halve[sd]?|halving'), '-50%'],
  [whole(`(?:${LESS})(?!\\p{L})[^.;:!?]{0,80}?\\s(?:(?:in|by) half|a la mitad)`), '-50%'],
  [whole('(?:doubl(?:e[sd]?|ing)\\s+(?:the|our|their|its)|duplicar\\s+(?:el|la|los|las|nuestr[ao]s?))'), '+100%'],
  [whole('(?:tripl(?:e[sd]?|ing)\\s+(?:the|our|their|its)|triplicar\\s+(?:el|la|los|las|nuestr[ao]s?))'), '+200%'],
];
/** "3x", "20k", "twofold", "3 times": figures that stand for others. */
const TIMES = /\p{Nd}\s?(?:x|k|m|-?fold|times|veces)(?!\p{L})/iu;
/** Twelve hundred in Spanish, a little more than one in English. */
const EITHER_POINT = /(?<![.,\d])[1-9]\d{0,2}\.\d{3}(?![.,\d])/u;
const LARGEST = 1e12;

function amountIn(rest: string): string | undefined {
  const figures = figuresIn(rest);
  if (figures.length === 0) return factorIn(rest);
  if (TIMES.test(rest) || figures.some(({ text, value }) => EITHER_POINT.test(text) || value > LARGEST))
    return undefined;
  const shares = figures.filter(({ percent }) => percent);
  const [figure, ...others] = shares.length > 0 ? shares : figures;
  const step = stepIn(rest, figures);
  // In "from 30 to 40%" the sign stands for both.
  if (figure && step?.includes(figure)) {
    return others.every((each) => step.includes(each)) ? levelAfter(rest, step) : undefined;
  }
  if (!figure || others.length > 0 || isEndOfRange(rest, figures, figure)) return undefined;
  return figure.percent ? shareIn(rest, figure) : countIn(rest, figure);
}

function factorIn(rest: string): string | undefined {
  const found = FACTORS.filter(([form]) => form.test(rest));
  return found.length === 1 ? found[0]?.[1] : undefined;
}

const FROM = words('(?:from|desde|del?)\\s+(?:(?:an?|the|el|un)\\s+)?$');
const TO = words('(?:to|al?|hasta)\\s+(?:(?:an?|the|el|un|at least|al menos)\\s+)?$');

/** The two figures of "from 40% to 60%". */
function stepIn(rest: string, figures: readonly NumberInText[]): [NumberInText, NumberInText] | undefined {
  for (const [index, to] of figures.entries()) {
    const from = figures[index - 1];
    if (!from || !FROM.test(rest.slice(0, from.at))) continue;
    const between = rest.slice(endOf(from), to.at);
    if (between.length < 40 && !/[.;:!?]/.test(between) && TO.test(between)) return [from, to];
  }
  return undefined;
}

/** Numbers without a unit may be a range, "from 5 to 7 schools", unless the words speak of a change. */
function levelAfter(rest: string, [from, to]: [NumberInText, NumberInText]): string | undefined {
  if (from.points || to.points || (from.percent && !to.percent)) return undefined;
  if (to.percent) return `${to.value}%`;
  return CHANGE.test(spotOf(rest, from).before) ? String(to.value) : undefined;
}

/** True for a figure such as the 40% of "30 to 40%". */
function isEndOfRange(rest: string, figures: readonly NumberInText[], figure: NumberInText): boolean {
  const at = figures.indexOf(figure);
  const isNear = (one: NumberInText | undefined, two: NumberInText | undefined) =>
    one !== undefined && two !== undefined && RANGE.test(rest.slice(endOf(one), two.at));
  return isNear(figures[at - 1], figure) || isNear(figure, figures[at + 1]);
}
const RANGE = /^\s*(?:[-–—,/&]|to|or|and|through|al?|o|u|y|e)\s*$/iu;

/** A share that is reached, or a change by a share or by points. */
function shareIn(rest: string, figure: NumberInText): string | undefined {
  const unit = figure.points ? ' points' : '%';
  const sign = /^[+−-]/.exec(figure.text)?.[0];
  if (sign) return `${sign === '+' ? '+' : '-'}${figure.value}${unit}`;
  const spot = spotOf(rest, figure);
  const way = wayAt(spot);
  if (way) return `${way}${figure.value}${unit}`;
  if (figure.points || SOME_CHANGE.test(spot.after)) return undefined;
  const isChange =
    CHANGE.test(withoutAbout(spot.before)) || (ONLY_BY.test(spot.before) && !NOT_A_CHANGE.test(spot.after));
  return TO_LEVEL.test(spot.before) || !isChange ? `${figure.value}%` : undefined;
}

/** A number is a target only where the words make it one: "to 14 days", "at least 20 schools", "train 300 mentors". */
function countIn(rest: string, figure: NumberInText): string | undefined {
  const spot = spotOf(rest, figure);
  if (/^[+−-]/.test(figure.text) || wayAt(spot) || SOME_CHANGE.test(spot.after)) return undefined;
  const { before } = spot;
  const isLevel = (TO_LEVEL.test(before) && CHANGE.test(before)) || COUNT_LEVEL.test(before);
  return isLevel || COMMAND.test(rest.slice(0, figure.at)) ? String(figure.value) : undefined;
}
const COUNT_LEVEL = words(
  `(?<!${HOLD}\\s)(?:reach(?:es|ing)?|below|above|at least|at most|than|alcanzar|al menos|como m[íi]nimo|m[áa]s de|menos de|por (?:debajo|encima) de)\\s+(?:an?\\s+)?$`,
);
const COMMAND = new RegExp(`^\\s*(?:(?:by|para)?[·\\s,]*)(?:${SET_UP})\\s+(?:at least\\s+|al menos\\s+)?$`, 'iu');

/** The words around a figure: those before it in its clause, and those after it. */
interface Spot {
  before: string;
  after: string;
}

function spotOf(rest: string, figure: NumberInText): Spot {
  const before = rest.slice(0, figure.at);
  const clause = before.split(CLAUSE).at(-1);
  return { before: clause ?? before, after: rest.slice(endOf(figure)) };
}

/** A full stop ends a sentence where a capital letter follows; elsewhere it may be that of an abbreviation. */
const CLAUSE =
  /[;:!?—–]\s|\.\s+(?=\p{Lu})|(?<!\p{L})(?:so that|such that|in which|where|until|para que|de modo que)\s/u;
const CHANGE = whole(`${LESS}|${MORE}|${SOME_WAY}`);
const TO_LEVEL = words(`(?:to|below|above|hasta|al?|por (?:debajo|encima) del?)\\s+${ABOUT}$`);
const BY = words(`(?:by|en|un)\\s+${ABOUT}$`);
const ONLY_BY = words(`(?:by|en un)\\s+${ABOUT}$`);
const NOT_A_CHANGE = /^\s+(?:of|de|del)(?!\p{L})/iu;
/** Behind a noun of change the sentence goes on with what changes, or ends; in "80% increase their score" it is a verb. */
const NOUN_ENDS = '(?=\\s+(?:in|of|from|over|by|across|on|to|for|en|del?|por)(?!\\p{L})|\\s*(?:$|[.,;:)·]))';
/** A change whose way is not known: of words of a third language we only know that they speak of one. */
const SOME_CHANGE =
  /^\s+(?:improvement|better|worse|change|mejora|mejor|cambio|moins|plus|weniger|mehr|meno|più|menys|més|minder|meer|mindre|mer)(?!\p{L})/iu;
const WAYS = [
  { sign: '-', verb: whole(LESS), noun: LESS_NOUN, after: 'fewer|less|lower|menos', near: 'down|minus' },
  { sign: '+', verb: whole(MORE), noun: MORE_NOUN, after: 'more|higher|additional|m[áa]s', near: 'up|plus' },
].map(({ sign, verb, noun, after, near }) => ({
  sign,
  verb,
  /** "up 5%" */
  near: words(`(?:${near})\\s+(?:by\\s+)?$`),
  /** "a reduction in falls of 15%" */
  nounBefore: words(`(?:${noun})(?:\\s+(?:in|en|del?)\\s[^.;:!?]{1,60}?)?\\s+(?:of|del?)\\s+${ABOUT}$`),
  /** "15% fewer", "a 15% reduction" */
  after: new RegExp(`^\\s+(?:(?:${after})(?!\\p{L})|(?:de\\s+)?(?:${noun})(?!\\p{L})${NOUN_ENDS})`, 'iu'),
}));

/** The sign of a change by a figure; missing where the words do not say one way. */
function wayAt({ before, after }: Spot): string | undefined {
  const isBy = BY.test(before) && !NOT_A_CHANGE.test(after);
  const found = WAYS.filter(
    (way) =>
      way.after.test(after) || way.near.test(before) || way.nounBefore.test(before) || (isBy && way.verb.test(before)),
  );
  return found.length === 1 ? found[0]?.sign : undefined;
}

function withoutAbout(before: string): string {
  return before.replace(new RegExp(`${ABOUT}$`, 'iu'), '');
}

function endOf({ at, text }: NumberInText): number {
  return at + text.length;
}

// By when -------------------------------------------------------------------------------------------------------------------

const DEADLINE = words(
  '(?:by|before|until|till|no later than|para|hasta|antes del?|a m[áa]s tardar en)\\s+(?:the\\s+|el\\s+|(?:the\\s+)?(?:end|late)(?:\\s+of)?\\s+|fin(?:al|es|ales)?\\s+del?\\s+|(?:el )?(?:a[ñn]o|curso)\\s+)*$',
);
const START = words('(?:since|from|after|desde|a partir de|tras|between|entre)\\s+$');
/** A part of a year is not the whole one, and the language has no word for it. */
const PART_OF_YEAR =
  /(?:early|mid|middle of|spring|summer|autumn|fall|winter|term|q[1-4]|half of|quarter of|start of|beginning of|principios de|mediados de|primavera(?: de)?|verano(?: de)?|oto[ñn]o(?: de)?|invierno(?: de)?|trimestre(?: de)?|semestre(?: de)?)[\s-]+$/iu;

/** The one date by which the aim is to be reached. */
function deadlineIn(words: string): string | undefined {
  const dates = datesIn(words).all.map(({ at, date }) => ({ ...date, before: words.slice(0, at) }));
  const isDeadline = ({ before, text }: (typeof dates)[number]) =>
    DEADLINE.test(before) || /^(?:by|before|para)\s/iu.test(text);
  const by = dates.filter(isDeadline);
  const open = dates.filter(({ before }) => !START.test(before));
  const [deadline, ...others] = by.length > 0 ? by : open;
  if (!deadline || others.length > 0 || PART_OF_YEAR.test(deadline.before)) return undefined;
  return deadline.written;
}
