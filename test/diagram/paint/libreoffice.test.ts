/** LibreOffice opens a presentation without repair and shows all its words. Only where it is installed. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';
import { createElkEngine, drawTheory, makeSlides } from '../../../diagram/src/index.ts';
import { paintPptx } from '../../../diagram/src/paint/pptx.ts';
import { THEORIES } from '../theories.ts';
import { readWords, withoutSpaces } from './read-pdf.ts';
import { readPptx } from './read-pptx.ts';

const isInstalled = spawnSync('soffice', ['--version']).status === 0;
const theory = THEORIES['small-page']?.() ?? expect.fail();
const engine = createElkEngine();

it.runIf(isInstalled).each([
  ['a picture', async () => [await drawTheory(theory, { engine })]],
  ['a deck', async () => (await makeSlides(theory, { engine, charts: new Map() })).pages],
])('LibreOffice shows all words of %s', { timeout: 90_000 }, async (_name, make) => {
  const pages = await make();
  const bytes = paintPptx(pages, 'print', { title: 'A theory', language: 'en' });
  const folder = mkdtempSync(join(tmpdir(), 'driver-office-'));
  try {
    writeFileSync(join(folder, 'a.pptx'), bytes);
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile'))}`;
    const call = [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, join(folder, 'a.pptx')];
    execFileSync('soffice', call, { stdio: 'ignore' });
    const shown = await readWords(readFileSync(join(folder, 'a.pdf')));
    expect(shown).toHaveLength(pages.length);
    readPptx(bytes).slides.forEach((shapes, index) => {
      for (const text of shapes.flatMap((shape) => shape.text.split('\n'))) {
        expect(shown[index]).toContain(withoutSpaces(text));
      }
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
