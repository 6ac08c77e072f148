/** Tells by its first bytes whether a content can be of a type. */
type Fits = (head: Buffer) => boolean;

/** How many bytes from the start the checks look at. */
export const HEAD_LENGTH = 1_024;

const at =
  (offset: number, ...signatures: readonly (string | readonly number[])[]): Fits =>
  (head) =>
    signatures.some((signature) => {
      const bytes = typeof signature === 'string' ? Buffer.from(signature, 'latin1') : Buffer.from(signature);
      return head.subarray(offset, offset + bytes.length).equals(bytes);
    });
const all =
  (...conditions: readonly Fits[]): Fits =>
  (head) =>
    conditions.every((fits) => fits(head));
const any =
  (...conditions: readonly Fits[]): Fits =>
  (head) =>
    conditions.some((fits) => fits(head));

const zip = at(0, 'PK\x03\x04', 'PK\x05\x06');
/** The container of Word, Excel and PowerPoint before 2007, and of Outlook. */
const compound = at(0, [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
const isoMedia = at(4, 'ftyp');
const matroska = at(0, [0x1a, 0x45, 0xdf, 0xa3]);
const riff = (kind: string) => all(at(0, 'RIFF'), at(8, kind));
/** An MPEG audio frame begins with eleven bits that are set. */
const mpegFrame: Fits = (head) => head[0] === 0xff && ((head[1] ?? 0) & 0xe0) === 0xe0;
/** No text has a zero byte, unless it is UTF-16 and says so at its start. */
const text: Fits = (head) => at(0, [0xff, 0xfe], [0xfe, 0xff])(head) || !head.includes(0);

/** Every type of content that can be uploaded. HTML, SVG, scripts and programs are not among them. */
const CONTENT_TYPES: ReadonlyMap<string, Fits> = new Map<string, Fits>([
  ['application/pdf', at(0, '%PDF-')],
  ['application/msword', compound],
  ['application/vnd.ms-excel', compound],
  ['application/vnd.ms-powerpoint', compound],
  ['application/vnd.ms-outlook', compound],
  ['application/vnd.openxmlformats-officedocument.wordprocessingml.document', zip],
  ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', zip],
  ['application/vnd.openxmlformats-officedocument.presentationml.presentation', zip],
  ['application/vnd.oasis.opendocument.text', zip],
  ['application/vnd.oasis.opendocument.spreadsheet', zip],
  ['application/vnd.oasis.opendocument.presentation', zip],
  ['application/rtf', at(0, '{\\rtf')],
  ['application/json', text],
  ['text/plain', text],
  ['text/csv', text],
  ['text/markdown', text],
  ['message/rfc822', text],
  ['image/png', at(0, '\x89PNG\r\n\x1a\n')],
  ['image/jpeg', at(0, [0xff, 0xd8, 0xff])],
  ['image/gif', at(0, 'GIF87a', 'GIF89a')],
  ['image/webp', riff('WEBP')],
  ['image/bmp', at(0, 'BM')],
  ['image/tiff', at(0, 'II*\0', 'MM\0*')],
  ['image/heic', isoMedia],
  ['image/avif', isoMedia],
  ['audio/mpeg', any(at(0, 'ID3'), mpegFrame)],
  ['audio/aac', any(at(0, 'ID3'), mpegFrame)],
  ['audio/mp4', isoMedia],
  ['audio/wav', riff('WAVE')],
  ['audio/ogg', at(0, 'OggS')],
  ['audio/flac', at(0, 'fLaC')],
  ['audio/amr', at(0, '#!AMR')],
  ['audio/webm', matroska],
  ['video/mp4', isoMedia],
  ['video/quicktime', any(isoMedia, at(4, 'moov', 'mdat', 'wide', 'free'))],
  ['video/webm', matroska],
  ['video/x-matroska', matroska],
  ['video/x-msvideo', riff('AVI ')],
  ['application/zip', zip],
  ['application/gzip', at(0, [0x1f, 0x8b])],
  ['application/x-tar', at(257, 'ustar')],
  ['application/x-7z-compressed', at(0, [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c])],
  ['application/vnd.rar', at(0, 'Rar!\x1a\x07')],
]);

/** What runs on a computer as it is: programs of Windows, Linux and macOS, class files, scripts with an interpreter. */
const program = any(
  at(0, 'MZ', '\x7fELF', '#!/', '#! /'),
  at(0, [0xfe, 0xed, 0xfa, 0xce], [0xfe, 0xed, 0xfa, 0xcf], [0xce, 0xfa, 0xed, 0xfe], [0xcf, 0xfa, 0xed, 0xfe]),
  at(0, [0xca, 0xfe, 0xba, 0xbe], 'dex\n'),
);
/** What a browser would run if it were led to take the content for a page. */
const page: Fits = (head) =>
  /^(?:<\?xml[^>]*>|<!--[^>]*-->|\s)*<(?:!doctype\s+(?:html|svg)|html|head|body|script|iframe|svg|\?php)\b/i.test(
    readable(head),
  );

function readable(head: Buffer): string {
  if (at(0, [0xff, 0xfe])(head)) return head.toString('utf16le').replace(/^\ufeff/, '');
  return head.toString('utf8').replace(/^\ufeff/, '');
}

/** The types that can be uploaded, in the order of the documentation. */
export const allowedContentTypes: readonly string[] = [...CONTENT_TYPES.keys()];

/** Tells whether a content that begins so can be of this type; never for a program or a page, whatever the type. */
export function contentFits(contentType: string, head: Buffer): boolean {
  return (CONTENT_TYPES.get(contentType)?.(head) ?? false) && !program(head) && !page(head);
}
