import { URI } from 'langium';
import { expect, test } from 'vitest';
import { createServices } from '../../language-server/src/workspace/read.ts';

test('a text that is gone before it is read again is no document any more; what imports it hears of that', async () => {
  const texts = new Map([
    ['file:///work/goal.driver', 'aim Goal "80% of all students by 2030"\n'],
    ['file:///work/help.driver', 'import "goal.driver"\nprimary driver Help "Help in the week" -> Goal\n'],
  ]);
  const { workspace } = createServices({ root: 'file:///work' });
  for (const [uri, text] of texts) {
    workspace.LangiumDocuments.addDocument(workspace.LangiumDocumentFactory.fromString(text, URI.parse(uri)));
  }
  await workspace.DocumentBuilder.build(workspace.LangiumDocuments.all.toArray());

  await workspace.DocumentBuilder.update([URI.parse('file:///work/goal.driver')], []);

  const [left, ...others] = workspace.LangiumDocuments.all.toArray();
  expect(left?.uri.toString()).toBe('file:///work/help.driver');
  expect(others).toEqual([]);
  expect(left?.references.map(({ error }) => error?.message)).toEqual([expect.stringContaining('Goal')]);
});
