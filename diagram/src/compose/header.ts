/** What stands above the boxes: title, subtitle, who it is from, column headings. */
import type { Element, MergedTheory } from '@driver-diagrams/language-server/theory/index';
import { labelOf } from '@driver-diagrams/language-server/theory/words';
import type { Graph } from '../graph.ts';
import type { Frame } from '../layout/layout.ts';
import type { SceneItem } from '../scene.ts';
import { BODY, LEADING, MARGIN, TITLE, TITLE_LEADING } from '../style.ts';
import { isRightToLeft } from '../text/measure.ts';
import { wrap } from '../text/wrap.ts';
import { dateText } from './dates.ts';
import { rule, textLines } from './shapes.ts';
import { plain } from './spoken.ts';

export interface Block {
  items: SceneItem[];
  /** Where what follows may start. */
  bottom: number;
}

/** The theory's title, or the name of its file where the author gave none. */
export function titleOf(theory: MergedTheory): string {
  const file = fileName(theory.uri);
  return plain(theory.header?.title ?? '') || file || 'Driver diagram';
}

function fileName(uri: string): string {
  const last = uri.slice(uri.lastIndexOf('/') + 1).replace(/\.driver$/i, '');
  try {
    return plain(decodeURIComponent(last));
  } catch {
    return plain(last);
  }
}

/** @param width room from margin to margin, points */
export function titleBlock(theory: MergedTheory, graph: Graph, width: number): Block {
  const items: SceneItem[] = [];
  const title = titleOf(theory);
  let y = MARGIN + TITLE * 0.86;
  const lines = wrap(title, width, TITLE, 600);
  const at = (text: string) => ({ x: MARGIN, y, width, rightToLeft: isRightToLeft(text) });
  items.push({
    id: '#title',
    role: 'title',
    label: title,
    shapes: textLines(lines, { ...at(title), leading: TITLE_LEADING }, { size: TITLE, weight: 600, ink: 'text' }),
  });
  y += (lines.length - 1) * TITLE_LEADING + 8;
  const below = { '#subtitle': subtitle(theory, graph), '#from': whoFrom(theory) };
  for (const [id, text] of Object.entries(below)) {
    if (!text) continue;
    y += LEADING;
    const set = wrap(text, width, BODY, 400);
    items.push({
      id,
      role: 'subtitle',
      label: text,
      shapes: textLines(set, at(text), { size: BODY, weight: 400, ink: 'muted' }),
    });
    y += (set.length - 1) * LEADING;
  }
  return { items, bottom: y + 8 };
}

const STAGES = { draft: 'Draft theory', testing: 'Working theory', spreading: 'Theory being spread' };

function subtitle(theory: MergedTheory, graph: Graph): string {
  const { stage, version } = theory.header ?? {};
  const parts = [stage ? STAGES[stage] : '', version?.text ? `version ${plain(version.text)}` : ''];
  if (version?.on) parts.push(dateText(version.on));
  const first = parts.filter((part) => part !== '').join(', ');
  const sentences = first ? [`${first.charAt(0).toUpperCase()}${first.slice(1)}.`] : [];
  const serves = servesText(theory, graph.serves);
  if (serves) sentences.push(serves);
  return sentences.join(' ');
}

/** Which statements elsewhere this theory feeds, by the network or file they stand in. */
function servesText(theory: MergedTheory, served: readonly Element[]): string {
  const byPlace = new Map<string, string[]>();
  for (const element of served) {
    const network = theory.elements.find(
      (other) => other.kind === 'network' && other.source.uri === element.source.uri,
    );
    const place = plain(network ? labelOf(network) : fileName(element.source.uri));
    const names = byPlace.get(place) ?? [];
    names.push(`“${plain(labelOf(element))}”`);
    byPlace.set(place, names);
  }
  const parts = [...byPlace].map(([place, names]) => {
    const shown = names.length > 3 ? [...names.slice(0, 2), `${names.length - 2} more`] : names;
    return `${listed(shown)}${place ? ` of ${place}` : ''}`;
  });
  return parts.length > 0 ? `Serves ${parts.join('; ')}.` : '';
}

function listed(names: readonly string[]): string {
  return names.length > 1 ? `${names.slice(0, -1).join(', ')} and ${names.at(-1)}` : (names[0] ?? '');
}

function whoFrom(theory: MergedTheory): string {
  const { organisation, authors = [], contact } = theory.header ?? {};
  return [organisation, authors.join(', '), contact].flatMap((part) => (part ? [plain(part)] : [])).join(' · ');
}

/** A heading over each column, with a thin rule. `columns` are the frames of any one box of each. */
export function headingBlock(
  theory: MergedTheory,
  graph: Graph,
  columns: readonly (Frame | undefined)[],
  top: number,
): Block {
  const renamed = theory.header?.headings ?? {};
  const set = graph.columns.map(({ key, heading }) => {
    const text = plain((key && Object.hasOwn(renamed, key) && renamed[key]) || heading);
    return { text, lines: wrap(text, columns[0]?.width ?? 0, BODY, 600) };
  });
  const most = Math.max(0, ...set.map(({ lines }) => lines.length));
  const bottom = top + most * LEADING;
  const items = set.map(({ text, lines }, index): SceneItem => {
    const { x = 0, width = 0 } = columns[index] ?? {};
    const first = bottom - (lines.length - 1) * LEADING - 4;
    return {
      id: `#heading ${index + 1}`,
      role: 'heading',
      label: text,
      shapes: [
        ...textLines(
          lines,
          { x, y: first, width, rightToLeft: isRightToLeft(text) },
          { size: BODY, weight: 600, ink: 'muted' },
        ),
        rule(x, bottom + 6, width),
      ],
    };
  });
  return { items, bottom: bottom + 6 };
}
