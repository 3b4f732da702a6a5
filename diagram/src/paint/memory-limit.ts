/** How much memory a program in WebAssembly may take, said in its own bytes: whoever runs it then cannot take more. */

/** The section that says how much memory the program has (WebAssembly Core Specification, 5.5.8). */
const MEMORY_SECTION = 5;
/** Magic word and version. */
const HEAD = 8;

/**
 * The same program with an upper limit of memory; beyond it, it ends with an error.
 * @param pages of 64 KiB
 * @throws Error for bytes that are no such program
 */
export function withMemoryLimit(program: Uint8Array, pages: number): Uint8Array {
  let at = HEAD;
  while (at < program.length) {
    const size = numberAt(program, at + 1);
    const end = size.end + size.value;
    if (program[at] === MEMORY_SECTION) {
      // One memory, whose limits are a flag, what it has at first, and perhaps the most that it may have.
      const first = numberAt(program, size.end + 2);
      const limits = [1, 1, ...bytesOf(first.value), ...bytesOf(Math.max(first.value, pages))];
      const section = [MEMORY_SECTION, ...bytesOf(limits.length), ...limits];
      const limited = new Uint8Array(at + section.length + program.length - end);
      limited.set(program.subarray(0, at));
      limited.set(section, at);
      limited.set(program.subarray(end), at + section.length);
      return limited;
    }
    at = end;
  }
  throw new Error('This is no program with a memory of its own.');
}

/** A number as these programs write it: seven bits a byte, the lowest first (LEB128). */
function numberAt(bytes: Uint8Array, start: number): { value: number; end: number } {
  let value = 0;
  let end = start;
  let weight = 1;
  for (;;) {
    const byte = bytes[end++] ?? 0;
    value += (byte & 0x7f) * weight;
    if (byte < 0x80) return { value, end };
    weight *= 0x80;
  }
}

function bytesOf(value: number): number[] {
  return value < 0x80 ? [value] : [(value % 0x80) | 0x80, ...bytesOf(Math.floor(value / 0x80))];
}
