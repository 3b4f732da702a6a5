/**
 * Typing as a person does: a key each 80 ms, and half a second's thought before Enter, long enough for every list to open. The
 * text is letter for letter what was typed.
 *
 * Each run types one line of each form. `TYPING=all` types every statement with every property (some ten minutes); without VS
 * Code, `test/completion/enter.test.ts` asks for what is offered behind each of these lines in every run.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { EVERY_LINE } from '../../completion/every-line.ts';
import { focusEditor, longStory, openFile, serverReady, story } from './story.ts';

const KEY = 80;
const THOUGHT = 500;

/** One line of each form: words, dates, names (one begins another), figures, keywords of several words, an ‘all’ in ‘small’. */
const EACH_FORM = `theory "T" {
  stage testing
}
aim A "By 2015, 15% fewer" {
  by 2015-12
  needs all
  outcome measure B "b" {
    higher is better
    target 85% by 2030-11-30
    collected weekly
  }
}
driver AB "c" -> A strongly
driver C "d" -> A
change idea D "e" -> AB
-> C
aim E "f" {
  by every year
  measured by B
}
support "g" as ongoing event`;

const files = {
  'theory.driver': '',
  // Names of other files could be offered too, and would bring an import with them.
  'network.driver': 'aim Supply "More teachers by 2030"\nprimary driver Clinical "Clinical experiences" -> Supply\n',
  'other.driver': 'aim A "Another A"\nprimary driver Small "All of them" -> A\n',
};

/**
 * Types a text line by line, with Enter behind each. What the editor does by itself a person leaves to it: it indents, and of
 * quotation marks it sets the second, and the one that is typed goes past it.
 */
async function typeLines(page: Page, text: string): Promise<void> {
  for (const line of text.split('\n')) {
    await page.keyboard.type(line.trim(), { delay: KEY });
    await page.waitForTimeout(THOUGHT);
    await page.keyboard.press('Enter');
    await page.waitForTimeout(KEY);
  }
}

/** Lines without the space before them, which is the editor's own. */
function lines(text: string): string[] {
  return text.split('\n').map((line) => line.trimStart());
}

/** The text of the open file, saved as it stands. */
async function savedText(page: Page, folder: string): Promise<string> {
  await page.keyboard.press('Control+S');
  await page.locator('.tab.active.dirty').waitFor({ state: 'detached' });
  return readFileSync(join(folder, 'theory.driver'), 'utf8');
}

/** Braces are typed by hand, so that a closing one stands where the person wants it. */
const settings = { 'editor.autoClosingBrackets': 'never' };

/** A story that types a text behind another one. */
function typing(name: string, before: string, text: string): void {
  const options = { files: { ...files, 'theory.driver': before }, settings, patience: 400_000 };
  story(name, options, async ({ page, folder }) => {
    await openFile(page, 'theory.driver');
    await serverReady(page);
    await focusEditor(page);
    await page.keyboard.press('Control+End');
    await typeLines(page, text);
    expect(lines(await savedText(page, folder))).toEqual(lines(`${before}${text}\n`));
  });
}

typing('Enter makes a new line after each form of line', '', EACH_FORM);

if (process.env.TYPING === 'all') {
  let before = '';
  for (const { name, text } of EVERY_LINE) {
    typing(`Enter makes a new line in and after: ${name}`, before, text);
    before += `${text}\n\n`;
  }
}

story('Enter makes a new line in a list that was asked for', { files, settings }, async ({ page, folder }) => {
  await openFile(page, 'theory.driver');
  await serverReady(page);
  await focusEditor(page);
  for (const [asked, typed] of [
    ['aim A "a" { by ', '2030-11-30'],
    ['} driver AB "b" -> ', 'A'],
    ['change idea I "i" -> ', 'AB'],
  ] as const) {
    await page.keyboard.type(asked, { delay: 15 });
    await page.keyboard.press('Control+Space');
    await page.locator('.suggest-widget.visible .monaco-list-row').first().waitFor();
    await page.keyboard.type(typed, { delay: KEY });
    await page.waitForTimeout(THOUGHT);
    await page.keyboard.press('Enter');
  }
  const text = await savedText(page, folder);
  expect(lines(text)).toEqual(['aim A "a" { by 2030-11-30', '} driver AB "b" -> A', 'change idea I "i" -> AB', '']);
});

/** What is typed into the blanks of a snippet, each with Tab behind it. */
async function fillIn(page: Page, blanks: readonly string[]): Promise<void> {
  for (const blank of blanks) {
    await page.keyboard.type(blank, { delay: KEY });
    await page.waitForTimeout(THOUGHT);
    await page.keyboard.press('Tab');
  }
}

longStory(
  'Tab goes on to the next blank, with every list that may be open',
  { files, patience: 240_000 },
  async ({ page, folder }) => {
    await openFile(page, 'theory.driver');
    await serverReady(page);
    await focusEditor(page);
    const accept = async (word: string) => {
      await page.keyboard.type(word, { delay: KEY });
      await page.locator('.suggest-widget.visible .monaco-list-row.focused').filter({ hasText: word }).waitFor();
      await page.keyboard.press('Tab');
      await page.waitForTimeout(THOUGHT);
    };
    await accept('aim');
    await fillIn(page, ['A', 'By 2019, fewer wait', 'all patients', '2019-06']);
    await accept('outcome measure');
    const figures = ['5.2', '2018-03', '4', '2019-06'];
    await fillIn(page, ['Waits', 'per 1000 births', 'from the list', 'lower', ...figures, 'weekly']);
    expect(await savedText(page, folder)).toBe(`aim A "By 2019, fewer wait" {
  for "all patients"
  by 2019-06
  outcome measure "Waits" {
    unit "per 1000 births"
    definition "from the list"
    lower is better
    baseline 5.2 in 2018-03
    target 4 by 2019-06
    collected weekly
  }
}`);
  },
);
