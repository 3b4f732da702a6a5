import assert from 'node:assert/strict';
import { after, describe, it } from 'mocha';
import { closeAll, eventually, extension, openFile, openNew } from './help.ts';

describe('activation', () => {
  after(closeAll);

  it('happens when a .driver file opens', async () => {
    const editor = await openFile('network.driver');
    assert.equal(editor.document.languageId, 'driver');
    await eventually(() => extension().isActive, Boolean);
  });

  it('knows the language of a text that has no file yet', async () => {
    const editor = await openNew('aim "Every child reads by the end of grade 3"\n');
    assert.equal(editor.document.languageId, 'driver');
    assert.equal(editor.document.isUntitled, true);
  });
});
