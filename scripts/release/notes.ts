/** What goes with a release: its checksums and its notes. */
import { createHash } from 'node:crypto';

export interface ReleasedFile {
  name: string;
  content: Uint8Array;
}

/** SHA-256 of each file, one a line, as `sha256sum -c` reads them. */
export function checksums(files: readonly ReleasedFile[]): string {
  return files.map(({ name, content }) => `${createHash('sha256').update(content).digest('hex')}  ${name}\n`).join('');
}

/**
 * The notes of a release as Markdown: what has changed, how it is installed, and what its files are to be.
 *
 * @param section what the changelog says of it
 */
export function releaseNotes(version: string, section: string, sums: string): string {
  return `# Driver Diagrams ${version}

${section}

## To install it

In VS Code 1.101 or newer: *Extensions: Install from VSIX…* in the command palette, and \`driver-diagrams-${version}.vsix\`.
On the command line, with Node.js 18.17 or newer: \`npm install -g driver-diagrams@${version}\`.

## Checksums (SHA-256)

\`\`\`
${sums}\`\`\`
`;
}
