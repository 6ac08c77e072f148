import { lookup } from 'node:dns/promises';
import type { Config } from '../../../shared/config/config.js';
import { bell, type Bell } from './bell.js';

/** What webhooks need beside the database; tests replace parts of it. */
export interface WebhookServices {
  /** All addresses of a name; fails or answers none where it has none. */
  resolve: (hostname: string) => Promise<readonly string[]>;
  /** Whether deliveries may go to this machine and to private networks. */
  allowsPrivate: boolean;
  /** Whether deliveries must be encrypted on their way. */
  needsTls: boolean;
  /** Milliseconds that a receiver has to answer. */
  timeout: number;
  /** Milliseconds after which nothing more is begun for one webhook, so that the others have their turn. */
  turn: number;
  /** From 0 to 1. */
  random: () => number;
  /** Rung when there may be something to send. */
  readonly news: Bell;
}

/** Makes them from the settings. */
export function webhookServices({ webhooksToPrivate, production }: Config): WebhookServices {
  return {
    resolve: async (hostname) => (await lookup(hostname, { all: true })).map(({ address }) => address),
    allowsPrivate: webhooksToPrivate,
    needsTls: production,
    timeout: 10_000,
    turn: 5_000,
    random: Math.random,
    news: bell(),
  };
}
