/** The line that says what is wrong with the text behind a picture, with a button that leads there. */
import { fill } from '@driver-diagrams/diagram/words/words';
import type { Trouble } from '../src/panel/messages.ts';

/**
 * @param line an element of the page with the role status
 * @param goToLine what the button says; `{line}` is a number
 * @param go puts the cursor where the text is to be fixed
 */
export function createTroubleLine(line: HTMLElement, goToLine: string, go: () => void) {
  return (trouble: Trouble | undefined): void => {
    line.hidden = !trouble;
    if (!trouble) line.replaceChildren();
    // The same words put in again would be spoken again.
    if (!trouble || line.querySelector('.words')?.textContent === trouble.message) return;
    const text = document.createElement('span');
    text.className = 'words';
    text.textContent = trouble.message;
    line.replaceChildren(text);
    if (trouble.line === undefined) return;
    const link = document.createElement('button');
    link.type = 'button';
    link.className = 'link';
    link.textContent = fill(goToLine, { line: trouble.line });
    link.addEventListener('click', go);
    line.append(link);
  };
}
