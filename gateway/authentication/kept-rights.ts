import type { Database } from '../../shared/db/database.js';
import { toDatabaseInstant } from '../../shared/db/rows.js';

/** Keeps what was known of rights over a restart of the gateway. */
export interface KeptRights {
  read(): Promise<string | undefined>;
  write(rights: string): Promise<void>;
}

const PATIENCE = 5_000;

/** Keeps them in the gateway's own database. */
export function keptRights(database: Database): KeptRights {
  return {
    read: async () => {
      const [row] = await database.reader.query('SELECT rights FROM kept_rights WHERE id = 1');
      return row?.rights as string | undefined;
    },
    write: async (rights) => {
      const now = toDatabaseInstant(new Date().toISOString());
      await database.transact(Date.now() + PATIENCE, async (db) => {
        await db.run(`${db.insertIgnore} INTO kept_rights (id, rights, kept_at) VALUES (1, ?, ?)`, [rights, now]);
        await db.run('UPDATE kept_rights SET rights = ?, kept_at = ? WHERE id = 1', [rights, now]);
      });
    },
  };
}
