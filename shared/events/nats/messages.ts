import type { Msg } from '@nats-io/transport-node';
import type { DomainEvent } from '../domain-event.js';

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
  const told = readObject(message);
  if (!told || !isText(told.source) || !isText(told.epoch) || !isPlace(told.head)) return undefined;
  return Array.isArray(told.types) && told.types.every(isText) ? (told as unknown as FeedHead) : undefined;
}

/** The event of a source in a message; undefined where it holds none. */
export function readEvent(message: Content, source: string): DomainEvent | undefined {
  const event = readObject(message);
  if (event?.source !== source || !isPlace(event.position) || event.position === 0) return undefined;
  return isText(event.id) && isText(event.type) ? (event as unknown as DomainEvent) : undefined;
}

function readObject(message: Content): Record<string, unknown> | undefined {
  try {
    const content: unknown = message.json();
    return typeof content === 'object' && content !== null ? (content as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function isPlace(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}
