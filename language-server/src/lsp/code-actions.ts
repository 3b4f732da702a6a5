/** Quick fixes for the problems of the rules, all sure ones at once, and refactorings of the statement under the cursor. */

import { refactorings } from '@driver-diagrams/theory/refactor/index';
import { findAgain, type Problem, sureEdits, type TextEdit } from '@driver-diagrams/theory/rules/index';
import { type LangiumDocument, URI } from 'langium';
import type { CodeActionProvider, LanguageServer } from 'langium/lsp';
import {
  type CodeAction,
  CodeActionKind,
  type CodeActionOptions,
  type CodeActionParams,
  type Diagnostic,
  LSPErrorCodes,
  type Range,
  ResponseError,
} from 'vscode-languageserver';
import { problemsOf } from '../workspace/checks.ts';
import type { DriverSharedServices } from '../workspace/services.ts';
import { expectRead, TextChanged, workspaceEdit } from './workspace-edit.ts';

const FIX_ALL = `${CodeActionKind.SourceFixAll}.driver`;

export const codeActionOptions: CodeActionOptions = {
  codeActionKinds: [CodeActionKind.QuickFix, FIX_ALL, CodeActionKind.Refactor],
  resolveProvider: true,
};

/** What actions are offered for; from it and the text, as that is then, an action is made again when it is chosen. */
type Occasion =
  | { for: 'problem'; uri: string; problem: Pick<Diagnostic, 'range' | 'code' | 'message'> }
  | { for: 'file'; uri: string }
  | { for: 'place'; uri: string; range: Range; version: number };

/** An action before it is put into the protocol's form. */
interface Offer {
  title: string;
  kind: string;
  edits: readonly TextEdit[];
  newFile?: { uri: string; text: string };
}

/**
 * A problem that an editor shows may be of an earlier text, and so may an action in its menu. Neither is believed: the fixes
 * of a problem are those of the same problem in the text as it is now, and there are none where it is not found again.
 */
export class DriverCodeActionProvider implements CodeActionProvider {
  private readonly shared: DriverSharedServices;
  /** True when the editor asks for an action's edits once it is chosen. */
  private asksLater = false;

  constructor(shared: DriverSharedServices, server: LanguageServer) {
    this.shared = shared;
    server.onInitialize(({ capabilities }) => {
      const { dataSupport, resolveSupport } = capabilities.textDocument?.codeAction ?? {};
      this.asksLater = (dataSupport && resolveSupport?.properties.includes('edit')) ?? false;
    });
  }

  /** @throws TextChanged when the document is not read as it stands */
  async getCodeActions(document: LangiumDocument, { context, range }: CodeActionParams): Promise<CodeAction[]> {
    const uri = document.uri.toString();
    const wanted = (kind: string) =>
      !context.only || context.only.some((only) => kind === only || kind.startsWith(`${only}.`));
    const shown = wanted(CodeActionKind.QuickFix) ? context.diagnostics : [];
    const problems = shown.length > 0 || wanted(FIX_ALL) ? await problemsOf(document, this.shared.driver) : [];
    expectRead(document, this.shared);

    const actions: Promise<CodeAction | undefined>[] = [];
    const find = finder(document, problems);
    // Two problems of an earlier text may have become one.
    const found = new Map(shown.toReversed().map((diagnostic) => [find(diagnostic), diagnostic]));
    found.delete(undefined);
    for (const [problem, diagnostic] of [...found].reverse()) {
      const occasion: Occasion = { for: 'problem', uri, problem: signsOf(diagnostic) };
      fixes(problem).forEach((offer, n) => {
        actions.push(this.action(offer, occasion, { diagnostics: [diagnostic], isPreferred: n === 0 }));
      });
    }
    if (wanted(FIX_ALL)) {
      for (const offer of fixAll(document, problems)) actions.push(this.action(offer, { for: 'file', uri }));
    }
    const { version } = document.textDocument;
    for (const offer of this.refactorings(document, range)) {
      if (wanted(offer.kind)) actions.push(this.action(offer, { for: 'place', uri, range, version }));
    }
    return (await Promise.all(actions)).filter((action) => action !== undefined);
  }

