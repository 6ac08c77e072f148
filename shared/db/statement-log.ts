import type { Logger } from 'typeorm';

/** Counts statements and prints nothing; failures surface where the statement was awaited. */
export class StatementCounter implements Logger {
  count = 0;

  logQuery(): void {
    this.count += 1;
  }

  logQueryError(): void {
    return;
  }

  logQuerySlow(): void {
    return;
  }

  logSchemaBuild(): void {
    return;
  }

  logMigration(): void {
    return;
  }

  log(): void {
    return;
  }
}
