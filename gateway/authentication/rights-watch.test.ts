import { jest } from '@jest/globals';
import { testDatabases } from '../../shared/testing/databases.js';
import { StaffAccounts } from '../../subgraphs/identity/testing/staff-accounts.js';
import type { KeptRights } from './kept-rights.js';

describe.each(testDatabases)('what a gateway knows of rights on %s', (kind) => {
  const staff = new StaffAccounts();
  beforeAll(() => staff.start(kind));
  afterAll(() => staff.close());
  afterEach(() => {
    jest.useRealTimers();
  });

  /** Ends a session; answers its id. */
  async function endedSession(): Promise<string> {
    const { email } = await staff.newcomer();
    const { refreshToken } = (await staff.signIn(email)).data.signIn.tokens as { refreshToken: string };
    await staff.mutate('signOut', { refreshToken }, 'hasEnded');
    const [row] = await staff.database.reader.query("SELECT subject FROM token_epochs WHERE subject LIKE 'ses%'");
    return row?.subject as string;
  }

  test('is kept at the next look when it could not be, and forgotten of sessions whose tokens have expired', async () => {
    const { rights } = staff.server.graph;
    const written: string[] = [];
    let isFull = true;
    const kept: KeptRights = {
      read: () => Promise.resolve(undefined),
      write: (text) => {
        if (isFull) return Promise.reject(new Error('The disk is full.'));
        written.push(text);
        return Promise.resolve();
      },
    };
    await rights.remember(kept);
    const session = await endedSession();
    await expect(rights.refresh()).rejects.toThrow('The disk is full.');
    expect(rights.epochOf(session)).toBe(1);
    isFull = false;
    await rights.refresh();
    await rights.refresh();
    expect(written).toHaveLength(1);
    expect(written[0]).toContain(session);

    staff.ahead = 31 * 60_000;
    const others = ['setTimeout', 'setInterval', 'setImmediate', 'clearTimeout', 'clearInterval', 'clearImmediate'];
    const doNotFake = [...others, 'nextTick', 'queueMicrotask', 'performance', 'hrtime'] as never[];
    jest.useFakeTimers({ now: Date.now() + 31 * 60_000, doNotFake });
    await rights.refresh();
    expect(rights.epochOf(session)).toBe(0);
  });
});
