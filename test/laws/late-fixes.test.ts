/**
 * A fix that is asked for after the text has changed is a fix of the changed text, or none: whatever the text, whatever the
 * change, and however old the problem that the editor still shows.
 */

import { createServices } from '@driver-diagrams/language-server/workspace/read';
import { catalogue, type Fix, type Problem } from '@driver-diagrams/theory/rules/index';
import fc from 'fast-check';
import { TextDocument, URI } from 'langium';
import type { LanguageServer } from 'langium/lsp';
import { describe, expect, it } from 'vitest';
import type { CodeAction, Diagnostic, TextDocumentEdit, TextEdit } from 'vscode-languageserver';
import { DriverCodeActionProvider } from '../../language-server/src/lsp/code-actions.ts';
import { applyEdits } from '../helpers/edits.ts';
import { memoryFiles } from '../helpers/memory-files.ts';
import { problemsOf, TODAY } from '../helpers/read.ts';
import { anyText, mutated, mutation } from './any-text.ts';
import { LAW_TIMEOUT, runs } from './runs.ts';

const options = { timeout: LAW_TIMEOUT };
const URL = 'file:///theories/a.driver';

/** Texts with something to fix in them. */
const bad = fc
  .array(fc.constantFrom(...catalogue.flatMap(({ bad }) => (typeof bad === 'string' ? [bad] : []))), {
    minLength: 1,
    maxLength: 4,
  })
  .map((texts) => texts.join('\n'));
const text = fc.oneof({ weight: 3, arbitrary: bad }, anyText);
const edits = fc.array(mutation, { minLength: 1, maxLength: 3 });

/** An editor that was told these problems of one text asks for their fixes in another. */
async function actionsIn(now: string, told: readonly Diagnostic[]): Promise<CodeAction[]> {
  const files = new Map([[URL, now]]);
  const shared = createServices({ root: 'file:///theories/', fileSystem: () => memoryFiles(files) });
  const document = shared.workspace.LangiumDocumentFactory.fromString(now, URI.parse(URL));
  shared.workspace.LangiumDocuments.addDocument(document);
  await shared.workspace.DocumentBuilder.build([document], { validation: false });
  shared.driver.Host.checks = () => ({ today: TODAY });
  const server = { onInitialize: () => ({ dispose: () => undefined }) } as unknown as LanguageServer;
  const provider = new DriverCodeActionProvider(shared, server);
  const top = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
  return provider.getCodeActions(document, {
    textDocument: { uri: URL },
    range: top,
    context: { diagnostics: [...told], only: ['quickfix'] },
  });
}

function diagnosticsOf(before: string, problems: readonly Problem[]): Diagnostic[] {
  const document = TextDocument.create(URL, 'driver', 1, before);
  return problems.map(({ rule, message, place }) => ({
    code: rule,
    message,
    range: { start: document.positionAt(place.start), end: document.positionAt(place.end) },
  }));
}

function applied(now: string, action: CodeAction): string {
  const document = TextDocument.create(URL, 'driver', 1, now);
  const changes = (action.edit?.documentChanges ?? []) as TextDocumentEdit[];
  const made = changes.flatMap((change) => change.edits as TextEdit[]);
  return applyEdits(
    now,
    made.map(({ range, newText }) => ({
      start: document.offsetAt(range.start),
      end: document.offsetAt(range.end),
      text: newText,
    })),
  );
}

/** What a fix of a problem does, as one string: rule, words, title and the text after it. */
const deed = (rule: unknown, message: unknown, title: string, after: string) =>
  JSON.stringify([rule, message, title, after]);
const deedsOf = (now: string, problems: readonly Problem[]) =>
  problems.flatMap(({ rule, message, fixes = [] }) =>
    fixes.map(({ title, edits: own }: Fix) => deed(rule, message, title, applyEdits(now, own))),
  );

describe('a fix after a change of the text', () => {
  it('is a fix of the changed text, or none', options, async () => {
    await fc.assert(
      fc.asyncProperty(text, edits, async (before, mutations) => {
        const now = mutated(before, mutations);
        const told = diagnosticsOf(before, await problemsOf(before));
        const right = new Set(deedsOf(now, await problemsOf(now)));
        const offered = (await actionsIn(now, told)).map((action) => {
          const [problem] = action.diagnostics ?? [];
          return deed(problem?.code, problem?.message, action.title, applied(now, action));
        });
        expect(offered.filter((each) => !right.has(each))).toEqual([]);
      }),
      runs(60),
    );
  });

  it('is still offered where the text has only moved', options, async () => {
    await fc.assert(
      fc.asyncProperty(bad, fc.constantFrom('// a note\n', '\n\n', '// one\n// two\n\n'), async (before, above) => {
        const now = above + before;
        const problems = await problemsOf(before);
        const twice = (one: Problem) =>
          problems.filter(({ rule, message }) => rule === one.rule && message === one.message).length > 1;
        const single = problems.filter((problem) => !twice(problem));
        const offered = await actionsIn(now, diagnosticsOf(before, single));
        const wanted = single.flatMap(({ fixes = [] }) => fixes.map(({ title }) => title));
        expect(offered.map(({ title }) => title)).toEqual(wanted);
      }),
      runs(60),
    );
  });
});
