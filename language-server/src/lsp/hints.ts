/** What the text does not say, shown in it: the level of a plain driver, a measure's badge, what a nested statement leads to. */

import { badgesOf } from '@driver-diagrams/theory/model/measures';
import type { Element, Theory } from '@driver-diagrams/theory/model/model';
import { labelOf, levelWord, signOf } from '@driver-diagrams/theory/model/words';
import type { LangiumDocument } from 'langium';
import type { InlayHintProvider } from 'langium/lsp';
import { type InlayHint, InlayHintKind, type InlayHintParams } from 'vscode-languageserver';
import type { DriverSharedServices } from '../workspace/services.ts';

/** Settings `driver.inlayHints.*`; each is on unless turned off. */
interface HintSettings {
  levels?: boolean;
  badges?: boolean;
  parents?: boolean;
}

interface Hint {
  offset: number;
  text: string;
  tooltip: string;
}

export class DriverInlayHintProvider implements InlayHintProvider {
  private readonly shared: DriverSharedServices;

  constructor(shared: DriverSharedServices) {
    this.shared = shared;
  }

  async getInlayHints(document: LangiumDocument, { range }: InlayHintParams): Promise<InlayHint[]> {
    const settings: unknown = await this.shared.workspace.ConfigurationProvider.getConfiguration(
      'driver',
      'inlayHints',
    );
    const { textDocument } = document;
    const from = textDocument.offsetAt(range.start);
    const to = textDocument.offsetAt(range.end);
    return hintsOf(this.shared.driver.Theories.of(document), (settings ?? {}) as HintSettings)
      .filter(({ offset }) => offset >= from && offset <= to)
      .map(({ offset, text, tooltip }) => ({
        position: textDocument.positionAt(offset),
        label: text,
        tooltip,
        kind: InlayHintKind.Type,
        paddingLeft: true,
      }));
  }
}

/** The hints of a theory, in the order of the text. Offsets are UTF-16, as in the text. */
function hintsOf(theory: Theory, settings: HintSettings): Hint[] {
  const byKey = new Map(theory.elements.map((element) => [element.key, element]));
  const numbers = badgesOf(theory.elements.filter((element) => element.kind === 'measure'));
  return theory.elements.flatMap((element) => [
    ...(settings.levels === false ? [] : levelHint(element)),
    ...(settings.badges === false ? [] : badgeHint(element, numbers)),
    ...(settings.parents === false ? [] : parentHint(element, byKey)),
  ]);
}

function levelHint(element: Element): Hint[] {
  if (element.kind !== 'driver' || element.writtenLevel !== undefined) return [];
  const word = levelWord(element.level);
  return [
    {
      offset: element.source.kindWord.end,
      text: word.replace(/ ?driver$/, ''),
      tooltip: `Read as a ${word}: one level below the lowest of what it leads to.`,
    },
  ];
}

function badgeHint(element: Element, numbers: ReadonlyMap<string, string>): Hint[] {
  const badge = numbers.get(element.id);
  if (element.kind !== 'measure' || badge === undefined) return [];
  return [
    { offset: element.source.kindWord.end, text: badge, tooltip: `${badge} stands for this measure in the diagram.` },
  ];
}

const MOST_WORDS = 5;

function parentHint(element: Element, byKey: ReadonlyMap<string, Element>): Hint[] {
  const { within, title, name, kindWord } = element.source;
  const parent = within === undefined ? undefined : byKey.get(within);
  if (!parent || ['evidence', 'revision', 'poster'].includes(element.kind)) return [];
  const short = parent.name ?? labelOf(parent).split(/\s+/).slice(0, MOST_WORDS).join(' ');
  const sign = signOf(element.kind);
  return [
    {
      offset: (title ?? name ?? kindWord).end,
      text: `${sign} ${short}`,
      tooltip: `Because it stands inside the braces of “${labelOf(parent)}”.`,
    },
  ];
}
