/** `Driver: New Theory`: three questions, a first file, and its diagram beside it. */
import * as vscode from 'vscode';
import { type Answers, driverTitles, firstBlank, firstTheory } from './first-theory.ts';
import { interview, type Question } from './interview.ts';
import { showWithDiagram } from './show-with-diagram.ts';

/** Asks, writes an untitled file and opens the diagram to its side. Leaving a question with Escape ends it. */
export async function newTheory(): Promise<void> {
  const answers = await ask();
  if (!answers) return;
  const { l10n } = vscode;
  const text = firstTheory(answers, {
    title: l10n.t('Our working theory'),
    aimComment: l10n.t('The aim: what, for whom, how much, by when.'),
    measureComment: l10n.t('How we will know.'),
    driverComment: l10n.t(
      'Primary drivers: what must change for the aim to be reached. The arrow says what each one drives.',
    ),
    ideaComment: l10n.t('Change ideas: what we will try. Replace this one by your own.'),
    ideaTitle: l10n.t('Something small to try first'),
  });
  await showWithDiagram(text, firstBlank(text));
}

async function ask(): Promise<Answers | undefined> {
  const { l10n, QuickInputButtons, window } = vscode;
  const box = window.createInputBox();
  box.title = l10n.t('New theory');
  const remark = (message: string) => ({ message, severity: vscode.InputBoxValidationSeverity.Info });
  const answers = await interview({ box, back: QuickInputButtons.Back, remark }, questions());
  if (!answers) return undefined;
  const [aim = '', measure = '', drivers = ''] = answers;
  return { aim, measure, drivers };
}

function questions(): Question[] {
  const { l10n } = vscode;
  return [
    {
      prompt: l10n.t('What do you want to achieve? Say for whom, how much and by when.'),
      placeHolder: l10n.t('85% of our ninth graders pass algebra by 2028'),
      required: l10n.t('A theory begins with an aim.'),
    },
    {
      prompt: l10n.t('What will you count, to know whether it moves? You may leave this empty.'),
      placeHolder: l10n.t('Ninth graders who pass algebra'),
    },
    {
      prompt: l10n.t('What must change for that? Name two to five things, with commas between them.'),
      placeHolder: l10n.t('Lessons build on what students think, students get help in the same week'),
      reading: readingOf,
    },
  ];
}

/** The drivers as they will be written: only the author knows whether "Reading and writing" is one thing or two. */
function readingOf(answer: string): string | undefined {
  const titles = driverTitles(answer);
  if (titles.length === 0) return undefined;
  const list = titles.map((title, index) => `${index + 1}. ${title}`).join('   ');
  return titles.length === 1
    ? vscode.l10n.t('One driver: {0}', titles[0] ?? '')
    : vscode.l10n.t('{0} drivers: {1}', titles.length, list);
}
