import type { PrincipalKind } from '../access/principal.js';
import type { AccessFacts, JsonValue } from '../journal/record-type.js';

/** What happened to a record. */
export type RecordAction = 'CREATED' | 'UPDATED' | 'DELETED' | 'RESTORED';

/** A change of a record, as it is told to handlers, in this subgraph and in others. Holds nothing personal. */
export interface DomainEvent {
  /** Identifier; its prefix is `evt`. */
  readonly id: string;
  /** Such as `customer.updated`. */
  readonly type: string;
  /** Version of the form of this event. */
  readonly version: 1;
  /** The subgraph that it comes from. */
  readonly source: string;
  /** Its place in the feed of the source; without gaps from 1 on. */
  readonly position: number;
  /** The record that it is about. */
  readonly subjectId: string;
  /** Version of the record after the change; a handler ignores an event older than what it has seen of the record. */
  readonly subjectVersion: number;
  readonly recordType: string;
  readonly action: RecordAction;
  /** ISO 8601 in UTC. */
  readonly occurredAt: string;
  readonly actor: { readonly subject: string; readonly kind: PrincipalKind; readonly userId: string | null };
  /** Who may see the record after the change. */
  readonly access: AccessFacts;
  /** Who could see it before; equal where that did not change. */
  readonly previousAccess: AccessFacts;
  readonly payload: {
    /** Field → before and after; personal fields are left out. */
    readonly changes: Readonly<Record<string, readonly [JsonValue, JsonValue]>>;
    /** What the type tells of itself in every event. */
    readonly facts: Readonly<Record<string, JsonValue>>;
  };
}
