/** The page of the rules, made from the catalogue. `npm run docs` writes it to docs/rules.md. */
import type { Example, Occasion, Rule, Severity } from './rule.ts';

const SEVERITY_WORDS: Readonly<Record<Severity, string>> = {
  error: 'an error',
  warning: 'a warning',
  information: 'information',
  hint: 'a hint',
};

/** The page, as Markdown. */
export function rulesPage(rules: readonly Rule[]): string {
  return [INTRODUCTION, overview(rules), ...rules.map(entry)].join('\n');
}

/** The line of the page, counted from 0, on which each rule's entry begins. */
export function entryLines(rules: readonly Rule[]): Map<string, number> {
  const lines = rulesPage(rules).split('\n');
  const headings = new Map(lines.flatMap((line, n) => (line.startsWith('### ') ? [[line.slice(4), n] as const] : [])));
  return new Map(rules.map(({ id }) => [id, headings.get(id) ?? 0]));
}

const INTRODUCTION = `# The checks

<!-- Made by \`npm run docs\` from theory/src/rules. Change the rules there. -->

The checks ask of a theory what a good coach would ask. None of them calls a theory wrong because it is not finished: an
**error** is only what the program cannot read. A **warning** is what most guides ask for, **information** is worth a thought,
and a **hint** is shown only where you look. In a theory whose \`stage\` is \`draft\`, much of what is missing is told more softly.

You decide which checks hold:

- **At one statement**, with the reason for all to read: \`allow orphan-driver because "the aim is agreed in May"\` inside its
  braces. Inside the braces of \`theory\` it holds for the whole file.
- **In the editor**, with the setting \`driver.rules\`: \`"driver.rules": { "orphan-driver": "information", "compound-driver": "hint" }\`.
- **On the command line**: \`driver check --rule orphan-driver=off\`.

**One cause is told once.** Where three or more drivers lack a measure or an idea, three measures a definition, a denominator or a
baseline, three aims have ended, or three statements skip a level, one problem at \`theory\` (or at the aim) tells them all, with a
link to each. Each keeps a hint of its own, with its fix, where it stands: VS Code shows a sign in the gutter and a dotted line, and
\`driver check\` tells each with \`--all\`, as every report for programs does. Whatever has an \`allow\` does not count, and what you have
set a level for is told each for itself. An aim that lacks a number, a date and a measure is one problem, with one fix.

A check can be \`error\`, \`warning\`, \`information\`, \`hint\` or \`off\`. What makes a theory unreadable stays an error, and a driver
without a measure stays at least information while it is told for itself. A fix that cannot know what you would write puts \`???\` there; the check
[placeholder-left](#placeholder-left) reminds you of it.
`;

function overview(rules: readonly Rule[]): string {
  const rows = rules.map(
    (rule) =>
      `| [${rule.id}](#${rule.id}) | ${rule.title} | ${rule.onByDefault ? rule.severity : (rule.occasion ?? 'off')} |`,
  );
  return [
    '## All checks',
    '',
    '| check | what it finds | told as |',
    '| --- | --- | --- |',
    ...rows,
    '',
    '## One by one',
    '',
  ].join('\n');
}

function entry(rule: Rule): string {
  return [
    `### ${rule.id}`,
    '',
    `**${rule.title}.** ${strictness(rule)}`,
    '',
    rule.explanation,
    '',
    ...(rule.before === undefined ? [] : ['Where a theory said before', '', code(rule.before), '']),
    rule.before === undefined ? 'It speaks up about' : 'it speaks up about',
    '',
    code(rule.bad),
    '',
    'and not about',
    '',
    code(rule.good),
    '',
    `**To fix it:** ${rule.howToFix}`,
    '',
    `**To allow it:** ${allowing(rule)}`,
    '',
    `**Source:** ${rule.source}.`,
    '',
  ].join('\n');
}

const OCCASIONS: Readonly<Record<Occasion, string>> = {
  poster: 'Told when a poster is made',
  git: 'Told by `driver check --git`',
  since: 'Told by `driver check --since`',
};

function strictness({ severity, drafts, atLeast, onByDefault, occasion }: Rule): string {
  const word = SEVERITY_WORDS[severity];
  const told = occasion ? `${OCCASIONS[occasion]}, as ${word}` : `Told as ${word}`;
  if (!onByDefault) return occasion ? `${told}; otherwise off.` : `Off unless you turn it on; then ${word}.`;
  const draft = drafts ? `, in a draft as ${SEVERITY_WORDS[drafts]}` : '';
  const least = atLeast ? ', and never as less' : '';
  return `${told}${draft}${severity === atLeast ? least : atLeast ? `, and never as less than ${SEVERITY_WORDS[atLeast]}` : ''}.`;
}

function allowing({ id, silenceable }: Rule): string {
  if (silenceable === false) return 'It cannot be allowed.';
  return `\`allow ${id} because "…"\` inside the braces of the statement, or of \`theory\` for the whole file.`;
}

function code(example: Example): string {
  if (typeof example === 'string') return fenced(example, 'driver');
  return Object.entries(example)
    .map(([name, text], n) => {
      const fence = fenced(text, name.endsWith('.driver') ? 'driver' : 'csv');
      return n === 0 ? fence : `with \`${name}\`:\n\n${fence}`;
    })
    .join('\n\n');
}

function fenced(text: string, language: 'driver' | 'csv'): string {
  return `\`\`\`${language}\n${text.trimEnd()}\n\`\`\``;
}
