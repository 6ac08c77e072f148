import { once } from 'node:events';
import { request, type ClientRequest, type IncomingMessage } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { listen, type ListeningServer } from '../../../shared/http/listening-server.js';
import { gatewayListener } from '../../http-listener.js';
import { fileRoute } from './file-route.js';
import { inTurn } from '../../../shared/in-turn.js';
import { fileWorlds, startFilesWorld, textOf, type FilesWorld } from './testing/files-world.js';
import { PART_SIZE } from './upload-plan.js';

const small = textOf(100);

describe.each(fileWorlds)('limits of transfers with %s and files in %s', (database, store) => {
  let world: FilesWorld;
  let server: ListeningServer;
  const open: ClientRequest[] = [];
  beforeAll(async () => {
    world = await startFilesWorld(database, store);
    const { graph, platform, log } = world.graph;
    const limits = { perPrincipal: 2, inAll: 3, silence: 1_000 };
    server = await listen(
      gatewayListener({
        graph,
        authenticate: () => Promise.reject(new Error('Nobody asks who it is.')),
        explorer: { get: () => undefined },
        requestTimeout: 20_000,
        ready: () => Promise.resolve(),
        routes: [fileRoute(platform, 20_000, log, limits)],
        log,
      }),
      '127.0.0.1',
      0,
    );
  });
  afterEach(() => {
    for (const one of open.splice(0)) one.destroy();
  });
  afterAll(async () => {
    await server.close({ linger: 0, grace: 0 });
    await world.close();
  });

  /** The same address at the server with the limits. */
  const here = (url: string | null) => (url ?? '').replace(world.server.url, server.url);
  /** Begins to send a part and keeps the rest of it back; again where another transfer has not quite ended. */
  const holdPart = (url: string) => {
    const part = request(`${here(url)}/1`, { method: 'PUT', headers: { 'content-length': PART_SIZE } });
    open.push(part);
    part.on('error', () => undefined).once('response', () => setTimeout(holdPart, 10, url));
    part.write(Buffer.alloc(1_000, 'x'));
  };
  const get = async (url: string | null) => {
    const answer = await fetch(here(url));
    const text = await answer.text();
    const code = answer.ok ? undefined : (JSON.parse(text).errors[0].extensions.code as string);
    return [answer.status, code, answer.headers.get('retry-after')];
  };
  /** Asks until this is the answer for good; that a transfer has begun or ended is noticed a moment later. */
  const becomes = async (url: string | null, status: number) => {
    for (let times = 0; times < 4; times = (await get(url))[0] === status ? times + 1 : 0) await sleep(15);
  };

  test('hold for each caller and for all together, and end with the transfers', async () => {
    const file = await world.upload({ bytes: small });
    const { downloadUrl: others } = (await world.find(file.id, world.administrator))!;
    const { url } = await world.start({ bytes: textOf(PART_SIZE) });
    expect(await get(file.downloadUrl)).toEqual([200, undefined, null]);
    holdPart(url);
    holdPart(url);
    await becomes(file.downloadUrl, 429);
    expect(await get(file.downloadUrl)).toEqual([429, 'RATE_LIMITED', '1']);
    expect(await get(url)).toEqual([429, 'RATE_LIMITED', '1']);
    expect((await fetch(`${here(url)}/1`, { method: 'PUT', body: textOf(PART_SIZE) })).status).toBe(429);
    expect(await get(others)).toEqual([200, undefined, null]);
    const { url: third } = await world.start({ bytes: textOf(PART_SIZE) }, world.administrator);
    holdPart(third);
    await becomes(others, 503);
    expect(await get(others)).toEqual([503, 'OVERLOADED', '1']);
    for (const one of open.splice(0)) one.destroy();
    await becomes(others, 200);
    expect(await get(file.downloadUrl)).toEqual([200, undefined, null]);
    expect((await world.find(file.id))?.state).toBe('COMPLETE');
  });

  test('cut off who takes nothing of a download, and nobody who takes it slowly', async () => {
    const bytes = textOf(5 * PART_SIZE);
    const { downloadUrl } = await world.upload({ bytes });
    // Again where a transfer of the test before has not quite ended.
    const begin = async (): Promise<IncomingMessage> => {
      const download = request(here(downloadUrl));
      open.push(download);
      download.on('error', () => undefined).end();
      const [answer] = (await once(download, 'response')) as [IncomingMessage];
      if (answer.statusCode === 200) return answer.pause();
      await once(answer.resume(), 'end');
      return begin();
    };
    const [stuck, slow] = await Promise.all([begin(), begin()]);
    const cutOff = once(stuck, 'error');
    expect(await get(downloadUrl)).toEqual([429, 'RATE_LIMITED', '1']);
    let taken = 0;
    for await (const piece of slow as AsyncIterable<Buffer>) {
      taken += piece.length;
      // Five times, thus for twice as long in all as may be silent.
      if (taken % PART_SIZE < piece.length) await sleep(400);
    }
    expect(taken).toBe(bytes.length);
    await becomes(downloadUrl, 200);
    stuck.resume();
    expect(((await cutOff)[0] as NodeJS.ErrnoException).code).toBe('ECONNRESET');
  });

  test('let four uploads be joined at once, and the others when it is their turn', async () => {
    const begun = await Promise.all(Array.from({ length: 7 }, () => world.start({ bytes: small })));
    for (const { url } of begun) await world.send(url, small);
    const { write } = world.store;
    let [now, most] = [0, 0];
    const counted: typeof write = async (...of) => {
      most = Math.max(most, (now += 1));
      await sleep(20);
      await write(...of);
      now -= 1;
    };
    Object.assign(world.store, { write: counted });
    const files = await Promise.all(begun.map(({ id }) => world.complete(id)));
    Object.assign(world.store, { write });
    expect(files.map(({ state }) => state)).toEqual(Array(7).fill('COMPLETE'));
    expect(most).toBe(4);
  });
});

test('work in turn goes on so many at once, in order, also behind what fails', async () => {
  const take = inTurn(2);
  const log: string[] = [];
  let [now, most] = [0, 0];
  const work = (name: string) =>
    take(async () => {
      log.push(name);
      most = Math.max(most, (now += 1));
      await sleep(5);
      now -= 1;
      if (name === 'b') throw new Error('It fails.');
      return name;
    });
  const outcomes = await Promise.allSettled(['a', 'b', 'c', 'd', 'e'].map(work));
  expect(outcomes.map(({ status }) => status)).toEqual([
    'fulfilled',
    'rejected',
    'fulfilled',
    'fulfilled',
    'fulfilled',
  ]);
  expect([log.join(''), most]).toEqual(['abcde', 2]);
  expect(await work('f')).toBe('f');
});
