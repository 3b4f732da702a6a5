/** A first diagram written from completion alone, as somebody would who has never seen the language. */
import { expect, test } from 'vitest';
import { askAt, MARK, readFiles, TODAY } from './at.ts';

/** Nothing but accepted entries and the keys that move the cursor. */
async function write(steps: readonly string[]): Promise<string> {
  let text = MARK;
  for (const step of steps) {
    if (step === 'end of file') text = `${text.replace(MARK, '').trimEnd()}\n\n${MARK}`;
    else if (step === 'new line') {
      const indent = /^[ \t]*/.exec(text.slice(text.lastIndexOf('\n', text.indexOf(MARK)) + 1))?.[0] ?? '';
      text = text.replace(MARK, `\n${indent}${MARK}`);
    } else if (step === 'space') text = text.replace(MARK, ` ${MARK}`);
    else text = (await askAt(text)).accept(step);
  }
  return text.replace(MARK, '');
}

const STEPS = [
  ['theory', 'version', 'end of file'],
  ['aim', 'outcome measure', 'end of file'],
  ['primary driver', 'definition', 'new line', 'driver measure', 'end of file'],
  ['primary driver', 'driver measure', 'end of file'],
  ['secondary driver', 'process measure', 'new line', 'change idea', 'owner', 'new line', 'pdsa', 'end of file'],
  ['change idea', 'scale', 'end of file'],
].flat();

test('a first diagram from completion alone has no errors', async () => {
  const text = await write(STEPS);
  const [file] = await readFiles({ 'main.driver': text });
  const findings = file?.check({ today: TODAY }) ?? [];
  expect(findings.filter(({ severity }) => severity === 'error' || severity === 'warning')).toEqual([]);

  const theory = file?.theory;
  expect(theory?.problems).toEqual([]);
  expect(theory?.header?.stage).toBe('draft');
  const named = theory?.elements.map((element) =>
    element.kind === 'driver' ? `${element.level} ${element.name}` : `${element.kind} ${element.name ?? ''}`.trim(),
  );
  expect(named).toEqual([
    'aim Goal',
    'measure',
    '1 Driver',
    'measure',
    '1 Driver2',
    'measure',
    '2 Driver3',
    'measure',
    'idea Idea',
    'pdsa',
    'idea Idea2',
  ]);
  const links = theory?.links.map(({ kind, from, to }) => `${from.text} ${kind} ${to.text}`);
  expect(links).toEqual([
    ' measures Goal',
    'Driver drives Goal',
    ' measures Driver',
    'Driver2 drives Goal',
    ' measures Driver2',
    'Driver3 drives Driver',
    ' measures Driver3',
    'Idea drives Driver3',
    ' tests Idea',
    'Idea2 drives Driver3',
  ]);
});
