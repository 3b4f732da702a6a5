import { expect, test } from 'vitest';
import type * as vscode from 'vscode';
import { interview, type Question } from '../../extension/src/new-theory/interview.ts';

const QUESTIONS: Question[] = [
  { prompt: 'Aim?', placeHolder: '', required: 'An aim is needed.' },
  { prompt: 'Measure?', placeHolder: '' },
  { prompt: 'Drivers?', placeHolder: '', reading: (answer) => (answer === '' ? undefined : `read: ${answer}`) },
];
const BACK = {} as vscode.QuickInputButton;

/** An input of VS Code as far as an interview uses it, and the user in front of it. */
function start() {
  const heard: Record<string, (value?: unknown) => void> = {};
  let shows = 0;
  let hides = 0;
  const listen = (name: string) => (listener: (value?: unknown) => void) => {
    heard[name] = listener;
  };
  const box = {
    value: '',
    onDidChangeValue: listen('change'),
    onDidAccept: listen('accept'),
    onDidTriggerButton: listen('button'),
    onDidHide: listen('hide'),
    show: () => shows++,
    hide() {
      hides++;
      heard.hide?.();
    },
    dispose: () => {},
  } as unknown as vscode.InputBox;
  const remark = (message: string) => ({ message, severity: 1 });
  const answers = interview({ box, back: BACK, remark }, QUESTIONS);
  return {
    box,
    answers,
    counts: () => [shows, hides],
    type(value: string) {
      box.value = value;
      heard.change?.(value);
    },
    enter: () => heard.accept?.(),
    back: () => heard.button?.(BACK),
    escape: () => heard.hide?.(),
  };
}

test('one input stays open over all steps', async () => {
  const user = start();
  for (const [step, answer] of ['a', 'b', 'c'].entries()) {
    expect([user.box.step, user.box.totalSteps, user.box.prompt]).toEqual([step + 1, 3, QUESTIONS[step]?.prompt]);
    expect(user.box.value).toBe('');
    user.type(answer);
    expect(user.counts()).toEqual([1, 0]);
    user.enter();
  }
  expect(await user.answers).toEqual(['a', 'b', 'c']);
  expect(user.counts()).toEqual([1, 1]);
});

test('an answer that is needed is waited for', () => {
  const user = start();
  user.type('  ');
  user.enter();
  expect([user.box.step, user.box.validationMessage]).toEqual([1, 'An aim is needed.']);
  user.type('a');
  expect(user.box.validationMessage).toBeUndefined();
});

test('the way back keeps what was typed, on both sides', async () => {
  const user = start();
  expect(user.box.buttons).toEqual([]);
  user.type('a');
  user.enter();
  expect(user.box.buttons).toEqual([BACK]);
  user.type('half');
  user.back();
  expect([user.box.step, user.box.value, user.box.buttons]).toEqual([1, 'a', []]);
  user.type('other');
  user.enter();
  expect([user.box.step, user.box.value]).toEqual([2, 'half']);
  user.enter();
  user.type('c');
  user.enter();
  expect(await user.answers).toEqual(['other', 'half', 'c']);
});

test('Escape ends it at any step', async () => {
  const user = start();
  user.type('a');
  user.enter();
  user.escape();
  expect(await user.answers).toBeUndefined();
});

test('how an answer is read is told while it is typed', () => {
  const user = start();
  user.type('a');
  user.enter();
  user.enter();
  user.type('b');
  expect(user.box.validationMessage).toEqual({ message: 'read: b', severity: 1 });
  user.type('');
  expect(user.box.validationMessage).toBeUndefined();
});
