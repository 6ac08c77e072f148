import type { Msg } from '@nats-io/transport-node';
import type { DomainEvent } from '../domain-event.js';
import type { MessageSeal } from './message-seal.js';

/** How far the feed of a source goes, and what it tells of. */
export interface FeedHead {
  readonly source: string;
  /** Which history the places of its feed belong to. */
  readonly epoch: string;
  readonly head: number;
  /** Every type of event that the source emits. */
  readonly types: readonly string[];
}

/** A message as far as it is read here; whoever may use the server can send anything. */
type Content = Pick<Msg, 'json'>;

/** What a message tells of a feed; undefined where it tells nothing that can be understood. */
export function readHead(message: Content): FeedHead | undefined {
  const told = asObject(contentOf(message));
  if (!told || !isText(told.source) || !isText(told.epoch) || !isPlace(told.head)) return undefined;
  return Array.isArray(told.types) && told.types.every(isText) ? (told as unknown as FeedHead) : undefined;
}

/** What events in messages are encrypted for. */
const EVENT = 'event';

/** A message that tells an event. */
export function writeEvent(event: DomainEvent, seal: MessageSeal): string {
  return seal.seal(JSON.stringify(event), EVENT);
}

/** The event of a source in a message; undefined where it holds none. */
export function readEvent(message: Content, source: string, seal: MessageSeal): DomainEvent | undefined {
  const event = asObject(seal.open(contentOf(message), EVENT));
  if (event?.source !== source || !isPlace(event.position) || event.position === 0) return undefined;
  return isText(event.id) && isText(event.type) ? (event as unknown as DomainEvent) : undefined;
}

function contentOf(message: Content): unknown {
  try {
    return message.json();
  } catch {
    return undefined;
  }
}

function asObject(content: unknown): Record<string, unknown> | undefined {
  return typeof content === 'object' && content !== null ? (content as Record<string, unknown>) : undefined;
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function isPlace(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}
