import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { closeAll, eventually, extension, openFile } from './help.ts';

describe('commands', () => {
  afterEach(closeAll);

  it('are all there that the extension promises', async () => {
    await openFile('network.driver');
    await eventually(() => extension().isActive, Boolean);
    const promised: string[] = extension().packageJSON.contributes.commands.map(
      (item: { command: string }) => item.command,
    );
    const known = await vscode.commands.getCommands(true);
    assert.ok(promised.length > 0);
    assert.deepEqual(
      promised.filter((command) => !known.includes(command)),
      [],
    );
  });

  it('open the diagram beside the text, once, and leave the cursor in the text', async () => {
    const { document } = await openFile('network.driver');
    await vscode.commands.executeCommand('driver.openDiagram');
    await vscode.commands.executeCommand('driver.openDiagram');
    const groups = await eventually(diagramTabs, (tabs) => tabs.length > 0);
    assert.equal(groups.length, 1);
    assert.equal(groups[0]?.group.viewColumn, vscode.ViewColumn.Two);
    assert.equal(vscode.window.activeTextEditor?.document, document);
  });

  it('let the diagram follow the text worked on', async () => {
    await openFile('network.driver');
    await vscode.commands.executeCommand('driver.openDiagram');
    await eventually(titles, (found) => found.includes('Diagram: network.driver'));
    await openFile('team.driver');
    await eventually(titles, (found) => found.includes('Diagram: team.driver'));
  });
});

function diagramTabs(): vscode.Tab[] {
  const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
  return tabs.filter(
    (tab) => tab.input instanceof vscode.TabInputWebview && tab.input.viewType.endsWith('driver.diagram'),
  );
}

function titles(): string[] {
  return diagramTabs().map((tab) => tab.label);
}
