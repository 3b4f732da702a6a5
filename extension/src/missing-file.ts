/** Whether VS Code's file system fails as there is no such file; any other failure leaves open what is there. */
export function isMissing(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return /FileNotFound|ENOENT|NotADirectory/.test(code);
}
