/** A comparison as one page of HTML that needs nothing from elsewhere: the sentences, and beside them the pictures. */

import { paintSvg } from '@driver-diagrams/diagram';
import { COMPARISON_SCRIPT, documentOf, type PageTheme } from '@driver-diagrams/diagram/paint/page/page-parts';
import {
  type Change,
  type ComparisonReport,
  GROUPS,
  type Group,
  shownParts,
} from '@driver-diagrams/theory/compare/index';
import { byGroup, countText, isFolded, MANY, oneLine } from '@driver-diagrams/theory/compare/report';
import { capital } from '@driver-diagrams/theory/model/sentences';
import { safe } from '@driver-diagrams/theory/report/write-html';
import { pageStyle } from './page-style.ts';
import { type ComparedPicture, fontFor } from './pictures.ts';

interface PageOptions {
  theme?: PageTheme;
  /** Where a change stands, e.g. `network.driver:12`; empty where nothing tells. */
  where(change: Change): string;
}

/** Fewer details stand below their sentence; more are folded. */
const FEW_DETAILS = 4;

/** @returns the page; it runs only its own script, whatever the theories hold */
export async function writePage(
  report: ComparisonReport,
  pictures: readonly ComparedPicture[],
  { theme, where }: PageOptions,
): Promise<string> {
  const { changes, names, unread } = report;
  const title = `${names.before} → ${names.after}`;
  const font = await fontFor(pictures.map(({ scene }) => scene));
  return documentOf({
    language: 'en',
    theme,
    title: safe(title),
    style: font + pageStyle(theme),
    body: [
      '<header>',
      '<h1>What changed in the theory</h1>',
      `<p class="about">From ${safe(names.before)} to ${safe(names.after)}: ${safe(countText(report))}.</p>`,
      '</header>',
      '<main>',
      ...(unread.length === 0 ? [] : [unreadBlock(unread)]),
      '<div class="parts">',
      '<section class="sentences" aria-label="Sentences" tabindex="0">',
      ...(changes.length === 0
        ? [`<p>${safe(capital(countText(report)))}.</p>`]
        : sentencesBlock(changes, pictures, where)),
      '</section>',
      '<section class="pictures" aria-label="Pictures" tabindex="0">',
      ...pictures.map((picture) => figureBlock(picture)),
      '</section>',
      '</div>',
      '</main>',
    ],
    script: COMPARISON_SCRIPT,
  });
}

function unreadBlock(unread: readonly string[]): string {
  const items = unread.map((each) => `<li>${safe(oneLine(each))}</li>`);
  return `<section class="unread"><h2>Not compared</h2><ul>${items.join('')}</ul></section>`;
}

function sentencesBlock(
  changes: readonly Change[],
  pictures: readonly ComparedPicture[],
  where: PageOptions['where'],
): string[] {
  const groups = byGroup(changes);
  const position = new Map(changes.map((change, n) => [change, n]));
  const isMany = changes.length > MANY;
  return [
    '<p class="hint">Choose a sentence to see its place in the picture, or a box to see its sentences. The arrow keys step through the sentences.</p>',
    ...(isMany ? [summaryBlock(groups)] : []),
    ...groups.map(([group, its]) => {
      const list = its.map((change) => {
        const items = pictures.flatMap(({ touches }, picture) =>
          (touches[position.get(change) ?? -1] ?? []).map((id): [number, string] => [picture, id]),
        );
        return changeItem(change, items, where(change));
      });
      return groupBlock(group, its.length, list, isFolded(group, changes.length));
    }),
  ];
}

function groupBlock(group: Group, count: number, list: readonly string[], folded: boolean): string {
  const heading = `<h2 id="group-${group}">${safe(GROUPS[group])} <small>(${count})</small></h2>`;
  const items = `<ol>${list.join('')}</ol>`;
  return folded
    ? `<section><details><summary>${heading}</summary>${items}</details></section>`
    : `<section>${heading}${items}</section>`;
}

function summaryBlock(groups: readonly [Group, readonly Change[]][]): string {
  const rows = groups.map(
    ([group, its]) =>
      `<tr><td class="number">${its.length}</td><th scope="row"><a href="#group-${group}">${safe(GROUPS[group])}</a></th></tr>`,
  );
  return `<table class="summary"><caption class="unseen">Changes by group</caption><tbody>${rows.join('')}</tbody></table>`;
}

function changeItem(change: Change, items: readonly [number, string][], where: string): string {
  const words = `${sentenceOf(change)}${where === '' ? '' : ` <span class="where">${safe(where)}</span>`}`;
  const sentence =
    items.length === 0
      ? `<p class="change">${words}</p>`
      : `<button type="button" class="change" data-items="${safe(JSON.stringify(items))}">${words}</button>`;
  return `<li>${sentence}${detailsBlock(change.details ?? [])}</li>`;
}

/** What is gone and what is new, each as what it is: bold, struck through or underlined, and in a colour. */
function sentenceOf(change: Change): string {
  const tags = { gone: 'del', new: 'ins' } as const;
  return shownParts(change)
    .map(({ text, is }) => (is === 'same' ? safe(text) : `<${tags[is]}>${safe(text)}</${tags[is]}>`))
    .join('');
}

function detailsBlock(details: readonly string[]): string {
  if (details.length === 0) return '';
  const list = `<ul class="details">${details.map((each) => `<li>${safe(oneLine(each))}</li>`).join('')}</ul>`;
  if (details.length <= FEW_DETAILS) return list;
  return `<details class="more"><summary>${details.length} details</summary>${list}</details>`;
}

/** So small may a picture become before it is scrolled, pixels for a point. */
const LEAST_SCALE = 0.75;

/** The picture with the colours of the page; its style makes it as wide as there is room. */
function figureBlock({ path, scene }: ComparedPicture): string {
  const svg = paintSvg(scene, 'editor').replace(
    /width="[\d.]+pt" height="[\d.]+pt"/,
    `width="${Math.round(scene.width * LEAST_SCALE)}"`,
  );
  return `<figure><figcaption>${safe(path)}</figcaption><div class="frame">${svg}</div></figure>`;
}
