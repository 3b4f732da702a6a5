/** The list of changes in the page: groups that fold, each sentence with the ways to its places. */
import { fill } from '@driver-diagrams/diagram/words/words';
import type { ToldChange, ToldComparison, ToldGroup, ToldPlace } from '@driver-diagrams/language-server/protocol';
import { capital } from '@driver-diagrams/theory/model/sentences';
import type { ShowIn } from '../src/compare/messages.ts';
import type { CompareWords } from '../src/compare/words.ts';

interface ChangeList {
  /** All changes, in the order in which they are stepped through. */
  readonly changes: readonly ToldChange[];
  /** The number of the chosen change; undefined when none is. */
  readonly chosen: number | undefined;
  show(told: ToldComparison): void;
  /** Chooses a change, opens its group and gives it the keyboard when asked. */
  choose(number: number, focus: boolean): void;
}

/** From so many changes on the list begins as a summary: its groups are folded. */
const MANY = 40;

/**
 * @param onChoose told which change was chosen
 * @param onShow told where its texts are to be looked at
 */
export function createChangeList(
  parent: HTMLElement,
  words: CompareWords,
  onChoose: (number: number) => void,
  onShow: (number: number, where: ShowIn) => void,
): ChangeList {
  let changes: ToldChange[] = [];
  let chosen: number | undefined;
  const items = new Map<number, HTMLElement>();
  /** The group of each change, which is filled when it is opened. */
  let groupAt: Group[] = [];
  /** What the user opened or closed, by heading: it stays so while the text changes. */
  const opened = new Map<string, boolean>();

  interface Group {
    details: HTMLDetailsElement;
    fill(): void;
  }

  const showChosen = (number: number, is: boolean) => {
    const item = items.get(number);
    item?.classList.toggle('chosen', is);
    const sentence = item?.querySelector('.sentence');
    if (is) sentence?.setAttribute('aria-current', 'true');
    else sentence?.removeAttribute('aria-current');
  };

  const choose = (number: number, focus: boolean) => {
    const group = groupAt[number];
    if (!group) return;
    if (chosen !== undefined) showChosen(chosen, false);
    chosen = number;
    group.fill();
    group.details.open = true;
    showChosen(number, true);
    const sentence = items.get(number)?.querySelector<HTMLElement>('.sentence');
    if (focus) sentence?.focus({ preventScroll: true });
    items.get(number)?.scrollIntoView({ block: 'nearest' });
  };

  const makeItem = (change: ToldChange, number: number): HTMLElement => {
    const item = element('li', `change ${change.kind}`);
    const sentence = element('button', 'sentence');
    sentence.append(...change.parts.map(pieceOf));
    sentence.dataset.change = String(number);
    sentence.setAttribute('type', 'button');
    item.append(sentence);
    if (change.details.length > 0) {
      const details = element('ul', 'facts');
      details.append(...change.details.map((detail) => element('li', '', detail)));
      item.append(details);
    }
    const places = element('p', 'places');
    const { before, after } = change;
    if (before) places.append(placeButton(placeText(words.was, before), () => onShow(number, 'before')));
    if (after) places.append(placeButton(placeText(words.now, after), () => onShow(number, 'after')));
    if (before && after) places.append(placeButton(words.sideBySide, () => onShow(number, 'both')));
    item.append(places);
    sentence.addEventListener('click', () => {
      const isChosen = chosen === number;
      onChoose(number);
      // The first click shows it in the picture, a second one goes to the text.
      if (isChosen) onShow(number, 'both');
    });
    return item;
  };

  const makeGroup = ({ heading, substantive, changes: its }: ToldGroup, first: number): Group => {
    const details = document.createElement('details');
    const summary = document.createElement('summary');
    const title = element('h2', '', heading);
    summary.append(title, element('span', 'count', String(its.length)));
    const list = element('ol', 'group');
    details.append(summary, list);
    const fillIt = () => {
      if (list.childElementCount > 0) return;
      for (const [n, change] of its.entries()) {
        const item = makeItem(change, first + n);
        items.set(first + n, item);
        list.append(item);
      }
    };
    details.open = opened.get(heading) ?? (substantive && changes.length <= MANY);
    if (details.open) fillIt();
    details.addEventListener('toggle', () => {
      opened.set(heading, details.open);
      if (details.open) fillIt();
    });
    return { details, fill: fillIt };
  };

  return {
    get changes() {
      return changes;
    },
    get chosen() {
      return chosen;
    },
    show({ groups, summary, unread }) {
      const hadFocus = parent.contains(document.activeElement);
      const before = chosen === undefined ? undefined : changes[chosen];
      changes = groups.flatMap((group) => group.changes);
      chosen = undefined;
      items.clear();
      groupAt = [];
      const parts: HTMLElement[] = [];
      const said = element(
        'p',
        'summary',
        groups.length === 0 && unread.length === 0 ? words.nothing : capital(summary),
      );
      if (groups.length > 0) said.lang = 'en';
      parts.push(said);
      if (unread.length > 0) parts.push(unreadBox(unread, words.unread));
      for (const told of groups) {
        const group = makeGroup(told, groupAt.length);
        for (const _ of told.changes) groupAt.push(group);
        parts.push(group.details);
        group.details.lang = 'en';
      }
      const top = parent.scrollTop;
      parent.replaceChildren(...parts);
      parent.scrollTop = top;
      // The same change stays chosen, also when others came before it.
      const same = before ? changes.findIndex(({ sentence }) => sentence === before.sentence) : -1;
      if (same >= 0) choose(same, hadFocus);
      else if (hadFocus) parent.focus();
    },
    choose,
  };
}

/** What is gone and what is new stands out by line, weight and colour. */
function pieceOf({ text, is }: ToldChange['parts'][number]): Node {
  if (is === 'same') return document.createTextNode(text);
  return element(is === 'gone' ? 'del' : 'ins', '', text);
}

function placeButton(text: string, run: () => void): HTMLElement {
  const button = element('button', 'place', text);
  button.setAttribute('type', 'button');
  button.addEventListener('click', run);
  return button;
}

function placeText(word: string, { path, range }: ToldPlace): string {
  return `${word} ${path}:${range.start.line + 1}`;
}

function unreadBox(unread: readonly string[], heading: string): HTMLElement {
  const box = element('section', 'unread');
  const list = element('ul', '');
  list.lang = 'en';
  list.append(...unread.map((sentence) => element('li', '', sentence)));
  box.append(element('h2', '', heading), list);
  return box;
}

function element(name: string, style: string, text = ''): HTMLElement {
  const made = document.createElement(name);
  if (style !== '') made.className = style;
  if (text !== '') made.textContent = text;
  return made;
}

/** "3 of 14", or only "14" while none is chosen. */
export function positionText({ changes, chosen }: ChangeList, words: CompareWords): string {
  if (chosen === undefined) return String(changes.length);
  return fill(words.position, { at: chosen + 1, count: changes.length });
}
