/** A driver, with all that hangs on it alone, moved to a file of its own. */

import type { Element, Import, Reference, Theory } from '../model/model.ts';
import { fileName } from '../model/sentences.ts';
import { labelOf } from '../model/words.ts';
import { insertAt } from '../rules/edits.ts';
import type { TextEdit } from '../rules/index.ts';
import { blockOf, removeBlock } from './blocks.ts';
import { type RefactorContext, type Refactoring, referencesTo } from './refactoring.ts';

/** Moves a driver that stands in no other's braces to a new file beside this one; imports keep every name in sight. */
export function moveToFile(context: RefactorContext): Refactoring | undefined {
  const { element, theory, world } = context;
  if (element.kind !== 'driver' || element.source.within !== undefined) return undefined;
  const moved = subtree(element, theory);
  const remaining = theory.elements.filter(({ key }) => !moved.has(key));
  if (remaining.length === 0) return undefined;
  const text = context.textOf(theory.uri);
  const blocks = theory.elements
    .filter(({ key, source }) => moved.has(key) && !moved.has(source.within ?? ''))
    .map(({ source }) => blockOf(text, source));
  const uri = newAddress(element, context);
  const ownName = fileName(theory.uri);
  const newName = fileName(uri);

  const leadsBack = remaining.some(({ key }) => referencesTo(key, world).some((each) => isInside(each, moved, theory)));
  const usedImports = theory.imports.filter((each) => isUsedBy(each, moved, context));
  const lines = [
    ...(leadsBack ? [`import "${ownName}"`] : []),
    ...usedImports.map(({ path, alias }) => `import "${path}"${alias === undefined ? '' : ` as ${alias}`}`),
  ];
  const parts = [
    ...(lines.length > 0 ? [lines.join('\n')] : []),
    ...blocks.map((block) => block.lines.join('\n').trim()),
  ];

  const isReferred = [...moved].some((key) =>
    referencesTo(key, world).some((each) => each.source.uri === theory.uri && !isInside(each, moved, theory)),
  );
  return {
    title: `Move “${labelOf(element)}” and what hangs on it to ${newName}`,
    kind: 'refactor.move',
    newFile: { uri, text: `${parts.join('\n\n')}\n` },
    edits: [
      ...blocks.flatMap(removeBlock),
      ...(isReferred ? importInto(theory, text, newName) : []),
      ...otherFiles(moved, uri, context),
    ],
  };
}

/** The driver and all that leads only to it, directly or not. */
function subtree(root: Element, theory: Theory): Set<string> {
  const inside = new Set([root.key]);
  const leads = new Map<string, string[]>();
  for (const { from, to } of theory.links) {
    if (from.to !== undefined) leads.set(from.to, [...(leads.get(from.to) ?? []), to.to ?? '']);
  }
  for (let grown = true; grown; ) {
    grown = false;
    for (const { key, source } of theory.elements) {
      if (inside.has(key)) continue;
      const targets = leads.get(key) ?? [];
      const hangs = targets.length > 0 && targets.every((target) => inside.has(target));
      if (hangs || inside.has(source.within ?? '')) {
        inside.add(key);
        grown = true;
      }
    }
  }
  return inside;
}

function isInside({ source }: Reference, moved: ReadonlySet<string>, theory: Theory): boolean {
  return theory.elements.some(
    ({ key, source: whole }) =>
      moved.has(key) && source.uri === whole.uri && source.start >= whole.start && source.end <= whole.end,
  );
}

/** True when something that moves names a statement of the imported file. */
function isUsedBy({ uri }: Import, moved: ReadonlySet<string>, { theory, world }: RefactorContext): boolean {
  const imported = uri === undefined ? undefined : world.theories.get(uri);
  return (
    imported?.elements.some(({ key }) =>
      referencesTo(key, world).some((each) => each.source.uri === theory.uri && isInside(each, moved, theory)),
    ) ?? false
  );
}

/** Other files that name what moves import the new file too, by the alias that they have for this one. */
function otherFiles(moved: ReadonlySet<string>, uri: string, context: RefactorContext): TextEdit[] {
  const { theory, world } = context;
  const edits: TextEdit[] = [];
  for (const other of world.theories.values()) {
    if (other.uri === theory.uri) continue;
    const names = [...moved].some((key) => referencesTo(key, world).some(({ source }) => source.uri === other.uri));
    const ours = other.imports.find((each) => each.uri === theory.uri);
    if (!names || ours?.path === undefined) continue;
    const folder = ours.path.replaceAll('\\', '/').split('/').slice(0, -1);
    edits.push(...importInto(other, context.textOf(other.uri), [...folder, fileName(uri)].join('/'), ours.alias));
  }
  return edits;
}

/** A further import: behind the last one, else behind the header, else at the top. */
function importInto({ uri, imports, header }: Theory, text: string, path: string, alias?: string): TextEdit[] {
  const line = `import "${path}"${alias === undefined ? '' : ` as ${alias}`}`;
  const last = imports.at(-1);
  if (!last && !header) return insertAt(uri, 0, `${line}\n\n`);
  const end = last?.source.end ?? header?.source.end ?? 0;
  const lineEnd = text.slice(end).search(/\r?\n|$/) + end;
  return insertAt(uri, lineEnd, last ? `\n${line}` : `\n\n${line}`);
}

function newAddress(element: Element, context: RefactorContext): string {
  const folder = context.theory.uri.slice(0, context.theory.uri.lastIndexOf('/') + 1);
  const words = (element.name ?? labelOf(element))
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1-$2')
    .match(/[\p{L}\p{M}\p{N}]+/gu) ?? ['driver'];
  const base = words.join('-').toLowerCase().slice(0, 40);
  for (let n = 1; ; n++) {
    const uri = `${folder}${encodeURIComponent(n === 1 ? base : `${base}-${n}`)}.driver`;
    if (!context.exists(uri)) return uri;
  }
}
