/** Completion, from what `completion/complete.ts` offers to what the protocol says. */

import { complete, type Offer } from '@driver-diagrams/theory/completion/complete';
import { type Entry, filledIn, type Icon } from '@driver-diagrams/theory/completion/entry';
import type { OtherFile } from '@driver-diagrams/theory/completion/situation';
import { buildWorld, type World } from '@driver-diagrams/theory/rules/index';
import { type LangiumDocument, URI, UriUtils } from 'langium';
import type { CompletionProvider, CompletionProviderOptions, LanguageServer } from 'langium/lsp';
import {
  type CompletionItem,
  CompletionItemKind,
  CompletionItemTag,
  type CompletionList,
  type CompletionParams,
  CompletionTriggerKind,
  InsertTextFormat,
  InsertTextMode,
  MarkupKind,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { isInside } from '../workspace/files.ts';
import type { DriverSharedServices } from '../workspace/services.ts';

const ICONS: Partial<Record<Icon, CompletionItemKind>> = {
  statement: CompletionItemKind.Keyword,
  property: CompletionItemKind.Property,
  word: CompletionItemKind.EnumMember,
  date: CompletionItemKind.Constant,
  unit: CompletionItemKind.Unit,
  file: CompletionItemKind.File,
  rule: CompletionItemKind.Value,
  person: CompletionItemKind.Text,
  aim: CompletionItemKind.Interface,
  driver: CompletionItemKind.Class,
  idea: CompletionItemKind.Method,
  measure: CompletionItemKind.Variable,
  pdsa: CompletionItemKind.Event,
  network: CompletionItemKind.Module,
  member: CompletionItemKind.Module,
  team: CompletionItemKind.Module,
  role: CompletionItemKind.TypeParameter,
  component: CompletionItemKind.Struct,
  strategy: CompletionItemKind.Function,
  support: CompletionItemKind.Function,
  conjecture: CompletionItemKind.Operator,
  evidence: CompletionItemKind.Reference,
  finding: CompletionItemKind.Reference,
  recommendation: CompletionItemKind.Operator,
  cycle: CompletionItemKind.Event,
  revision: CompletionItemKind.Event,
  poster: CompletionItemKind.File,
};

/** What the editor can do with an entry; it says so when it starts. */
interface Abilities {
  snippets: boolean;
  insertReplace: boolean;
}

export class DriverCompletionProvider implements CompletionProvider {
  /** They ask by themselves, and are answered only where a list is waited for (see `mayAnswer`). */
  readonly completionOptions: CompletionProviderOptions = { triggerCharacters: [' ', '>', '"', '.', '/'] };
  private readonly shared: DriverSharedServices;
  private abilities: Abilities = { snippets: false, insertReplace: false };

  constructor(shared: DriverSharedServices, server: LanguageServer) {
    this.shared = shared;
    server.onInitialize(({ capabilities }) => {
      const item = capabilities.textDocument?.completion?.completionItem;
      this.abilities = {
        snippets: item?.snippetSupport ?? false,
        insertReplace: item?.insertReplaceSupport ?? false,
      };
    });
  }

  getCompletion(document: LangiumDocument, { position, context }: CompletionParams): CompletionList {
    const { Theories, Host } = this.shared.driver;
    const { textDocument } = document;
    const isTyped = context?.triggerKind === CompletionTriggerKind.TriggerCharacter;
    const offer = complete({
      text: textDocument.getText(),
      offset: textDocument.offsetAt(position),
      theory: Theories.of(document),
      world: this.world(document),
      others: () => this.others(document),
      checks: Host.checks(),
      again: context?.triggerKind === CompletionTriggerKind.TriggerForIncompleteCompletions,
      ...(isTyped && context.triggerCharacter && { trigger: context.triggerCharacter }),
    });
    const items = offer.entries.map((entry, n) => toItem(entry, n, offer, textDocument, this.abilities));
    return { isIncomplete: offer.incomplete, items };
  }

  /**
   * The file with all that it imports, directly or not. What imports it is left out: no name of it can stand here, and a
   * network's file may be imported by hundreds.
   */
  private world(document: LangiumDocument): World {
    const { Files, Theories } = this.shared.driver;
    const found = new Set([document]);
    for (const each of found) {
      for (const uri of Files.importedUris(each)) {
        const imported = this.shared.workspace.LangiumDocuments.getDocument(URI.parse(uri));
        if (imported) found.add(imported);
      }
    }
    return buildWorld([...found].map((each) => Theories.of(each)));
  }

  /** The other files of the workspace that holds the document, by the paths that an import of it would write. */
  private others(document: LangiumDocument): OtherFile[] {
    const { Theories, Host } = this.shared.driver;
    const root = Host.roots.rootOf(document.uri);
    const folder = document.uri.scheme === 'untitled' ? root : UriUtils.dirname(document.uri);
    return this.shared.workspace.LangiumDocuments.all
      .filter((each) => each !== document && isInside(each.uri, root))
      .map((each) => ({
        uri: each.uri.toString(),
        path: relativePath(folder, each.uri),
        get theory() {
          return Theories.of(each);
        },
      }))
      .toArray()
      .sort((one, two) => (one.path < two.path ? -1 : 1));
  }
}

function relativePath(folder: URI, file: URI): string {
  return UriUtils.relative(folder, file).replace(/^\.\/(?!\.)/, '');
}

function toItem(
  entry: Entry,
  n: number,
  { start, end, wordEnd }: Offer,
  text: TextDocument,
  { snippets, insertReplace }: Abilities,
): CompletionItem {
  const range = (from: number, to: number) => ({ start: text.positionAt(from), end: text.positionAt(to) });
  const words = filledIn(entry.insert);
  // What has no places to fill in is plain text, so that an editor can see whether it would change anything.
  const isSnippet = snippets && words !== entry.insert;
  const newText = isSnippet ? entry.insert : words;
  return {
    label: entry.label,
    kind: ICONS[entry.icon] ?? CompletionItemKind.Reference,
    ...(entry.detail && { detail: atLength(entry), labelDetails: { description: inShort(entry) } }),
    documentation: { kind: MarkupKind.Markdown, value: entry.documentation },
    sortText: String(n).padStart(4, '0'),
    filterText: entry.filter ?? entry.label,
    insertTextFormat: isSnippet ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
    insertTextMode: InsertTextMode.adjustIndentation,
    textEdit: insertReplace
      ? { newText, insert: range(start, end), replace: range(start, wordEnd) }
      : { newText, range: range(start, end) },
    ...(entry.edits && {
      additionalTextEdits: entry.edits.map((edit) => ({ newText: edit.text, range: range(edit.start, edit.end) })),
    }),
    ...(entry.retired && { tags: [CompletionItemTag.Deprecated] }),
  };
}

const LONGEST_DETAIL = 50;

function atLength({ detail = '', from }: Entry): string {
  return from ? `${detail} – ${from}` : detail;
}

/** A few words beside a label; the file comes first, since it is what tells names apart. */
function inShort({ detail = '', from }: Entry): string {
  return shortened(from ? `${from}: ${detail}` : detail);
}

function shortened(detail: string): string {
  return detail.length > LONGEST_DETAIL ? `${detail.slice(0, LONGEST_DETAIL - 1).trimEnd()}…` : detail;
}
