import type { CollectedMetric } from './metrics.js';

/** What a worker tells its primary. */
export type FromWorker =
  | { kind: 'settings'; settings: ServiceSettings }
  /** It can answer, and asks for connections from this address. */
  | { kind: 'listen'; host: string; port: number }
  /** It has started wholly, and the service has been announced. */
  | { kind: 'started' }
  /** Sent by the event loop every {@link HEARTBEAT}: whoever is silent stands still. */
  | { kind: 'alive'; connections: number; debugged: boolean }
  /** The connection that was offered is its own now. */
  | { kind: 'taken' }
  | { kind: 'metrics'; metrics: CollectedMetric[] };

/** What the primary tells a worker. */
export type FromPrimary =
  /** The port is open there, and connections will come; the first worker of a service announces it. */
  | { kind: 'open'; address: string; port: number; announce: boolean }
  /** The port cannot be opened; why, for the operator. */
  | { kind: 'refused'; reason: string }
  /** A connection comes along with the message, unless it has closed on the way. */
  | { kind: 'connection' }
  | { kind: 'metrics' }
  | { kind: 'stop'; departure: Departure };

/** What the primary has to know of a service; a worker reads it from the settings, so that only workers do so. */
export interface ServiceSettings {
  readonly workers: number;
  /** Whether a new worker can run beside the one that it replaces. One alone can hold SQLite files. */
  readonly overlap: boolean;
  readonly metricsPort: number | undefined;
  /** Milliseconds that a request may take. */
  readonly requestTimeout: number;
  readonly logLevel: string;
}

/** How a worker is to stop. */
export interface Departure {
  /** Milliseconds that silent connections are kept, since a request may be on its way; its answer closes them. */
  readonly linger: number;
  /** Milliseconds that answers under way may take after that before they are cut off. */
  readonly grace: number;
  /** Whether another worker takes over, so that the service goes on. */
  readonly replaced: boolean;
}

/** A {@link Departure} within the worker. */
export interface Stop extends Departure {
  /** Aborted with a shorter {@link Departure} as its reason, when there is no more time for this one. */
  readonly hurry: AbortSignal;
}

/** Milliseconds between two signs of life. */
export const HEARTBEAT = 250;
