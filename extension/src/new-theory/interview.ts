/**
 * Questions asked one after another in one input that stays open: it never hides between two steps, so that the keyboard is
 * never handed back to what had it before, such as the page of a walkthrough.
 */
import type * as vscode from 'vscode';
import { tidy } from './tidy.ts';

export interface Question {
  prompt: string;
  placeHolder: string;
  /** Said when the answer is left empty; without it the answer may be empty. */
  required?: string;
  /** Says how an answer is read, while it is typed; nothing where there is nothing to say. */
  reading?(answer: string): string | undefined;
}

/** What an interview needs of `vscode`: an input, and how it marks its way back and a remark that is no mistake. */
interface Parts {
  box: vscode.InputBox;
  back: vscode.QuickInputButton;
  remark(message: string): vscode.InputBoxValidationMessage;
}

/**
 * Asks all questions. The way back keeps what was typed.
 * @returns the answers in the order of the questions; nothing when the user left with Escape
 */
export function interview({ box, back, remark }: Parts, questions: readonly Question[]): Promise<string[] | undefined> {
  const answers = questions.map(() => '');
  let step = 0;

  const tell = () => {
    const message = questions[step]?.reading?.(box.value);
    box.validationMessage = message === undefined ? undefined : remark(message);
  };
  const show = () => {
    const question = questions[step];
    box.step = step + 1;
    box.prompt = question?.prompt;
    box.placeholder = question?.placeHolder;
    box.buttons = step > 0 ? [back] : [];
    box.value = answers[step] ?? '';
    tell();
  };
  const go = (to: number) => {
    answers[step] = box.value;
    step = to;
    show();
  };

  return new Promise((resolve) => {
    box.totalSteps = questions.length;
    box.ignoreFocusOut = true;
    box.onDidChangeValue(tell);
    box.onDidTriggerButton((button) => {
      if (button === back && step > 0) go(step - 1);
    });
    box.onDidAccept(() => {
      const required = questions[step]?.required;
      if (required !== undefined && tidy(box.value) === '') box.validationMessage = required;
      else if (step < questions.length - 1) go(step + 1);
      else {
        answers[step] = box.value;
        resolve(answers);
        box.hide();
      }
    });
    box.onDidHide(() => {
      resolve(undefined);
      box.dispose();
    });
    show();
    box.show();
  });
}
