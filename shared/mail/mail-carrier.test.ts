import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openMailCarrier } from './mail-carrier.js';
import { readMail } from './testing/read-mail.js';
import { startTestSmtpServer, type TestSmtpServer } from './testing/smtp-server.js';

const FROM = 'Kehu <no-reply@kehu.example>';
const MAIL = { to: 'lin@example.com', subject: '重置密码 ✓', text: '请设置新密码：\n\nkot_…\n.\nThe end.\n' };
const signal = () => AbortSignal.timeout(10_000);

describe('mails without a server', () => {
  let folder: string;
  beforeEach(async () => {
    folder = path.join(await mkdtemp(path.join(tmpdir(), 'kehu-mail-')), 'outbox');
  });
  afterEach(() => rm(path.dirname(folder), { recursive: true }));

  test('are files that nobody else may read, one for each mail however often it goes out', async () => {
    const carrier = openMailCarrier({ location: { kind: 'folder', folder }, from: FROM });
    await carrier.hand('mai_1', MAIL, signal());
    await carrier.hand('mai_1', MAIL, signal());
    await carrier.hand('mai_2', { ...MAIL, to: 'other@example.com' }, signal());
    carrier.close();
    expect((await readdir(folder)).sort()).toEqual(['mai_1.eml', 'mai_2.eml']);
    const file = path.join(folder, 'mai_1.eml');
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect(readMail(await readFile(file, 'utf8'))).toMatchObject({
      to: 'lin@example.com',
      subject: MAIL.subject,
      id: '<mai_1@kehu.example>',
      text: expect.stringContaining('请设置新密码：\r\n\r\nkot_…\r\n.\r\nThe end.') as string,
    });
  });
});

describe('mails by a server', () => {
  let smtp: TestSmtpServer;
  beforeEach(async () => {
    smtp = await startTestSmtpServer();
  });
  afterEach(() => smtp.stop());

  test('go to one mailbox, whatever its address looks like', async () => {
    const carrier = openMailCarrier({ location: { kind: 'smtp', url: smtp.url }, from: FROM });
    await carrier.hand('mai_1', MAIL, signal());
    const sly = carrier.hand('mai_2', { ...MAIL, to: 'a@example.com, b@example.com\r\nBcc: c@example.com' }, signal());
    await sly.catch(() => undefined);
    carrier.close();
    expect(smtp.mails[0]).toMatchObject({ from: 'no-reply@kehu.example', to: ['lin@example.com'] });
    expect(readMail(smtp.mails[0]?.raw ?? '')).toMatchObject({ subject: MAIL.subject, id: '<mai_1@kehu.example>' });
    for (const { to, raw } of smtp.mails) {
      expect(to).toHaveLength(1);
      expect(raw).not.toMatch(/^Bcc:/im);
    }
  });

  test('fail with what the server says', async () => {
    smtp.behaviour = { refusal: '550 5.7.1 lin@example.com is unknown' };
    const carrier = openMailCarrier({ location: { kind: 'smtp', url: smtp.url }, from: FROM });
    await expect(carrier.hand('mai_1', MAIL, signal())).rejects.toMatchObject({ responseCode: 550 });
    carrier.close();
    expect(smtp.mails).toEqual([]);
  });
});
