/** A mail as it goes out. */
export interface Mail {
  readonly to: string;
  readonly subject: string;
  /** Plain text. */
  readonly text: string;
}

/** Where mails are handed over: to a server by SMTP, or to a folder as files. */
export type MailLocation =
  { readonly kind: 'smtp'; readonly url: string } | { readonly kind: 'folder'; readonly folder: string };

/** How mails are sent. */
export interface MailSettings {
  readonly location: MailLocation;
  /** Who they come from, such as `Kehu <no-reply@example.com>`. */
  readonly from: string;
  /** Where the links in them lead, without a slash at the end; without it they hold a code to type in. */
  readonly portalUrl: string | undefined;
}
