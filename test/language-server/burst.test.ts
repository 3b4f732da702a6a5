import { expect, test } from 'vitest';
import { TheoryChanged } from '../../language-server/src/protocol.ts';
import { startServer } from '../helpers/server.ts';

test('letters that come in one burst are read together', async () => {
  const server = await startServer();
  const uri = 'file:///a.driver';
  const text = 'aim Goal "80% of all students by 2030"\nprimary driver Help "Help in the week" -> Goal\n';
  try {
    await server.open(uri, '');
    await server.problems(uri, () => true);
    let readings = 0;
    server.connection.onNotification(TheoryChanged, () => {
      readings += 1;
    });
    for (let end = 1; end <= text.length; end++) void server.change(uri, text.slice(0, end));
    const found = await server.problems(uri, (told) => told.some(({ code }) => code === 'primary-driver-unmeasured'));
    expect(found.length).toBeGreaterThan(0);
    expect(readings).toBeLessThan(text.length / 4);
  } finally {
    await server.stop();
  }
});
