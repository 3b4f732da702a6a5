import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import type { Diagnostic } from 'vscode-languageserver-protocol';
import { startServer, type TestServer, type User } from '../helpers/server.ts';

const FOLDER = 'file:///settings-test';
const FILE = `${FOLDER}/a.driver`;
/** A driver without an aim, and one title with "and". */
const TEXT = `primary driver Help "Help and time" {
  driver measure M "Hours" {
    definition "d"
    allow no-outcome-or-process-mix because "the aim is not written yet"
  }
  change idea "A help hour"
}
`;

const CAN_ASK = { workspace: { configuration: true } };

let server: TestServer | undefined;
afterEach(() => server?.stop());

async function open(user: User, abilities: object = CAN_ASK): Promise<TestServer> {
  server = await startServer(FOLDER, undefined, abilities, user);
  await server.open(FILE, TEXT);
  return server;
}

const told = (problems: Diagnostic[]) => problems.map(({ code, severity }) => `${severity} ${code}`).toSorted();

describe('the setting driver.rules', () => {
  it('turns rules off and on, and makes them stricter', async () => {
    const started = await open({ settings: () => ({ 'orphan-driver': 'off', 'compound-driver': 'error' }) });
    expect(told(await started.problems(FILE, (problems) => problems.length > 0))).toEqual(['1 compound-driver']);
  });

  it('is asked for each folder', async () => {
    const asked: (string | undefined)[] = [];
    const settings = (scope: string | undefined) => {
      asked.push(scope);
      return scope === FOLDER ? { 'orphan-driver': 'error' } : { 'orphan-driver': 'off' };
    };
    const started = await open({ settings });
    expect(told(await started.problems(FILE, (problems) => problems.length > 0))).toEqual(['1 orphan-driver']);
    expect(asked).toContain(FOLDER);
  });

  it('is followed when it changes', async () => {
    let level = 'off';
    const started = await open({ settings: () => ({ 'orphan-driver': level }) });
    await started.problems(FILE, (problems) => problems.length === 0);
    level = 'hint';
    await started.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    expect(told(await started.problems(FILE, (problems) => problems.length > 0))).toEqual(['4 orphan-driver']);
  });

  it('is taken from the news of its change, where the client cannot be asked', async () => {
    const started = await open({}, {});
    expect(told(await started.problems(FILE, (problems) => problems.length > 0))).toEqual(['2 theory-no-aim']);
    const settings = { driver: { rules: { 'orphan-driver': 'information' } } };
    await started.connection.sendNotification('workspace/didChangeConfiguration', { settings });
    const changed = await started.problems(FILE, ([first]) => first?.severity === 3);
    expect(told(changed)).toEqual(['3 orphan-driver']);
  });

  it('tells a rule that is not there once, in the log', async () => {
    const log: string[] = [];
    let rules: object = {};
    const started = await open({ settings: () => rules });
    started.connection.onNotification('window/logMessage', ({ message }: { message: string }) => {
      if (message.startsWith('Setting')) log.push(message);
    });
    await started.problems(FILE, (problems) => problems.length > 0);
    for (const level of ['off', 'hint']) {
      rules = { 'orphan-drivers': 'off', syntax: 'off', 'aim-no-target': 7, 'orphan-driver': level };
      await started.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
      await started.problems(FILE, (problems) => problems.length === (level === 'off' ? 0 : 1));
    }
    expect(log.toSorted()).toEqual([
      'Setting driver.rules: There is no check ‘orphan-drivers’. Did you mean ‘orphan-driver’?',
      'Setting driver.rules: ‘aim-no-target’ can be error, warning, information, hint or off, not ‘7’.',
      'Setting driver.rules: ‘syntax’ cannot be changed: while it lasts, the theory cannot be read.',
    ]);
  });
});

describe('a problem', () => {
  it('links to the entry of its rule', async () => {
    const started = await open({ initializationOptions: { rulesPage: 'file:///x/rules.md' } }, {});
    const [problem] = await started.problems(FILE, (problems) => problems.length > 0);
    const [page, line] = (problem?.codeDescription?.href ?? '').split('#L');
    expect(page).toBe('file:///x/rules.md');
    const rules = readFileSync(new URL('../../docs/rules.md', import.meta.url), 'utf8').split('\n');
    expect(rules[Number(line) - 1]).toBe('### theory-no-aim');
  });

  it('has no link where the client ships no page', async () => {
    const started = await open({}, {});
    const [problem] = await started.problems(FILE, (problems) => problems.length > 0);
    expect(problem).not.toHaveProperty('codeDescription');
  });
});
