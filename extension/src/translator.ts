/** What translates a message: `vscode.l10n`, or what takes its place in a test. */
export interface Translator {
  t(message: string, ...values: (string | number)[]): string;
}
