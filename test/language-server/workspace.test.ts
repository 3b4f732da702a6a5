/** A folder of files that import each other: whose problems are told when. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, it } from 'vitest';
import { startServer, type TestServer } from '../helpers/server.ts';

const NETWORK = `theory "Network" { stage testing }
aim Graduates "40% more graduates by 2030"
primary driver Shared "One vision of teaching" -> Graduates
`;
const CLUSTER = `import "network.driver" as network
aim Placed "80% of the candidates are placed by 2028" -> network.Shared
`;
const MEASURED = `${CLUSTER}outcome measure Share "Candidates placed" of Placed\n`;

let folder: string;
let server: TestServer;
const uriOf = (name: string) => pathToFileURL(join(folder, name)).href;
const has = (message: RegExp) => (problems: { message: unknown }[]) =>
  problems.some((each) => message.test(String(each.message)));
const hasNot = (message: RegExp) => (problems: { message: unknown }[]) => !has(message)(problems);
const unmeasured = /measure.*Shared|Shared.*measure|One vision of teaching/;

async function start(files: Record<string, string>) {
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
  server = await startServer(pathToFileURL(folder).href);
}

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'driver-workspace-'));
});

afterEach(async () => {
  await server.stop();
  await rm(folder, { recursive: true });
});

describe('a folder of files', () => {
  it('is checked when no file is open', async () => {
    await start({ 'network.driver': NETWORK, 'broken.driver': 'aim "no end' });
    await server.problems(uriOf('broken.driver'), has(/never closed/));
    await server.problems(uriOf('network.driver'), has(unmeasured));
  });

  it('is checked again where a file that is open imports it', async () => {
    await start({ 'network.driver': NETWORK, 'cluster.driver': CLUSTER });
    await server.problems(uriOf('network.driver'), has(unmeasured));
    await server.open(uriOf('cluster.driver'), CLUSTER);
    await server.change(uriOf('cluster.driver'), `${MEASURED}driver measure Seen "Visions told" of network.Shared\n`);
    await server.problems(uriOf('network.driver'), hasNot(unmeasured));
    await server.change(uriOf('cluster.driver'), 'aim Alone "Nothing is imported any more"\n');
    await server.problems(uriOf('network.driver'), has(unmeasured));
  });

  it('is checked again where an open file stops to import it at a keystroke after another', async () => {
    await start({ 'network.driver': NETWORK, 'cluster.driver': CLUSTER });
    const text = `${MEASURED}driver measure Seen "Visions told" of network.Shared\n`;
    await server.open(uriOf('cluster.driver'), text);
    await server.problems(uriOf('network.driver'), hasNot(unmeasured));
    for (const step of ['', 'a', 'ai', 'aim', 'aim A']) await server.change(uriOf('cluster.driver'), `${step}\n`);
    await server.problems(uriOf('network.driver'), has(unmeasured));
  });

  it('is read to its end when settings come in between', async () => {
    const files = Object.fromEntries(Array.from({ length: 40 }, (_, n) => [`team-${n}.driver`, CLUSTER]));
    await start({ 'network.driver': NETWORK, ...files });
    await server.open(uriOf('team-0.driver'), CLUSTER);
    for (let n = 0; n < 5; n++) {
      await server.connection.sendNotification('workspace/didChangeConfiguration', { settings: { driver: {} } });
      await server.problems(uriOf('team-0.driver'), () => true);
    }
    for (const name of Object.keys(files)) await server.problems(uriOf(name), () => true);
    await server.problems(uriOf('network.driver'), has(unmeasured));
  });
});
