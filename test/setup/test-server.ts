import { findServerBinary, startThrowawayServer, type ThrowawayServer } from '../../shared/testing/mariadb-server.js';

let server: ThrowawayServer | undefined;

/**
 * Settles which databases the suites run on, says so in one line and tells the workers by `KEHU_TEST_MYSQL_URL`.
 * A server that the caller named is used and left alone.
 */
export async function prepareDatabases(findServer = findServerBinary): Promise<void> {
  const choice = await chooseDatabases(findServer);
  // Where Jest reports, so that `--json` on the standard output stays JSON.
  process.stderr.write(`Database suites run on ${choice}\n`);
}

/** Ends the server that `prepareDatabases` started, if it started one. */
export async function releaseDatabases(): Promise<void> {
  if (!server) return;
  await server.stop();
  server = undefined;
  // In watch mode the next run starts its own.
  delete process.env.KEHU_TEST_MYSQL_URL;
}

async function chooseDatabases(findServer: typeof findServerBinary): Promise<string> {
  if (process.env.KEHU_TEST_MYSQL_URL) return 'SQLite and the server that KEHU_TEST_MYSQL_URL names.';
  const binary = await findServer();
  if (binary) {
    server = await startThrowawayServer(binary);
    process.env.KEHU_TEST_MYSQL_URL = server.url;
    return `SQLite and ${server.name} (throwaway).`;
  }
  if (process.env.KEHU_REQUIRE_MYSQL === '1') {
    throw new Error('KEHU_REQUIRE_MYSQL=1, but there is no KEHU_TEST_MYSQL_URL and no mariadbd or mysqld on the PATH.');
  }
  return 'SQLite only: no KEHU_TEST_MYSQL_URL and no mariadbd or mysqld on the PATH.';
}
