/** `Driver: New Theory`: three questions, a first file, and its diagram beside it. */
import * as vscode from 'vscode';
import { type Answers, firstTheory } from './first-theory.ts';
import { showWithDiagram } from './show-with-diagram.ts';

const QUESTIONS = 3;

/** Asks, writes an untitled file and opens the diagram to its side. Leaving a question unanswered with Escape ends it. */
export async function newTheory(): Promise<void> {
  const answers = await ask();
  if (!answers) return;
  const { l10n } = vscode;
  const content = firstTheory(answers, {
    title: l10n.t('Our working theory'),
    aimComment: l10n.t('The aim: what, for whom, how much, by when.'),
    measureComment: l10n.t('How we will know.'),
    driverComment: l10n.t(
      'Primary drivers: what must change for the aim to be reached. The arrow says what each one drives.',
    ),
    ideaComment: l10n.t('Change ideas: what we will try. Replace this one by your own.'),
    ideaTitle: l10n.t('Something small to try first'),
  });
  await showWithDiagram(content);
}

async function ask(): Promise<Answers | undefined> {
  const { l10n } = vscode;
  const aim = await question(1, {
    prompt: l10n.t('What do you want to achieve? Say for whom, how much and by when.'),
    placeHolder: l10n.t('85% of our ninth graders pass algebra by 2028'),
    required: l10n.t('A theory begins with an aim.'),
  });
  if (aim === undefined) return undefined;
  const measure = await question(2, {
    prompt: l10n.t('What will you count, to know whether it moves? You may leave this empty.'),
    placeHolder: l10n.t('Ninth graders who pass algebra'),
  });
  if (measure === undefined) return undefined;
  const drivers = await question(3, {
    prompt: l10n.t('What must change for that? Name two to five things, with commas between them.'),
    placeHolder: l10n.t('Lessons build on what students think, students get help in the same week'),
  });
  return drivers === undefined ? undefined : { aim, measure, drivers };
}

function question(
  step: number,
  { prompt, placeHolder, required }: { prompt: string; placeHolder: string; required?: string },
): Thenable<string | undefined> {
  return vscode.window.showInputBox({
    title: `${vscode.l10n.t('New theory')} (${step}/${QUESTIONS})`,
    prompt,
    placeHolder,
    ignoreFocusOut: true,
    validateInput: (value) => (required && value.trim() === '' ? required : undefined),
  });
}
