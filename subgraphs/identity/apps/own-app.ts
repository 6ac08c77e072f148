import type { OwnApp } from '../__generated__/resolvers-types.js';
import type { Context } from '../context.js';
import { clientById } from './find-client.js';

/** The app that asks, as it may see itself. */
export async function ownApp({ principal, db }: Context): Promise<OwnApp | null> {
  const client = principal.app && (await clientById(db, principal.app.id));
  return client ? { id: client.id, name: client.name, expiresAt: client.expiresAt } : null;
}
