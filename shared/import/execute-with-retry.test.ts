import { AppError } from '../errors.js';
import type { GraphAnswer, GraphClient } from '../http/graph-client.js';
import { executeWithRetry } from './execute-with-retry.js';

describe('retries', () => {
  async function attempt(answers: (GraphAnswer | Error)[], attempts = 3) {
    const waits: number[] = [];
    const client: GraphClient = {
      execute: () => {
        const answer = answers.shift();
        return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer ?? {});
      },
      close: () => Promise.resolve(),
    };
    const wait = (milliseconds: number) => Promise.resolve(void waits.push(milliseconds));
    const outcome = await executeWithRetry(client, 'q', {}, { attempts, wait }).catch((error: unknown) => error);
    return { outcome, waits };
  }
  const overloaded = { errors: [{ message: 'busy', extensions: { code: 'OVERLOADED' } }], data: null };

  test('wait longer each time', async () => {
    const away = new AppError('SUBGRAPH_UNAVAILABLE', 'away');
    expect(await attempt([overloaded, away, { data: { a: 1 } }])).toEqual({ outcome: { a: 1 }, waits: [500, 1000] });
  });

  test('end with the last failure', async () => {
    const { outcome, waits } = await attempt([overloaded, overloaded], 2);
    expect(outcome).toMatchObject({ code: 'OVERLOADED', message: 'busy', details: { failures: overloaded.errors } });
    expect(waits).toEqual([500]);
  });

  test.each([
    [{ errors: [{ message: 'no', extensions: { code: 'FORBIDDEN' } }] }, 'FORBIDDEN'],
    [{ errors: [{ message: 'no', extensions: { code: 'OVERLOADED', retryable: false } }] }, 'OVERLOADED'],
    [{ errors: [{ message: 'no', extensions: { code: 'toString' } }] }, 'INTERNAL'],
    [{ errors: [{ message: 'no' }], data: { a: 1 } }, 'INTERNAL'],
    [{ data: null }, 'INTERNAL'],
    [new AppError('INTERNAL', 'no'), 'INTERNAL'],
    [new TypeError('our fault'), undefined],
  ])('do not happen after %j', async (answer, code) => {
    const { outcome, waits } = await attempt([answer]);
    expect(waits).toEqual([]);
    expect((outcome as { code?: string }).code).toBe(code);
  });
});
