import { readMail, type ReadMail } from '../../../shared/mail/testing/read-mail.js';
import { startTestSmtpServer, type TestSmtpServer } from '../../../shared/mail/testing/smtp-server.js';
import type { DatabaseKind } from '../../../shared/testing/databases.js';
import { startGraphServer, type GraphServer, type Json } from '../../../test/kit/graph-server.js';
import { runJobs } from '../../../test/kit/run-jobs.js';
import { exactCircumstances, type TestClient } from '../../../test/kit/test-graph.js';

/** The password that everybody has until they choose another one. */
export const PASSWORD = 'correct horse battery';
export const PORTAL = 'https://portal.example.com';

/** An answer over HTTP. */
export interface Answer {
  data?: Record<string, Record<string, unknown> | null>;
  errors?: { message: string; extensions: Record<string, unknown> }[];
}

/** A graph with a server for mail, and a clock that is moved by hand. */
export interface AccountWorld {
  readonly server: GraphServer;
  readonly smtp: TestSmtpServer;
  readonly administrator: TestClient;
  /** The present, in milliseconds since 1970. */
  clock(): number;
  /** Moves the clock on. */
  wait(milliseconds: number): void;
  post(query: string, variables?: object, token?: string): Promise<Answer>;
  /** Sends one mutation with its `input`. */
  mutate(mutation: string, input: object, answer: string, token?: string): Promise<Answer>;
  /** What one mutation answered; fails the test when it failed. */
  done(answer: Answer): Json;
  /** What one operation failed with. */
  failure(answer: Answer): Record<string, unknown>;
  /** Sends what waits, and answers the mails that have come to an address since. */
  mailsTo(email: string): Promise<ReadMail[]>;
  /** The token of the only mail that has come to an address since. */
  tokenTo(email: string): Promise<string>;
  /** An address that nobody has had before. */
  newAddress(): string;
  close(): Promise<void>;
}

/** Starts one. */
export async function startAccountWorld(kind: DatabaseKind): Promise<AccountWorld> {
  const smtp = await startTestSmtpServer();
  let now = Date.now();
  let addresses = 0;
  const exact = exactCircumstances();
  const server = await startGraphServer(kind, undefined, undefined, {
    circumstances: { ...exact, now: () => new Date(now).toISOString() },
    settings: { KEHU_SMTP_URL: smtp.url, KEHU_MAIL_FROM: 'Kehu <no-reply@kehu.example>', KEHU_PORTAL_URL: PORTAL },
  });
  const post: AccountWorld['post'] = async (query, variables = {}, token) => {
    await server.graph.rights.refresh();
    const { json } = await server.post({ query, variables }, token === undefined ? undefined : `Bearer ${token}`);
    return json as Answer;
  };
  const done = (answer: Answer): Json => {
    expect(answer.errors).toBeUndefined();
    return Object.values(answer.data ?? {})[0];
  };
  const mailsTo = async (email: string) => {
    await runJobs(server.graph, 'send-mails');
    const mine = smtp.mails.filter(({ to }) => to.includes(email));
    for (const mail of mine) smtp.mails.splice(smtp.mails.indexOf(mail), 1);
    return mine.map(({ raw }) => readMail(raw));
  };
  return {
    server,
    smtp,
    administrator: server.graph.as('administrator'),
    clock: () => now,
    wait: (milliseconds) => void (now += milliseconds),
    post,
    mutate: (mutation, input, answer, token) => {
      const type = `${mutation.slice(0, 1).toUpperCase()}${mutation.slice(1)}Input`;
      return post(`mutation ($input: ${type}!) { ${mutation}(input: $input) { ${answer} } }`, { input }, token);
    },
    done,
    failure: (answer) => {
      expect(answer.data?.[Object.keys(answer.data)[0] ?? ''] ?? null).toBeNull();
      expect(answer.errors).toHaveLength(1);
      const { code, ...rest } = answer.errors?.[0]?.extensions ?? {};
      return { code, message: answer.errors?.[0]?.message, ...rest };
    },
    mailsTo,
    tokenTo: async (email) => {
      const mails = await mailsTo(email);
      expect(mails).toHaveLength(1);
      expect(mails[0]?.token).toBeDefined();
      return mails[0]?.token ?? '';
    },
    newAddress: () => `person${String((addresses += 1))}@example.com`,
    close: async () => {
      await server.close();
      await smtp.stop();
    },
  };
}
