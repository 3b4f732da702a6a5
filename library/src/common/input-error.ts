/** What was given cannot be used: its message is a sentence for whoever gave it. Everything else that is thrown is a mistake of the program. */
export class InputError extends Error {
  override readonly name = 'InputError';
}
