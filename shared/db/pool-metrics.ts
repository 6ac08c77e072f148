import type { Pool } from 'mysql2';
import { gaugeReading } from '../operation/metrics.js';

/** What the driver keeps of a pool; it has no way to ask. */
interface PoolInside {
  readonly _allConnections: { readonly length: number };
  readonly _freeConnections: { readonly length: number };
  readonly _connectionQueue: { readonly length: number };
}

const pools = new Map<string, PoolInside>();

gaugeReading(
  'kehu_database_connections',
  'Connections to the database server: in use, idle, and asked for by somebody who waits.',
  ['database', 'state'],
  () =>
    [...pools].flatMap(([database, { _allConnections: all, _freeConnections: free, _connectionQueue: queue }]) => [
      [{ database, state: 'used' }, all.length - free.length] as const,
      [{ database, state: 'idle' }, free.length] as const,
      [{ database, state: 'waiting' }, queue.length] as const,
    ]),
);

/** Shows the use of a database's pool in the metrics. */
export function showPool(database: string, pool: Pool): void {
  pools.set(database, pool as unknown as PoolInside);
}
