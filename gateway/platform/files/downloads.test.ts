import { actingFacts } from '../../authentication/acting-principal.js';
import { shippedRights } from '../../authentication/shipped-rights.js';
import { request, type IncomingMessage } from 'node:http';
import { newTokenKey } from '../../../shared/access/token-key.js';
import { readConfig } from '../../../shared/config/config.js';
import { principalFor } from '../../../test/kit/test-graph.js';
import { fileLinks } from './file-links.js';
import { documents, fileWorlds, sha256, startFilesWorld, textOf, type FilesWorld } from './testing/files-world.js';
import { PART_SIZE } from './upload-plan.js';

const MINUTE = 60_000;

describe.each(fileWorlds)('downloads with %s and files in %s', (database, store) => {
  let world: FilesWorld;
  beforeAll(async () => {
    world = await startFilesWorld(database, store);
  });
  afterAll(() => world.close());

  const read = async (url: string | null, headers: Record<string, string> = {}, method = 'GET') => {
    const answer = await fetch(url ?? '', { method, headers });
    return { status: answer.status, headers: answer.headers, text: await answer.text() };
  };

  test('come as attachments under their names, never as pages', async () => {
    const bytes = textOf(1_000);
    const { downloadUrl } = await world.upload({ bytes, name: '报价单 "2026"; 100%.txt' });
    const { status, headers, text } = await read(downloadUrl);
    expect([status, text]).toEqual([200, bytes.toString()]);
    expect(Object.fromEntries(headers)).toMatchObject({
      'content-type': 'text/plain',
      'content-length': '1000',
      'content-disposition':
        'attachment; filename="___ _2026_; 100_.txt"; ' +
        "filename*=UTF-8''%E6%8A%A5%E4%BB%B7%E5%8D%95%20%222026%22%3B%20100%25.txt",
      etag: `"${sha256(bytes)}"`,
      'accept-ranges': 'bytes',
      'cache-control': 'private, no-cache',
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
    });
  });

  test('come in ranges', async () => {
    const { downloadUrl } = await world.upload({ bytes: Buffer.from('0123456789') });
    const cases: [string, number, string, string | null][] = [
      ['bytes=0-0', store === 'S3' ? 0 : 206, '0', 'bytes 0-0/10'],
      ['bytes=0-1', 206, '01', 'bytes 0-1/10'],
      ['bytes=2-5', 206, '2345', 'bytes 2-5/10'],
      ['bytes=7-', 206, '789', 'bytes 7-9/10'],
      ['bytes=-3', 206, '789', 'bytes 7-9/10'],
      ['bytes=-30', 206, '0123456789', 'bytes 0-9/10'],
      ['bytes=9-100', 206, '9', 'bytes 9-9/10'],
      ['BYTES=1-2', 206, '12', 'bytes 1-2/10'],
      ['bytes=10-', 416, '', 'bytes */10'],
      ['bytes=-0', 416, '', 'bytes */10'],
      ['bytes=5-4', 200, '0123456789', null],
      ['bytes=0-1,4-5', 200, '0123456789', null],
      ['bytes=a-b', 200, '0123456789', null],
      ['lines=0-1', 200, '0123456789', null],
    ];
    // The S3 server of the tests takes the range from 0 to 0 for all of it.
    for (const [range, expected, body, contentRange] of cases.filter(([, status]) => status !== 0)) {
      const { status, text, headers } = await read(downloadUrl, { range });
      expect([range, status, text, headers.get('content-range')]).toEqual([range, expected, body, contentRange]);
      expect(headers.get('content-length')).toBe(String(body.length));
    }
  });

  test('are asked for, and not sent again when they are known', async () => {
    const bytes = Buffer.from('0123456789');
    const { downloadUrl } = await world.upload({ bytes });
    const etag = `"${sha256(bytes)}"`;
    expect(await read(downloadUrl, {}, 'HEAD')).toMatchObject({ status: 200, text: '' });
    expect((await read(downloadUrl, {}, 'HEAD')).headers.get('content-length')).toBe('10');
    for (const tag of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
      expect([tag, (await read(downloadUrl, { 'if-none-match': tag })).status]).toEqual([tag, 304]);
    }
    expect((await read(downloadUrl, { 'if-none-match': '"other"' })).status).toBe(200);
    expect((await read(downloadUrl, { range: 'bytes=1-2', 'if-range': etag })).text).toBe('12');
    expect((await read(downloadUrl, { range: 'bytes=1-2', 'if-range': '"other"' })).text).toBe('0123456789');
  });

  test('wait for who takes them slowly, and end with who goes away', async () => {
    const bytes = textOf(2 * PART_SIZE);
    const { downloadUrl } = await world.upload({ bytes });
    const begin = () =>
      new Promise<IncomingMessage>((resolve, reject) => {
        request(downloadUrl!, resolve).on('error', reject).end();
      });
    for (let round = 0; round < 5; round += 1) {
      const answer = await begin();
      await new Promise((resolve) => answer.once('data', resolve));
      answer.destroy();
    }
    const slow = await begin();
    const pieces: Buffer[] = [];
    for await (const piece of slow as AsyncIterable<Buffer>) {
      pieces.push(piece);
      if (pieces.length % 50 === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    }
    expect(sha256(Buffer.concat(pieces))).toBe(sha256(bytes));
  });

  test('can be had for five minutes, uploads for an hour', async () => {
    const bytes = textOf(10);
    const { id, downloadUrl } = await world.upload({ bytes });
    const open = await world.start({ bytes });
    world.clock.ahead += 4 * MINUTE;
    expect([(await read(downloadUrl)).status, (await read(open.url)).status]).toEqual([200, 200]);
    world.clock.ahead += MINUTE;
    expect([(await read(downloadUrl)).status, (await read(open.url)).status]).toEqual([404, 200]);
    expect((await read((await world.find(id))!.downloadUrl)).text).toBe(bytes.toString());
    world.clock.ahead += 55 * MINUTE;
    expect([(await read(open.url)).status, (await world.put(open.url, 1, bytes)).status]).toEqual([404, 404]);
    expect(await world.keys(`parts/${open.id}/`)).toEqual([]);
    const { upload } = (await world.find(open.id))!;
    expect((await world.put(upload!.url, 1, bytes)).status).toBe(204);
  });

  test('are not had, nor uploads made, by addresses that were changed or made up', async () => {
    const bytes = textOf(10);
    const { id, downloadUrl } = await world.upload({ bytes });
    const open = await world.start({ bytes });
    const base = `${world.server.url}/files`;
    const token = (url: string) => url.slice(url.lastIndexOf('/') + 1);
    const good = token(downloadUrl!);
    const elsewhere = fileLinks(readConfig({ KEHU_TOKEN_KEY: await newTokenKey() }));
    const expiresAt = new Date(Date.now() + 3_600_000).toISOString();
    const actsAs = actingFacts(shippedRights, principalFor('sales-rep'));
    const bad: Record<string, string> = {
      'a letter less': good.slice(0, -1),
      'a letter more': `${good}A`,
      'a padded one': `${good}=`,
      'a part of it': good.slice(0, 40),
      'another key': await elsewhere.seal({ purpose: 'download', fileId: id, expiresAt, actsAs }),
      'the token of an upload': token(open.url),
      nothing: '',
      nonsense: 'a.b',
    };
    // Nobody reads in an address who asked for it.
    const { subject } = actsAs;
    for (const encoding of ['base64', 'base64url'] as const) {
      expect(Buffer.from(good, encoding).toString('latin1')).not.toContain(subject);
    }
    expect(good).toMatch(/^[\w-]+$/);
    for (let position = 0; position < good.length; position += 41) {
      const other = good[position] === 'A' ? 'B' : 'A';
      bad[`another letter at ${String(position)}`] = good.slice(0, position) + other + good.slice(position + 1);
    }
    for (const [name, wrong] of Object.entries(bad)) {
      expect([name, (await read(`${base}/download/${wrong}`)).status]).toEqual([name, 404]);
    }
    for (const wrong of [good, `${token(open.url)}x`, 'a.b', '']) {
      expect((await world.put(`${base}/upload/${wrong}`, 1, bytes)).status).toBe(404);
    }
    expect(await world.keys(`parts/${open.id}/`)).toEqual([]);
    await world.send(open.url, bytes);
    await world.complete(open.id);
    expect((await read(`${base}/download/${token(open.url)}`)).status).toBe(404);
    expect((await read(`${base}/download/${good}`)).text).toBe(bytes.toString());
  });

  test('and uploads answer what they do not know with NOT_FOUND', async () => {
    const { downloadUrl } = await world.upload({ bytes: textOf(10) });
    const open = await world.start({ bytes: textOf(10) });
    const unknown: [string, string][] = [
      ['POST', downloadUrl!],
      ['GET', `${downloadUrl!}/1`],
      ['PUT', open.url],
      ['GET', `${open.url}/1`],
      ['PUT', `${open.url}/1/2`],
      ['DELETE', `${open.url}/1`],
      ['GET', `${world.server.url}/files/`],
      ['GET', `${world.server.url}/files/other/x`],
    ];
    for (const [method, url] of unknown) {
      const answer = await fetch(url, { method });
      const { errors } = (await answer.json()) as { errors: { extensions: { code: string } }[] };
      expect([method, url, answer.status, errors[0]!.extensions.code]).toEqual([method, url, 404, 'NOT_FOUND']);
    }
  });

  test('end with the file', async () => {
    const { id, downloadUrl, version } = await world.upload({ bytes: textOf(10) });
    const open = await world.start({ bytes: textOf(10) });
    await world.rep.data(documents.remove, { input: { id, expectedVersion: version } });
    await world.rep.data(documents.remove, { input: { id: open.id, expectedVersion: 1 } });
    expect((await read(downloadUrl)).status).toBe(404);
    expect((await read(open.url)).status).toBe(404);
    expect((await world.put(open.url, 1, textOf(10))).status).toBe(404);
  });

  test('say what went wrong when the content is gone', async () => {
    const { id, downloadUrl } = await world.upload({ bytes: textOf(10) });
    const { store: files } = world;
    const row = await world.graph.platform.database.reader.query('SELECT content_key FROM files WHERE id = ?', [id]);
    await files.remove(`contents/${String(row[0]!.content_key)}`);
    const { status, headers, text } = await read(downloadUrl);
    expect(status).toBe(500);
    expect(text).toContain('"INTERNAL"');
    expect(text).not.toContain('contents');
    expect(headers.get('cache-control')).toBe('no-store');
    for (const name of ['etag', 'content-disposition', 'accept-ranges', 'content-security-policy']) {
      expect([name, headers.get(name)]).toEqual([name, null]);
    }
  });
});
