/** Scene to a page of HTML: one file that needs nothing from elsewhere, to look through, search and print. */
import { labelOf, type MergedTheory } from '@driver-diagrams/theory/model/index';
import { boxesOf, walk } from '../../graph/walk.ts';
import type { Scene, SceneItem } from '../../scene.ts';
import { type Language, levelIn, type PictureWords, WORDS } from '../../words/words.ts';
import { escapeXml } from '../escape.ts';
import { paintSvg } from '../svg.ts';
import { type Facts, factsOf, type Said } from './facts.ts';
import { documentOf, type PageTheme, THEORY_SCRIPT } from './page-parts.ts';
import { pageStyle } from './page-style.ts';
import { PAGE_WORDS, type PageWords } from './page-words.ts';

export interface PageOptions {
  /** CSS with the parts of the font that the scene needs, see `fontFaces`. */
  fontCss: string;
  language?: Language;
  /** Without one the page follows the reader's screen, and paper. */
  theme?: PageTheme;
}

/**
 * Paints a scene as a page. It runs only its own script and loads nothing, whatever the theory holds.
 * @param theory what the scene was drawn from: it says what stands behind each box
 */
export async function paintPage(scene: Scene, theory: MergedTheory, options: PageOptions): Promise<string> {
  const { fontCss, language = 'en', theme } = options;
  const words = PAGE_WORDS[language];
  const title = escapeXml(scene.title);
  return documentOf({
    language,
    theme,
    title,
    style: fontCss + pageStyle(theme),
    body: [
      `<header><h1>${title}</h1>${toolsOf(words)}</header>`,
      '<main>',
      `<div class="frame" role="group" aria-label="${words.picture}">`,
      paintSvg(scene, 'editor'),
      '</div>',
      `<section class="about" aria-label="${words.about}" aria-live="polite" tabindex="0">`,
      `<p class="hint">${escapeXml(words.hint)}</p>`,
      ...articles(scene, theory, words, WORDS[language]),
      '</section>',
      '</main>',
    ],
    script: THEORY_SCRIPT,
  });
}

function toolsOf({ tools, search, next, previous, found, foundNone, larger, smaller, whole }: PageWords): string {
  const button = (what: string, name: string, sign: string) =>
    `<button type="button" data-do="${what}" aria-label="${name}" title="${name}">${sign}</button>`;
  return [
    `<div class="tools" role="group" aria-label="${tools}">`,
    `<input type="search" aria-label="${search}" placeholder="${search}">`,
    button('previous', previous, '↑'),
    button('next', next, '↓'),
    `<span class="count" role="status" data-found="${found}" data-none="${foundNone}"></span>`,
    button('smaller', smaller, '−'),
    button('larger', larger, '+'),
    button('whole', whole, '⤢'),
    '</div>',
  ].join('');
}

const KEYS = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End'];

/** What stands behind each box, and behind each line of which something is said. */
function articles({ items }: Scene, theory: MergedTheory, words: PageWords, picture: PictureWords): string[] {
  const boxes = boxesOf(items);
  const facts = factsOf(theory, words, picture);
  const elements = new Map(theory.elements.map((element) => [element.id, element]));
  return items.flatMap((item): string[] => {
    if (item.link) return linkArticle(item, facts);
    if (!item.box) return [];
    const element = elements.get(item.id);
    const kind = element?.kind === 'driver' ? levelIn(picture, element.level) : element && picture.kinds[element.kind];
    const title = element ? labelOf(element) : item.label;
    const ways = KEYS.flatMap((key) => {
      const to = walk(boxes, item.id, key);
      return to === undefined ? [] : [` data-${key.toLowerCase()}="${escapeXml(to)}"`];
    });
    return [
      `<article class="box" data-for="${escapeXml(item.id)}"${ways.join('')}>`,
      ...(kind === undefined ? [] : [`<p class="kind">${escapeXml(kind)}</p>`]),
      `<h2>${escapeXml(title)}</h2>${facts.ofBox(item.id).map(saidBlock).join('')}</article>`,
    ];
  });
}

function linkArticle({ id, label, link }: SceneItem, facts: Facts): string[] {
  const said = link ? facts.ofLink(link.from, link.to) : [];
  return [
    `<article class="link" data-for="${escapeXml(id)}"><h2>${escapeXml(label)}</h2>${said.map(saidBlock).join('')}</article>`,
  ];
}

function saidBlock({ heading, lines }: Said): string {
  const [only] = lines;
  const body =
    lines.length === 1 && only !== undefined
      ? `<p>${escapeXml(only)}</p>`
      : `<ul>${lines.map((line) => `<li>${escapeXml(line)}</li>`).join('')}</ul>`;
  return `<h3>${escapeXml(heading)}</h3>${body}`;
}
