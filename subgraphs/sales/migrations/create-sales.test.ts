import { openDatabase } from '../../../shared/db/open-database.js';
import { openTestDatabase, testDatabases } from '../../../shared/testing/databases.js';
import { locationOf } from '../../../test/kit/test-graph.js';
import { sales } from '../subgraph.js';
import { CreateSales1763741000000 } from './1763741000000-create-sales.js';

describe.each(testDatabases)('the default pipeline on %s', (kind) => {
  it('is inserted once, and what became of it stays, when the migration runs again', async () => {
    const place = await openTestDatabase(kind);
    const database = await openDatabase(locationOf(place), 'sales', sales.database);
    try {
      await database.transact(Number.MAX_SAFE_INTEGER, async (tx) => {
        await tx.run('UPDATE stages SET name = ? WHERE position = 2', ['Talking']);
        await tx.run('DELETE FROM stages WHERE position = 4');
      });
      const runner = database.writerSource.createQueryRunner();
      await new CreateSales1763741000000().up(runner);
      await runner.release();
      expect(await database.reader.query('SELECT name, outcome FROM stages ORDER BY position')).toEqual([
        { name: 'Prospecting', outcome: 'OPEN' },
        { name: 'Talking', outcome: 'OPEN' },
        { name: 'Won', outcome: 'WON' },
        { name: 'Lost', outcome: 'LOST' },
      ]);
      expect(await database.reader.query('SELECT name FROM pipelines')).toEqual([{ name: 'Sales' }]);
    } finally {
      await database.close();
      await place.remove();
    }
  });
});
