/** What a reader sees of a mail. */
export interface ReadMail {
  readonly to: string;
  readonly subject: string;
  readonly id: string;
  readonly text: string;
  /** The one-time token in it, if there is one. */
  readonly token: string | undefined;
}

/** Reads a mail of plain text as programs for mail do. */
export function readMail(raw: string): ReadMail {
  const [head = '', ...body] = raw.split('\r\n\r\n');
  const headers = new Map(
    head
      .replaceAll(/\r\n[ \t]+/g, ' ')
      .split('\r\n')
      .map((line) => [line.slice(0, line.indexOf(':')).toLowerCase(), line.slice(line.indexOf(':') + 1).trim()]),
  );
  const text = decoded(body.join('\r\n\r\n'), headers.get('content-transfer-encoding') ?? '7bit');
  return {
    to: headers.get('to') ?? '',
    subject: word(headers.get('subject') ?? ''),
    id: headers.get('message-id') ?? '',
    text,
    token: /kot_[\w-]{43}/.exec(text)?.[0],
  };
}

function decoded(body: string, encoding: string): string {
  if (encoding === 'base64') return Buffer.from(body, 'base64').toString('utf8');
  return encoding === 'quoted-printable' ? quotedPrintable(body.replaceAll('=\r\n', '')) : body;
}

function quotedPrintable(text: string): string {
  const bytes = text.replaceAll(/=([0-9A-F]{2})/g, (_all, hex: string) => String.fromCharCode(parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString('utf8');
}

/** Decodes the words of a header that are not ASCII (RFC 2047). */
function word(header: string): string {
  return header.replaceAll(/=\?utf-8\?([bq])\?([^?]*)\?=\s*/gi, (_all, form: string, text: string) =>
    form.toLowerCase() === 'b'
      ? Buffer.from(text, 'base64').toString('utf8')
      : quotedPrintable(text.replaceAll('_', ' ')),
  );
}
