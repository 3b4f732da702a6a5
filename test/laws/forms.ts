/** The forms in which a word, text, date or number may be written. The first choice is always the canonical one. */

export type Choose = <Option>(options: readonly Option[]) => Option;

/** In any case; a short form of several words in one. */
export function anyCase(word: string, choose: Choose): string {
  const short: Record<string, string[]> = {
    organisation: ['organization'],
    authors: ['author'],
    acknowledgement: ['acknowledgment'],
    affiliations: ['affiliation'],
    chart: ['charts'],
  };
  const form = choose([word, ...(short[word] ?? [])]);
  return choose([form, form, capital(form), form.toUpperCase(), form.replace(' ', '  '), form.replace(' ', '\u00A0')]);
}

/** Kind words, in short forms where these are clear: a short form and the name behind it must not make another word. */
export function kindWords(kind: string, name: string | undefined, choose: Choose): string {
  const short: Record<string, string[]> = {
    'primary driver': ['primary'],
    'secondary driver': ['secondary'],
    'tertiary driver': ['tertiary'],
    'change idea': ['idea'],
    pdsa: ['pdsa cycle'],
  };
  const joins = /^(?:driver|cycle)$/i.test(name ?? '');
  return anyCase(choose([kind, ...((!joins && short[kind]) || [])]), choose);
}

export function measuredBy(firstName: string, choose: Choose): string {
  return anyCase(choose(/^by$/i.test(firstName) ? ['measured by'] : ['measured by', 'measured']), choose);
}

/** Names are compared in Unicode's composed form, so the other form is the same name. */
export function declaredName(name: string, choose: Choose): string {
  return choose([name, name, name.normalize('NFD')]);
}

/** A text in quotation marks of some kind. @param mayRunOver false where it must end on the line it begins on */
export function quoted(text: string, choose: Choose, mayRunOver = true): string {
  const escaped = text.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n');
  const forms = [`"${escaped}"`, `"${escaped}"`];
  if (!/["“”„‟«»]/.test(text)) forms.push(`“${escaped}”`, `„${escaped}“`, `«${escaped}»`, `”${escaped}”`);
  const lines = text.split('\n');
  const keepsInLongText = lines.every((line) => line === line.trim() && line !== '') && !/"""|"$|^"/.test(text);
  if (mayRunOver && keepsInLongText) {
    const raw = text.replaceAll('\\', '\\\\').split('\n');
    forms.push(`"""\n      ${raw.join('\n      ')}\n    """`, `"""${raw.join('\n')}"""`);
  }
  return choose(forms);
}

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** A date in its canonical form, or as people write it. @param mayRunOver false where it must end on the line it begins on */
export function date(canonical: string, choose: Choose, mayRunOver = true): string {
  if (canonical.startsWith('"')) return quoted(canonical.slice(1, -1), choose, mayRunOver);
  if (canonical === 'every year') return anyCase(canonical, choose);
  const [, year, month = '', day] = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/.exec(canonical) ?? [];
  if (year === undefined) return canonical;
  const name = MONTHS[Number(month) - 1] as string;
  const short = name.slice(0, 3);
  if (day === undefined) {
    const forms = [
      `${name} ${year}`,
      `${short} ${year}`,
      `${short}. ${year}`,
      `${month}/${year}`,
      `${name.toUpperCase()} ${year}`,
    ];
    return choose([canonical, canonical, ...forms, `${year}–${month}`]);
  }
  const plain = Number(day);
  const forms = [
    `${plain} ${name} ${year}`,
    `${name} ${plain}, ${year}`,
    `${short} ${plain} ${year}`,
    `${year}–${month}–${day}`,
  ];
  return choose([canonical, canonical, ...forms]);
}

/** A number in its canonical form, or with other marks that mean the same. */
export function number(canonical: string, choose: Choose): string {
  // What is no one figure is kept as it is written.
  if (/\d%? ?(?:to|[-–]) ?\d/.test(canonical)) return canonical;
  let text = canonical;
  if (text.endsWith('%')) text = text.slice(0, -1) + choose(['%', '%', ' %', ' percent', ' per cent', ' Percent']);
  text = text.replace(/^-/, choose(['-', '−']));
  return text.includes('.') ? text : text.replaceAll(',', choose([',', '\u00A0', '\u202F']));
}

/** The text with another line ending, and with the mark that some programs put before it. */
export function wholeText(text: string, choose: Choose): string {
  const ended = text + choose(['\n', '', '\n\n  ']);
  return choose(['', '', '\uFEFF']) + choose([ended, ended, ended.replaceAll('\n', '\r\n')]);
}

export function shuffled<Item>(items: readonly Item[], choose: Choose): Item[] {
  const left = [...items];
  const order: Item[] = [];
  while (left.length > 0) {
    const next = choose(left);
    left.splice(left.indexOf(next), 1);
    order.push(next);
  }
  return order;
}

function capital(word: string): string {
  return word.replace(/(^|\s)\p{L}/gu, (letter) => letter.toUpperCase());
}