  /**
   * Makes the edits of an action that was chosen.
   *
   * @throws TextChanged when a text is not read as it stands
   * @throws ResponseError when the text has become one in which the action has nothing to do
   */
  async resolve(document: LangiumDocument, action: CodeAction, occasion: Occasion): Promise<CodeAction> {
    const offers = await this.offersAgain(document, occasion);
    const offer = offers.find(({ title, kind }) => title === action.title && kind === action.kind);
    if (!offer) {
      throw new ResponseError(LSPErrorCodes.ContentModified, `The text has changed: “${action.title}” fits no more.`);
    }
    return { ...action, edit: await workspaceEdit(offer.edits, this.shared, offer.newFile) };
  }

  private async offersAgain(document: LangiumDocument, occasion: Occasion): Promise<Offer[]> {
    const problems = occasion.for === 'place' ? [] : await problemsOf(document, this.shared.driver);
    expectRead(document, this.shared);
    if (occasion.for === 'problem') return fixes(finder(document, problems)(occasion.problem));
    if (occasion.for === 'file') return fixAll(document, problems);
    return occasion.version === document.textDocument.version ? this.refactorings(document, occasion.range) : [];
  }

  /** The action with its edits, or with what they are made from later. Nothing where another file it edits is not as it was. */
  private async action(
    { title, kind, edits, newFile }: Offer,
    occasion: Occasion,
    about: Partial<CodeAction> = {},
  ): Promise<CodeAction | undefined> {
    if (this.asksLater) return { title, kind, ...about, data: occasion };
    try {
      return { title, kind, ...about, edit: await workspaceEdit(edits, this.shared, newFile) };
    } catch (error) {
      if (error instanceof TextChanged) return undefined;
      throw error;
    }
  }

  private refactorings(document: LangiumDocument, range: Range): Offer[] {
    const { Theories, Host } = this.shared.driver;
    const { textDocument } = document;
    const start = textDocument.offsetAt(range.start);
    const end = textDocument.offsetAt(range.end);
    const theory = Theories.of(document);
    const world = Theories.world(document);
    const element = theory.elements.findLast(({ source }) => source.start <= start && start <= source.end);
    if (!element) return [];
    const selected = theory.elements.filter(({ source }) => source.start < end && start < source.end);
    return refactorings({
      theory,
      world,
      element,
      selected: end > start ? selected : [],
      textOf: (uri) => Theories.textOf(world.theories.get(uri)) ?? '',
      exists: (uri) => this.shared.workspace.LangiumDocuments.hasDocument(URI.parse(uri)),
      today: Host.checks().today,
    });
  }
}

/** What an action was offered for; nothing for an action that is not one of ours, or has its edits. */
export function occasionOf({ data }: CodeAction): Occasion | undefined {
  return data as Occasion | undefined;
}

/** What a problem is found again by. */
function signsOf({ range, code, message }: Diagnostic): Pick<Diagnostic, 'range' | 'code' | 'message'> {
  return { range, message, ...(code !== undefined && { code }) };
}

function finder({ textDocument }: LangiumDocument, problems: readonly Problem[]) {
  const find = findAgain(problems);
  return ({ code, message, range }: Pick<Diagnostic, 'range' | 'code' | 'message'>) => {
    const [start, end] = [textDocument.offsetAt(range.start), textDocument.offsetAt(range.end)];
    const words = typeof message === 'string' ? message : message.value;
    return find({ rule: String(code), message: words, start, end });
  };
}

function fixes(problem: Problem | undefined): Offer[] {
  return (problem?.fixes ?? []).map(({ title, edits }) => ({ title, kind: CodeActionKind.QuickFix, edits }));
}

/** Fixes at once every problem that has one sure fix. */
function fixAll(document: LangiumDocument, problems: readonly Problem[]): Offer[] {
  const edits = sureEdits(problems, document.uri.toString(), document.textDocument.getText());
  return edits.length === 0 ? [] : [{ title: 'Fix all problems that have one sure fix', kind: FIX_ALL, edits }];
}
