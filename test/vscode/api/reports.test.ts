import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { closeAll, eventually, openFile, replace } from './help.ts';

describe('reports', () => {
  afterEach(closeAll);

  it('open beside the text, once for each kind', async () => {
    await openFile('network.driver');
    await vscode.commands.executeCommand('driver.openReport', 'coverage');
    await vscode.window.showTextDocument((await openFile('team.driver')).document, vscode.ViewColumn.One);
    await vscode.commands.executeCommand('driver.openReport', 'coverage');
    await vscode.commands.executeCommand('driver.openReport', 'tests');
    assert.deepEqual(await eventually(reportTabs, (tabs) => tabs.length > 1), ['Report: Coverage', 'Report: Tests']);
  });

  it('ask which, when nobody says it', async () => {
    await openFile('network.driver');
    const opened = vscode.commands.executeCommand('driver.openReport');
    // The list needs a moment until it takes the key.
    await eventually(
      async () => {
        await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
        return reportTabs();
      },
      (tabs) => tabs.length > 0,
    );
    await opened;
    assert.deepEqual(reportTabs(), ['Report: Coverage']);
  });

  it('are saved as a page and as Markdown, of the texts as they stand in the editor', async () => {
    const editor = await openFile('network.driver');
    const [folder] = vscode.workspace.workspaceFolders ?? [];
    assert.ok(folder);
    const save = async (name: string) => {
      const target = vscode.Uri.joinPath(folder.uri, name);
      await vscode.commands.executeCommand('driver.saveReport', 'coverage', target);
      const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(target));
      await vscode.workspace.fs.delete(target);
      return text;
    };
    const page = await save('coverage.html');
    assert.match(page, /^<!doctype html>[\s\S]*<h1>Coverage<\/h1>[\s\S]*Teachers are coached/);
    await replace(editor, 'Teachers are coached', 'Teachers are trained');
    const text = await eventually(
      () => save('coverage.md'),
      (written) => written.includes('Teachers are trained'),
    );
    assert.match(text, /^# Coverage\n/);
  });
});

function reportTabs(): string[] {
  const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
  return tabs
    .filter((tab) => tab.input instanceof vscode.TabInputWebview && tab.input.viewType.endsWith('driver.report'))
    .map(({ label }) => label);
}
