import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { closeAll, eventually, openFile, openNew, problems, replace } from './help.ts';

describe('problems', () => {
  afterEach(closeAll);

  it('appear when the text breaks and go when it is fixed', async () => {
    const editor = await openFile('network.driver');
    const { document } = editor;
    await replace(editor, 'own classrooms"', 'own classrooms');
    await eventually(
      () => problems(document),
      (found) => found.some((message) => /quotation mark/.test(message)),
    );
    await replace(editor, 'own classrooms', 'own classrooms"');
    await eventually(
      () => problems(document),
      (found) => !found.some((message) => /quotation mark/.test(message)),
    );
  });

  it('are told in a text that has no file yet', async () => {
    const { document } = await openNew(
      'aim "By 2030, 80% of our students are ready"\nprimary driver "Coaching" -> Redy\n',
    );
    await eventually(
      () => problems(document),
      (found) => found.some((message) => message.includes('Redy')),
    );
  });

  it('link to the entry of their rule, and follow the settings', async () => {
    const { document } = await openNew('aim Ready "Ready"\nprimary driver Coaching "Coaching"\n');
    const orphan = () =>
      vscode.languages
        .getDiagnostics(document.uri)
        .filter(({ code }) => typeof code === 'object' && code.value === 'orphan-driver');
    const [problem] = await eventually(orphan, (found) => found.length === 1);
    assert.ok(typeof problem?.code === 'object');
    const { target } = problem.code;
    const page = await vscode.workspace.openTextDocument(target.with({ fragment: '' }));
    assert.equal(page.lineAt(Number(target.fragment.slice(1)) - 1).text, '### orphan-driver');

    const settings = vscode.workspace.getConfiguration('driver');
    await settings.update('rules', { 'orphan-driver': 'off' }, vscode.ConfigurationTarget.Global);
    await eventually(orphan, (found) => found.length === 0);
    await settings.update('rules', undefined, vscode.ConfigurationTarget.Global);
    await eventually(orphan, (found) => found.length === 1);
  });

  it('show a driver that no measure follows where the user sees it', async () => {
    const { document } = await openNew('aim Ready "Ready"\nprimary driver Coaching "Coaching" -> Ready\n');
    await eventually(
      () => problems(document),
      (found) => found.some((message) => message.includes('Coaching')),
    );
    const shown = vscode.languages
      .getDiagnostics(document.uri)
      .filter((problem) => problem.message.includes('Coaching'));
    assert.ok(shown.every((problem) => problem.severity <= vscode.DiagnosticSeverity.Information));
  });
});
