import { expect, test } from 'vitest';
import { startServer } from '../helpers/server.ts';

test('a text without a file may be closed while it is being checked; the server lives on', async () => {
  const server = await startServer();
  const line = 'primary driver Help "Help in the week it is needed" -> Goal\n';
  try {
    for (let n = 0; n < 5; n++) {
      const uri = `untitled:Untitled-${n}`;
      await server.open(uri, `aim Goal "80% by 2030"\n${line}`.repeat(50));
      await server.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
      await server.open('file:///a.driver', line.repeat(n));
    }
    await server.open('file:///b.driver', line);
    const problems = await server.problems('file:///b.driver', (told) => told.length > 0);
    expect(problems.map(({ code }) => code)).toContain('unknown-name');
  } finally {
    await server.stop();
  }
});
