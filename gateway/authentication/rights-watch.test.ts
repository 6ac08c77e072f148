import { jest } from '@jest/globals';
import { toDatabaseInstant } from '../../shared/db/rows.js';
import { createLog } from '../../shared/log.js';
import { testDatabases } from '../../shared/testing/databases.js';
import { StaffAccounts } from '../../subgraphs/identity/testing/staff-accounts.js';
import { callInProcess } from '../data-sources/in-process.js';
import type { KeptRights } from './kept-rights.js';
import { RightsWatch } from './rights-watch.js';

describe.each(testDatabases)('what a gateway knows of rights on %s', (kind) => {
  const staff = new StaffAccounts();
  beforeAll(() => staff.start(kind));
  afterAll(() => staff.close());
  afterEach(() => {
    jest.useRealTimers();
  });

  /** Lets this process believe that it is then; what waits goes on waiting. */
  function setDate(now: number): void {
    const timers = ['setTimeout', 'setInterval', 'setImmediate', 'clearTimeout', 'clearInterval', 'clearImmediate'];
    jest.useFakeTimers({
      now,
      doNotFake: [...timers, 'nextTick', 'queueMicrotask', 'performance', 'hrtime'] as never[],
    });
  }

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
    setDate(Date.now() + 31 * 60_000);
    await rights.refresh();
    expect(rights.epochOf(session)).toBe(0);
  });

  test('is of customers what their tokens last for, however many there were, and of staff for good', async () => {
    // What the gateway asks for is what has changed since it asked last.
    const start = staff.ahead + 60 * 60_000;
    const pass = (minutes: number) => {
      staff.ahead = start + minutes * 60_000;
      setDate(staff.clock());
    };
    pass(0);
    const [customer, member] = ['acc_01jd0000000000000000000901', 'usr_01jd0000000000000000000901'];
    const count = (subject: string, epoch: number) => {
      const changedAt = toDatabaseInstant(new Date(staff.clock()).toISOString());
      return staff.database.transact(Date.now() + 10_000, async ({ run }) => {
        await run('DELETE FROM token_epochs WHERE subject = ?', [subject]);
        await run('INSERT INTO token_epochs (subject, epoch, changed_at) VALUES (?, ?, ?)', [
          subject,
          epoch,
          changedAt,
        ]);
      });
    };
    const known = (rights: RightsWatch) => [rights.epochOf(customer), rights.epochOf(member)];
    await count(customer, 1);
    await count(member, 1);
    const { rights } = staff.server.graph;
    await rights.refresh();
    expect(known(rights)).toEqual([1, 1]);
    pass(20);
    await count(customer, 2);
    await rights.refresh();
    pass(40);
    await rights.refresh();
    expect(known(rights)).toEqual([2, 1]);
    pass(51);
    await rights.refresh();
    expect(known(rights)).toEqual([0, 1]);
    const identity = callInProcess(staff.server.graph.subgraphs.get('identity')!);
    const begun = new RightsWatch(identity, createLog('silent', 'test'));
    await begun.refresh();
    expect(known(begun)).toEqual([0, 1]);
  });
});
