import assert from 'node:assert/strict';
import { after, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { closeAll, eventually, openFile } from './help.ts';

/** A word in team.driver to start from, and where its definition stands: file, and the line's text. */
const cases: [start: string, file: string, line: string][] = [
  ['Coaching', 'network.driver', 'primary driver Coaching "Teachers are coached in their own classrooms" -> Ready {'],
  ['Coaches {', 'team.driver', 'aim Coaches "By June 2028, 12 schools have a coach for mathematics"'],
];

describe('definition', () => {
  after(closeAll);

  for (const [start, file, line] of cases) {
    it(`of ${start} stands in ${file}`, async () => {
      const { document } = await openFile('team.driver');
      const position = document.positionAt(document.getText().indexOf(start) + 1);
      const [place] = await eventually(
        () =>
          vscode.commands.executeCommand<(vscode.Location | vscode.LocationLink)[]>(
            'vscode.executeDefinitionProvider',
            document.uri,
            position,
          ),
        (places) => places.length > 0,
      );
      assert.ok(place);
      const [uri, range] = 'targetUri' in place ? [place.targetUri, place.targetRange] : [place.uri, place.range];
      assert.equal(uri.path.split('/').at(-1), file);
      const target = await vscode.workspace.openTextDocument(uri);
      assert.equal(target.lineAt(range.start.line).text, line);
    });
  }
});
