import { decrypt, encrypt, type DataKeys } from '../../journal/data-keys.js';

/** Encrypts what goes over the server with a key that every process of the deployment has, and reads it. */
export interface MessageSeal {
  /** Encrypts a text for one purpose. */
  seal(text: string, purpose: string): string;
  /**
   * Reads what was made for the same purpose. A content that is not encrypted is answered as it is: processes of an
   * earlier version send it so. Undefined where it was encrypted with another key or for another purpose, or was changed.
   */
  open(content: unknown, purpose: string): unknown;
}

/** Makes the seal of a deployment. */
export function messageSeal(keys: Pick<DataKeys, 'derive'>): MessageSeal {
  const key = keys.derive('messages');
  return {
    seal: (text, purpose) => JSON.stringify({ sealed: encrypt(key, text, purpose) }),
    open: (content, purpose) => {
      if (!isSealed(content)) return content;
      try {
        return JSON.parse(decrypt(key, content.sealed, purpose)) as unknown;
      } catch {
        return undefined;
      }
    },
  };
}

function isSealed(content: unknown): content is { sealed: string } {
  return typeof content === 'object' && content !== null && 'sealed' in content && typeof content.sealed === 'string';
}
