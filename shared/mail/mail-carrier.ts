import { mkdir, open, rename } from 'node:fs/promises';
import path from 'node:path';
import { createTransport } from 'nodemailer';
import type { Mail, MailSettings } from './mail.js';

/** Hands mails over. */
export interface MailCarrier {
  /** Resolves once somebody else answers for the mail; `id` makes it recognisable where it comes twice. */
  hand(id: string, mail: Mail, signal: AbortSignal): Promise<void>;
  close(): void;
}

const CONNECTIONS = 2;
/** Milliseconds for each step of a conversation with a server. */
const PATIENCE = 15_000;

/** Opens the way by which mails go out; nothing is connected before the first one. */
export function openMailCarrier({ location, from }: Pick<MailSettings, 'location' | 'from'>): MailCarrier {
  return location.kind === 'smtp' ? smtpCarrier(location.url, from) : folderCarrier(location.folder, from);
}

function smtpCarrier(url: string, from: string): MailCarrier {
  const transport = createTransport({
    url,
    pool: true,
    maxConnections: CONNECTIONS,
    connectionTimeout: PATIENCE,
    greetingTimeout: PATIENCE,
    socketTimeout: PATIENCE,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    hand: async (id, mail, signal) => {
      await transport.sendMail({ ...messageOf(id, mail, from), signal });
    },
    close: () => transport.close(),
  };
}

/** Files by which nobody is written to: for whoever tries Kehu out, and readable by its own user alone. */
function folderCarrier(folder: string, from: string): MailCarrier {
  const transport = createTransport({ streamTransport: true, buffer: true, newline: 'windows' });
  return {
    hand: async (id, mail) => {
      const { message } = await transport.sendMail(messageOf(id, mail, from));
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const file = path.join(folder, `${id}.eml`);
      const draft = await open(`${file}.part`, 'w', 0o600);
      await draft.writeFile(message as Buffer);
      await draft.sync();
      await draft.close();
      await rename(`${file}.part`, file);
    },
    close: () => undefined,
  };
}

/** The same mail has the same id however often it goes out, by which servers and readers recognise a repetition. */
function messageOf(id: string, { to, subject, text }: Mail, from: string) {
  const host = /@([\w.-]+)>?\s*$/.exec(from)?.[1] ?? 'kehu.invalid';
  // An address as an object is one mailbox, whatever characters it holds.
  const mailbox = { name: '', address: to };
  return {
    from,
    to: mailbox,
    subject,
    text,
    messageId: `<${id}@${host}>`,
    headers: { 'Auto-Submitted': 'auto-generated' },
  };
}
